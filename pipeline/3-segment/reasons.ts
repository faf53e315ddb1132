import type { LineReasons } from "../model/outline.ts";
import { readingRuleId } from "../model/tables/reading-rule-id.ts";
import type { Records } from "../model/tables/records.generated.ts";
import { dutyEvidence } from "./clauses/duty-evidence.ts";
import type { Decided } from "./decode.ts";
import { evidence } from "./evidence/index.ts";

/** Evidence for or against a reading. */
export interface Reason {
  readonly id: string;
  readonly points: number;
  readonly why: string;
}

/** The evidence for the role that a line was given. */
export const reasonsOfLine = ({ role, because }: Decided): readonly Reason[] =>
  evidence.filter((row) => row.role === role && because.includes(row.id));

/** What the outline keeps of them. */
export const lineReasons = ({ role, because, margin, second }: Decided): LineReasons => ({
  rules: because.map((id) => readingRuleId(role, id)),
  margin,
  nextBest: second,
});

/** All that speaks for reading a line or a clause as what it is, or against it, as releases name it. */
export const readingRules = (): readonly (Reason & {
  readonly speaksFor: Records["reading_rules"]["speaks_for"];
  readonly hans: string;
})[] => [
  ...evidence.map((row) => ({ ...row, speaksFor: row.role })),
  ...dutyEvidence.map((row) => ({ ...row, speaksFor: "duty" as const })),
];

/** The evidence for and against a clause being a duty, by the ids that the clause keeps. */
export const reasonsOfDuty = (because: readonly string[]): readonly Reason[] =>
  dutyEvidence.filter(({ id }) => because.includes(id));
