import type { WeighedRule } from "../../zh/rules/weighed.ts";
import type { LineFacts } from "../line-facts.ts";
import type { Role, Topic } from "../roles.ts";

/** Evidence for or against a role of a line. A new style of page is a new row. */
export interface Evidence extends WeighedRule<LineFacts> {
  readonly role: Role;
  /** `why` in Simplified */
  readonly hans: string;
  /** counts only in these parts of a page; everywhere when left out */
  readonly within?: readonly Topic[];
}

/** The evidence of one role. */
export const evidenceFor = (role: Role, rows: readonly Omit<Evidence, "role">[]): readonly Evidence[] =>
  rows.map((row) => ({ ...row, role }));
