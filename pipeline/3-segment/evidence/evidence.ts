import type { Rule } from "../../zh/rule.ts";
import type { LineFacts } from "../facts.ts";
import type { Role, Topic } from "../roles.ts";

/** Something that speaks for a role of a line, or against it. Data: a new style of page is a new row. */
export interface Evidence extends Rule {
  readonly id: string;
  readonly role: Role;
  /** how much it weighs; negative when it speaks against the role. Set by hand, in halves */
  readonly points: number;
  /** counts only in these parts of a page; everywhere when left out */
  readonly within?: readonly Topic[];
  readonly when: (line: LineFacts) => boolean;
  readonly why: string;
  /** lines for which `when` holds, and lines like them for which it does not */
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}

/** The evidence of one role. */
export const evidenceFor = (role: Role, rows: readonly Omit<Evidence, "role">[]): readonly Evidence[] =>
  rows.map((row) => ({ ...row, role }));
