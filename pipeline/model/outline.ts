import type { Block } from "./page.ts";
import { hansOf, type Reading } from "./reading.ts";
import type { Records } from "./records.generated.ts";
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

export type Classification = Records["organizations"]["classification"];

export interface Unit {
  /** the heading or mention as printed, without its mark: 中國海關學會大連分會(社會團體在連機構) */
  readonly heading: Span;
  /** where its name stands within the heading; zero-width at the insertion point when the page lost it */
  readonly name: Span;
  /** the name in the script of the page where the text does not print it in one piece; null when stated */
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
  /** 是…部門: what the page says it is */
  readonly role: Span | null;
}

/** The name of a unit in Simplified script; empty when there is no such unit. */
export function unitName({ reading, units }: Pick<Outline, "reading" | "units">, index: number): string {
  const unit = units[index];
  return unit === undefined ? "" : (unit.inferred ?? hansOf(reading, unit.name));
}

export type ClauseRole = "duty" | "role" | "statement" | "event" | "leftover";

/** A stretch between ；;。 (or part of one, where one sentence says two kinds of thing). */
export interface Clause extends Span {
  readonly role: ClauseRole;
  readonly unit: number | null;
  /** index into `lines` */
  readonly line: number;
  /** kind of a statement (subordination, jurisdiction …) or of a leftover (article, lead_in …); null for other roles */
  readonly kind: string | null;
  /** the number or bullet before it: （一）; null when it has none */
  readonly mark: Span | null;
  /** the title of the post, of `unit`, whose duty it is: 局长; null when it is the unit's own */
  readonly post: Span | null;
}
