import type { Block } from "./page.ts";
import { hansOf, type Reading } from "./reading.ts";
import type { Records } from "./tables/records.generated.ts";
import type { Span } from "./text/span.ts";

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

/** What a line is; unclear: no rule understood it. schemas/segments and schemas/curation list them, too. */
export const lineRoles = [
  "title",
  "tagline",
  "lead",
  "section_heading",
  "period_heading",
  "unit_heading",
  "type_note",
  "body",
  "narrative",
  "milestone",
  "leader",
  "key_value",
  "unit_list",
  "article",
  "caption",
  "furniture",
  "unclear",
] as const;

/** Why a line was read as what it is. */
export interface LineReasons {
  /** ids of the reading rules that spoke for it */
  readonly rules: readonly string[];
  /** how many points the best reading of the page is ahead of the best in which this line is something else */
  readonly margin: number;
  /** what it is in that one */
  readonly nextBest: NonNullable<Records["segments"]["next_best"]>;
}

export type LineRole = (typeof lineRoles)[number];

export interface OutlineLine extends Span {
  readonly block: Block;
  readonly role: LineRole;
  /** null where a person decided */
  readonly why: LineReasons | null;
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
  /** running text names it, no heading and no list of units does */
  readonly mentioned: boolean;
  /** index into `units` */
  readonly parent: number | null;
  /** inferred: not stated, but suggested by the structure of the page */
  readonly parentBasis: "stated" | "inferred";
  readonly classification: Classification;
  /** "(海關事業單位在連機構)" below or beside the name */
  readonly typeNote: Span | null;
  /** "正處級" where the text gives it to this unit */
  readonly rank: Span | null;
  /** other names of the same body: short forms, plates (加挂…牌子), names in brackets */
  readonly aliases: readonly Span[];
  /** 是…部門: what the page says it is */
  readonly role: Span | null;
  /** a line is headed by its name, and no list or sentence holds it */
  readonly headed: boolean;
  /** how many points of evidence the reading of the line that names it is ahead of any other */
  readonly margin: number;
}

/** The name of a unit in Simplified script; empty when there is no such unit. */
export function unitName({ reading, units }: Pick<Outline, "reading" | "units">, index: number): string {
  const unit = units[index];
  return unit === undefined ? "" : (unit.inferred ?? hansOf(reading, unit.name));
}

export const clauseRoles = ["duty", "role", "statement", "event", "leftover"] as const;

export type ClauseRole = (typeof clauseRoles)[number];

/** Kinds of leftovers; each is the role of a segment. Unclear: no rule understood the clause. */
export const leftoverKinds = [
  "article",
  "curriculum_vitae",
  "lead_in",
  "leader",
  "narrative",
  "tagline",
  "unclear",
] as const;

export type LeftoverKind = (typeof leftoverKinds)[number];

/** What a clause says: kinds of statements are subordination, jurisdiction …, those of the schema. */
export type Meaning =
  | { readonly role: "duty"; readonly kind: null }
  | { readonly role: "role"; readonly kind: null }
  | { readonly role: "event"; readonly kind: null }
  | { readonly role: "statement"; readonly kind: string }
  | { readonly role: "leftover"; readonly kind: LeftoverKind };

/** A stretch between ；;。 (or part of one, where one sentence says two kinds of thing). */
export type Clause = Place & Meaning;

interface Place extends Span {
  readonly unit: number | null;
  /** index into `lines` */
  readonly line: number;
  /** the number or bullet before it: （一）; null when there is none */
  readonly mark: Span | null;
  /** the title of the post that a duty belongs to, as printed: 局长 of 局长具下列职权; the post is one of `unit` */
  readonly post: Span | null;
  /** how many points of evidence the reading of its line is ahead of any other */
  readonly margin: number;
  /** points of evidence for its meaning beyond those needed */
  readonly points: number;
  /** ids of what spoke for a duty being one, or against it; empty for other roles */
  readonly because: readonly string[];
}
