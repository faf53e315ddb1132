import { dutyEvidence } from "./clauses/duty-evidence.ts";
import type { Decided } from "./decode.ts";
import { evidence } from "./evidence/index.ts";

/** Something that spoke for a reading, or against it. */
export interface Reason {
  readonly id: string;
  readonly points: number;
  readonly why: string;
}

/** What spoke for the role that a line was given. */
export const reasonsOfLine = ({ role, because }: Decided): readonly Reason[] =>
  evidence.filter((row) => row.role === role && because.includes(row.id));

/** What spoke for a clause being a duty, and against it, by the ids that it keeps. */
export const reasonsOfDuty = (because: readonly string[]): readonly Reason[] =>
  dutyEvidence.filter(({ id }) => because.includes(id));
