import type { Clause, Outline } from "../model/outline.ts";
import { hansOf, placeOf, type Reading } from "../model/reading.ts";
import { overlapping } from "../model/text/overlap.ts";
import { contains, type Span, shift } from "../model/text/span.ts";
import { slice } from "../model/text/text.ts";
import { findSystems } from "../zh/bodies/systems.ts";
import { functionRules } from "../zh/functions/functions.ts";
import { type NamedStretch, type StatedFunction, statedIn } from "../zh/functions/stated.ts";
import { derived } from "../zh/rules/derived.ts";
import type { Mention } from "./mentions/index.ts";

/** A function of a duty, with the words that decided, in both scripts. */
export interface Assignment {
  readonly id: string;
  readonly hans: readonly string[];
  readonly hant: readonly string[];
  /** the duty's own words, or the name of the unit that has it */
  readonly by: "text" | "unit";
}

/** All functions that a duty states, in its order; where it states none, the one that the name of its unit states. */
export function functionsOf(outline: Outline, clause: Clause, mentions: readonly Mention[]): Assignment[] {
  const { reading, units } = outline;
  const hans = hansOf(reading, clause);
  const stated = statedIn(functionRules, hans, namesIn(hans, clause, mentions));
  if (stated.length > 0) return stated.map((one) => assigned(reading, clause, one, "text"));
  const unit = clause.unit === null ? undefined : units[clause.unit];
  if (unit === undefined) return [];
  return byName(hansOf(reading, unit.name)).map((one) => assigned(reading, unit.name, one, "unit"));
}

/** The function that a body is named after. */
const byName = (name: string): StatedFunction[] =>
  statedIn(
    functionRules.map(({ id, named }) => ({ id, stated: named })),
    name,
    [],
  ).slice(0, 1);

const mentionsOn = derived((mentions: readonly Mention[]) => overlapping(mentions));

/** The names in a clause, by offsets within it. */
const namesIn = (hans: string, clause: Clause, mentions: readonly Mention[]): NamedStretch[] => [
  ...mentionsOn(mentions)(clause)
    .filter((mention) => contains(clause, mention))
    .map(({ start, end, kind }): NamedStretch => {
      const span = shift({ start, end }, -clause.start);
      return { ...span, kind: kind === "generic" ? "class" : "body" };
    }),
  ...findSystems(hans, true).map(({ start, end }): NamedStretch => ({ start, end, kind: "system" })),
];

function assigned(
  reading: Reading,
  from: Span,
  { id, words }: StatedFunction,
  by: Assignment["by"],
): Assignment {
  const hant = words.map((word) => slice(reading.hant, placeOf(reading, from, word)));
  return { id, hans: words, hant, by };
}
