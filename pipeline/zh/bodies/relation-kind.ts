import type { Stretch } from "../layout/brackets.ts";
import type { Rule } from "../rules/rule.ts";
import type { Standing } from "./standing.ts";

/** How one body stands to another, seen from the first; schemas/relations lists them, too. */
export type RelationKind =
  | "tasked_by"
  | "accountable_to"
  | "part_of"
  | "reports_to"
  | "oversees"
  | "coordinates"
  | "cooperates_with"
  | "assists"
  | "hands_over_to"
  | "receives_from"
  | "serves"
  | "represents"
  | "acts_on";

/** Words that relate the body whose text it is to another. */
export interface RelationWords extends Rule {
  readonly id: string;
  readonly kind: RelationKind;
  /** T stands for one body or a list of them */
  readonly patterns: readonly RegExp[];
  /** kinds that depend on whom it is about; null: no relation */
  readonly unless?: { readonly [S in Standing]?: RelationKind | null };
  /** bodies stand in 〔〕 */
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}

/** A body that a clause mentions, and how it stands to the one whose text it is. */
export interface Target extends Stretch {
  readonly standing: Standing;
}
