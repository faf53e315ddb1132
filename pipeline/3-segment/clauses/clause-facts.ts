import { matches } from "../../zh/rules/matches.ts";
import type { WeighedRule } from "../../zh/rules/weighed.ts";

/** A clause, and where it stands. */
export interface ClauseFacts {
  /** Simplified, without its mark and its final stop */
  readonly text: string;
  /** the clause before it in the same paragraph or list is a duty */
  readonly continuing: boolean;
  /** it stands in a list that a lead-in or a heading says to be one of duties */
  readonly listed: boolean;
}

/** the words of a clause, or a clause with where it stands */
export type Example = string | Partial<ClauseFacts>;

/** Evidence for or against a clause being a duty. */
export interface DutyEvidence extends WeighedRule<ClauseFacts, Example> {
  /** `why` in Simplified */
  readonly hans: string;
}

/** True for a clause whose words `pattern` matches. */
export const words =
  (pattern: RegExp) =>
  ({ text }: ClauseFacts): boolean =>
    matches(text, pattern);
