import type { Block } from "./page.ts";
import type { Reading } from "./reading.ts";
import type { Span } from "./span.ts";

/**
 * The structure of a page. All spans count in the reading. `lines` has one entry per logical line of the
 * reading, in order.
 */
export interface Outline {
  readonly reading: Reading;
  readonly units: readonly Unit[];
  readonly sections: readonly Section[];
  readonly lines: readonly OutlineLine[];
  readonly clauses: readonly Clause[];
}

export type LineRole =
  | "title"
  | "tagline"
  | "lead"
  | "section_heading"
  | "period_heading"
  | "unit_heading"
  | "type_note"
  | "body"
  | "narrative"
  | "milestone"
  | "leader"
  | "key_value"
  | "unit_list"
  | "article"
  | "caption"
  | "furniture";

export interface OutlineLine extends Span {
  readonly block: Block;
  readonly role: LineRole;
  /** index into `units`: whose text this is; null when unknown */
  readonly unit: number | null;
  /** index into `sections`; null before the first section heading */
  readonly section: number | null;
}

export type SectionKind =
  | "duties"
  | "units"
  | "leaders"
  | "history"
  | "staffing"
  | "contact"
  | "overview"
  | "regulation"
  | "other";

/** A part of the page under a heading that names a topic, not a unit. */
export interface Section {
  readonly heading: Span;
  readonly kind: SectionKind;
  readonly level: number;
}

export type Classification =
  | "direct_customs"
  | "functional_department"
  | "public_institution"
  | "social_organization"
  | "dispatched_office"
  | "subordinate_customs"
  | "anti_smuggling_bureau"
  | "internal_division"
  | "sub_bureau"
  | "laboratory"
  | "government_agency"
  | "other";

export interface Unit {
  /** where its name stands; zero-width at the insertion point when the name is inferred */
  readonly name: Span;
  /** the name when the page lost it; null when stated */
  readonly inferred: string | null;
  /** index into `units` */
  readonly parent: number | null;
  /** inferred: the text does not say it, the structure suggests it */
  readonly parentBasis: "stated" | "inferred";
  readonly classification: Classification;
  /** "(海關事業單位在連機構)" below or beside the name */
  readonly typeNote: Span | null;
  /** "正處級" where the text gives it to this unit */
  readonly rank: Span | null;
  /** other names of the same body in brackets: 加挂…牌子 */
  readonly aliases: readonly Span[];
}

export type ClauseRole = "duty" | "role" | "statement" | "event" | "leftover";

/** A stretch between ；;。 (or part of one, where one sentence says two kinds of thing). */
export interface Clause extends Span {
  readonly role: ClauseRole;
  readonly unit: number | null;
  /** index into `lines` */
  readonly line: number;
  /** kind of a statement: subordination, jurisdiction …; null for other roles */
  readonly kind: string | null;
}
