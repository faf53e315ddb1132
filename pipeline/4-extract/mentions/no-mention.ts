import type { Clause, Outline } from "../../model/outline.ts";
import { hansOf } from "../../model/reading.ts";
import type { Span } from "../../model/text/span.ts";
import { isPredicateNoun } from "../../zh/bodies/predicate-nouns.ts";
import type { Meaning } from "./resolve.ts";

/** True for a class of bodies that only says what a body is, and so is not a mention. */
export function isNamedThing(
  { reading }: Outline,
  { kind, body }: Meaning,
  span: Span,
  clause: Clause | null,
): boolean {
  if (kind !== "generic" || body !== null || clause === null) return false;
  const before = hansOf(reading, { start: clause.start, end: span.start });
  const after = hansOf(reading, { start: span.end, end: clause.end });
  return isPredicateNoun(hansOf(reading, span), before, after, ["role", "statement"].includes(clause.role));
}
