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

/** The evidence for and against a clause being a duty, by the ids that the clause keeps. */
export const reasonsOfDuty = (because: readonly string[]): readonly Reason[] =>
  dutyEvidence.filter(({ id }) => because.includes(id));
