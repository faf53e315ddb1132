import type { LineReasons, Section, SectionKind, Unit } from "../model/outline.ts";
import { hansOf, type Reading } from "../model/reading.ts";
import { rawSpan } from "../model/text/alignment.ts";
import type { Span } from "../model/text/span.ts";
import { bareDepth } from "./line-facts.ts";

/** A heading that is still open: text below it belongs to it. */
export interface Open {
  readonly kind: "agency" | "unit" | "section";
  /** index into units or sections */
  readonly index: number;
  /** smaller is further out; `bareDepth` for a heading without mark or markup */
  readonly depth: number;
  /** how deep its heading stands as printed: an agency closes for another of the same level */
  readonly level: number;
  /** owner of the text below it: index into units; of a unit the unit itself */
  readonly owner: number;
}

/** What the items below a line that ends in a colon are. */
export interface List {
  readonly kind: "duties" | "units" | "rules";
  /** index into units */
  readonly owner: number;
  /** the post whose duties they are */
  readonly post: Span | null;
  /** in a list of units, the one named last: unmarked text below is about it */
  readonly current: number | null;
  /** only items that stand deeper than this belong to it; null when all do */
  readonly below: number | null;
  /** the list in whose item it stands */
  readonly outer: List | null;
  /** its items have marks: a line without one ends it; null before the first */
  readonly marked: boolean | null;
}

/** A list that begins with the next line. */
export const listOf = (kind: List["kind"], owner: number, more: Partial<List> = {}): List => ({
  kind,
  owner,
  post: null,
  current: null,
  below: null,
  outer: null,
  marked: null,
  ...more,
});

/** A unit in the making. */
export interface Body extends Omit<Unit, "classification"> {
  /** its name in Simplified script; empty for the body that the page is about as long as no line has named it */
  readonly text: string;
  /** the heading of the list in which it stands: 隶属海关, 派出机构; empty outside lists */
  readonly label: string;
  /** the brackets behind its name */
  readonly notes: readonly Span[];
  /** it differs from its siblings by place alone */
  readonly territorial: boolean;
  /** the page is about it, and not about a body around it */
  readonly profiled: boolean;
  /** it has had text of its own */
  readonly hasText: boolean;
  /** the page has said something of it: the first statement says what it is */
  readonly described: boolean;
  /** the page has lost its heading */
  readonly lost: boolean;
}

/**
 * What is known of the page after some of its lines. A value: each step makes the next one. `bodies[0]` is the body that
 * the page is about, from the start: it gets its name when a line gives it, however late.
 */
export interface State {
  readonly reading: Reading;
  /** names that curation gives to lost headings, by the line before which they stand */
  readonly lostNames: ReadonlyMap<number, string>;
  /** the owner of the site, where the heading of the page names that and not the body which the page is about; else empty */
  readonly site: string;
  /** the page lists the parts that the body has now, so that those of a dated sentence are of that time */
  readonly listsPresentParts: boolean;
  readonly bodies: readonly Body[];
  readonly sections: readonly Section[];
  readonly open: readonly Open[];
  /** what stood open before the table of which the last line is a cell; null outside of tables */
  readonly beforeTable: readonly Open[] | null;
  readonly list: List | null;
  /** within an article of a statute, where a sentence is a duty only when it says so */
  readonly article: boolean;
  /** the unit whose duties run on from the line before, which ended in ；; null when they do not */
  readonly running: number | null;
  /** why the present line was read as what it is; null before the first, and where a person decided */
  readonly why: LineReasons | null;
  /** how many lines since the heading of the agency, furniture left out */
  readonly since: number;
  /** how many lines of the outline there are so far */
  readonly lines: number;
}

/** What is known of a unit when it is named first. */
export type NewUnit = Omit<Body, "text" | "margin" | "hasText" | "described" | "lost">;

const unnamed: Body = {
  heading: { start: 0, end: 0 },
  name: { start: 0, end: 0 },
  inferred: null,
  mentioned: false,
  parent: null,
  parentBasis: "stated",
  typeNote: null,
  rank: null,
  aliases: [],
  role: null,
  text: "",
  headed: false,
  margin: 0,
  label: "",
  notes: [],
  territorial: false,
  profiled: true,
  hasText: false,
  described: false,
  lost: false,
};

export const startOf = (reading: Reading, lostNames: ReadonlyMap<number, string>): State => ({
  reading,
  lostNames,
  site: "",
  listsPresentParts: false,
  bodies: [unnamed],
  sections: [],
  open: [{ kind: "agency", index: 0, depth: 0, level: bareDepth, owner: 0 }],
  beforeTable: null,
  list: null,
  article: false,
  running: null,
  why: null,
  since: 0,
  lines: 0,
});

/** The owner of what belongs to a class of bodies (查缉队掌理…) and not to one of them. */
export const noOwner = -1;

/** How far ahead the reading of the present line is. */
export const marginOf = ({ why }: State): number => why?.margin ?? 0;

export const hans = ({ reading }: State, span: Span): string => hansOf(reading, span);

/** Where a span of the reading lies in the text layer. */
export const raw = ({ reading }: State, span: Span): Span => rawSpan(reading.edits, span);

/** The body that the page profiles here: index into bodies. */
export const agencyOf = ({ open }: State): number => open.find((o) => o.kind === "agency")?.index ?? 0;

export const nameOf = ({ bodies }: State, index: number): string => bodies[index]?.text ?? "";

/** True when a line has named the body that the page profiles here. */
export const hasAgency = (state: State): boolean => nameOf(state, agencyOf(state)) !== "";

export const innermost = ({ open }: State): Open => open[open.length - 1] as Open;

/** The unit whose text is being read: that of the innermost heading. */
export const unitOf = (state: State): number => innermost(state).owner;

export const sectionIndex = ({ open }: State): number | null =>
  open.findLast((o) => o.kind === "section")?.index ?? null;

/** The innermost open section. */
export function sectionOf(state: State): Section | null {
  const index = sectionIndex(state);
  return index === null ? null : (state.sections[index] ?? null);
}

export const topicOf = (state: State): SectionKind | null => sectionOf(state)?.kind ?? null;

/** The unit of this name among the children of `parent`, or anywhere when `parent` is left out. */
export function findBody(state: State, name: string, parent?: number | null): number | null {
  const index = state.bodies.findIndex(
    (body) => (parent === undefined || body.parent === parent) && answersTo(state, body, name),
  );
  return index < 0 ? null : index;
}

const answersTo = (state: State, body: Body, name: string): boolean =>
  name !== "" && (body.text === name || body.aliases.some((alias) => hans(state, alias) === name));

/** The state with a body changed; the same state when nothing changes, as with most clauses about a unit. */
export function update(state: State, index: number, change: Partial<Body>): State {
  const body = state.bodies[index];
  if (body === undefined || !isChanged(body, change)) return state;
  return { ...state, bodies: state.bodies.with(index, { ...body, ...change }) };
}

/** A body with names besides those that it has. */
export const alsoCalled = (state: State, index: number, names: Body["aliases"]): State =>
  update(state, index, { aliases: [...(state.bodies[index]?.aliases ?? []), ...names] });

const isChanged = (body: Body, change: Partial<Body>): boolean =>
  (Object.keys(change) as (keyof Body)[]).some((key) => body[key] !== change[key]);

/** Adds a unit, or finds it when a list of contents has named it before its own heading does. */
export function addUnit(state: State, unit: NewUnit, lost = false): { state: State; index: number } {
  const text = unit.inferred ?? hans(state, unit.name);
  // no part has the name of its whole: the body is named once more
  if (unit.parent !== null && text !== "" && state.bodies[unit.parent]?.text === text)
    return { state, index: unit.parent };
  const known = lost ? null : findBody(state, text, unit.parent);
  if (known !== null && state.bodies[known]?.hasText === false) return { state, index: known };
  const body: Body = { ...unit, text, margin: marginOf(state), hasText: false, described: false, lost };
  return { state: { ...state, bodies: [...state.bodies, body] }, index: state.bodies.length };
}
