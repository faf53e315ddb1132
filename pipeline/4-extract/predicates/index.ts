import type { Span } from "../../model/span.ts";
import { doingVerbs } from "../../zh/verbs.ts";
import { kindAt, type LexedClause, lexed, type Range } from "./clause.ts";
import { objectVerb } from "./object-verb.ts";
import { opening } from "./opening.ts";
import type { Predicate } from "./predicate.ts";
import { stretches } from "./stretches.ts";
import { verbObject } from "./verb-group.ts";

export type { Predicate };

/**
 * Reads the verbs of one duty in Simplified script with full-width punctuation. The duty is cut into words once; each
 * stretch between commas is read by itself: first as verbs before an object, else as verbs after it.
 */
export function parsePredicates(hans: string): Predicate[] {
  const clause = lexed(hans);
  return stretches(clause).reduce<Predicate[]>(
    (found, stretch) => joinContinuation(clause, found, predicatesOf(clause, stretch), stretch),
    [],
  );
}

function predicatesOf(clause: LexedClause, { from, to }: Range): Predicate[] {
  const { to: first, lead } = opening(clause, { from, to });
  if (first >= to) return [];
  const range = { from: first, to };
  const parsed = verbObject(clause, range, lead !== null) ?? objectVerb(clause, range);
  return parsed.map((predicate, n) => ({ ...predicate, lead: n === 0 ? lead : null }));
}

function joinContinuation(
  clause: LexedClause,
  found: readonly Predicate[],
  next: readonly Predicate[],
  stretch: Range,
): Predicate[] {
  const last = found.at(-1);
  const joined =
    last && (sharesObject(clause, last, next, stretch) ?? goesOnListing(clause, last, next, stretch));
  return joined ? [...found.slice(0, -1), joined, ...next.slice(1)] : [...found, ...next];
}

/** 制定细则，并组织实施: verbs without an object go with the predicate before them. */
function sharesObject(
  clause: LexedClause,
  last: Predicate,
  [first]: readonly Predicate[],
  { from }: Range,
): Predicate | null {
  const joins = first?.object === null && first.verbs.length > 0 && last.form !== "N";
  return joins && kindAt(clause, from) === "and" ? { ...last, verbs: [...last.verbs, ...first.verbs] } : null;
}

/** 做好廉洁教育，执法监督、风险防范等工作: the work that is done ends with 工作, and a comma stands within it. */
function goesOnListing(
  clause: LexedClause,
  last: Predicate,
  [first, second]: readonly Predicate[],
  { from, to }: Range,
): Predicate | null {
  const verb = last.verbs.at(-1);
  const doing =
    verb !== undefined && last.form === "VO" && doingVerbs.has(clause.hans.slice(verb.start, verb.end));
  const listed =
    first !== undefined && second === undefined && first.form !== "VO" && kindAt(clause, from) === "noun";
  const open = kindAt(clause, from - 2) !== "closing" && kindAt(clause, to - 1) === "closing";
  if (!doing || !listed || !open || last.object === null) return null;
  return {
    ...last,
    object: { start: last.object.start, end: clause.tokens[to - 1]?.end ?? last.object.end },
  };
}

/** The way of being responsible with which a duty begins: 主要负责, 承办; null when it names none. */
export function leadOf(hans: string): Span | null {
  const clause = lexed(hans);
  const { to, lead } = opening(clause, { from: 0, to: clause.tokens.length });
  return to < clause.tokens.length ? lead : null;
}
