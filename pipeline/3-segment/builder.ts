import { rawSpan } from "../model/alignment.ts";
import {
  type Clause,
  type LineRole,
  type Outline,
  type OutlineLine,
  type Section,
  type SectionKind,
  type Unit,
  unitName,
} from "../model/outline.ts";
import type { Block } from "../model/page.ts";
import { hansOf, type Reading } from "../model/reading.ts";
import type { Span } from "../model/span.ts";
import type { Line } from "./line.ts";

/** A heading that is still open: text below it belongs to it. */
export interface Open {
  readonly kind: "agency" | "unit" | "section";
  /** index into units or sections */
  readonly index: number;
  /** smaller is further out; `bareDepth` for a heading without mark or markup */
  readonly depth: number;
  /** whose text stands below it: index into units; for a unit itself */
  readonly owner: number | null;
}

export const bareDepth = 100;

/** What the items below a line that ends in a colon are. */
export interface ListContext {
  readonly kind: "duties" | "units";
  /** index into units; null when the page does not say, or names a post */
  readonly owner: number | null;
  /** in a list of units, the one named last: unmarked text below is about it */
  readonly current?: number;
}

/** Gathers the outline of one page while its lines are read in order. */
export class OutlineBuilder {
  readonly reading: Reading;
  readonly statute: boolean;
  readonly units: Unit[] = [];
  readonly sections: Section[] = [];
  readonly lines: OutlineLine[] = [];
  readonly clauses: Clause[] = [];
  /** units that have had text of their own */
  readonly withBody = new Set<number>();
  /** units of which something has been said: what comes first tells what they are */
  readonly described = new Set<number>();
  /** units whose heading the page has lost */
  readonly lost: number[] = [];
  /** names that curation gives to lost headings, by the line before which they stand */
  readonly lostNames: ReadonlyMap<number, string>;
  open: readonly Open[] = [];
  list: ListContext | null = null;

  constructor(reading: Reading, statute: boolean, lostNames: ReadonlyMap<number, string>) {
    this.reading = reading;
    this.statute = statute;
    this.lostNames = lostNames;
  }

  /** The body that the page profiles, as far as read; null before it is named. */
  get agency(): number | null {
    return this.open.find((o) => o.kind === "agency")?.index ?? null;
  }

  get innermost(): Open | null {
    return this.open.at(-1) ?? null;
  }

  /** The unit whose text is being read: that of the innermost heading. */
  get unit(): number | null {
    return this.innermost?.owner ?? null;
  }

  /** The innermost open section. */
  get section(): Section | null {
    const index = this.open.findLast((o) => o.kind === "section")?.index;
    return index === undefined ? null : (this.sections[index] ?? null);
  }

  get topic(): SectionKind | null {
    return this.section?.kind ?? null;
  }

  hans(span: Span): string {
    return hansOf(this.reading, span);
  }

  /** Where a span of the reading lies in the text layer. */
  raw(span: Span): Span {
    return rawSpan(this.reading.edits, span);
  }

  nameOf(index: number): string {
    return unitName(this, index);
  }

  /** The unit of this name among the children of `parent`, or anywhere when `parent` is undefined. */
  find(name: string, parent?: number | null): number | null {
    const index = this.units.findIndex(
      (unit, i) => (parent === undefined || unit.parent === parent) && this.answersTo(i, name),
    );
    return index < 0 ? null : index;
  }

  private answersTo(index: number, name: string): boolean {
    return (
      this.nameOf(index) === name ||
      (this.units[index]?.aliases ?? []).some((alias) => this.hans(alias) === name)
    );
  }

  addUnit(unit: Unit): number {
    const known = this.sameUnit(unit);
    if (known !== null) return known;
    this.units.push(unit);
    return this.units.length - 1;
  }

  /** A list of contents names each unit before its own heading does: both are one unit. */
  private sameUnit(unit: Unit): number | null {
    if (unit.inferred !== null) return null;
    const known = this.find(this.hans(unit.name), unit.parent);
    return known !== null && !this.withBody.has(known) ? known : null;
  }

  update(index: number, change: Partial<Unit>): void {
    const unit = this.units[index];
    if (unit !== undefined) this.units[index] = { ...unit, ...change };
  }

  /** Opens a body at the top of the page, or beside the one profiled so far. */
  openAgency(index: number): void {
    this.open = [{ kind: "agency", index, depth: 0, owner: index }];
    this.list = null;
  }

  /**
   * Opens a unit. A mark or markup closes what stands as deep or deeper; a bare line closes other bare headings,
   * but not the section 内设机构 of the agency, under which units stand side by side.
   */
  openUnit(index: number, depth: number): void {
    this.close((o) =>
      depth < bareDepth
        ? o.depth >= depth && !this.isOuter(o)
        : o.depth === bareDepth && !(this.listsUnits(o) && o.owner !== this.unitAt(o)),
    );
    this.open = [...this.open, { kind: "unit", index, depth, owner: index }];
  }

  openSection(section: Section, owner: number | null): void {
    const { level } = section;
    this.close((o) =>
      o.kind === "unit" && o.index === owner
        ? o.depth > level
        : o.depth >= level && !(level < bareDepth && this.isOuter(o)),
    );
    this.sections.push(section);
    this.open = [...this.open, { kind: "section", index: this.sections.length - 1, depth: level, owner }];
  }

  /** A bare heading of the agency stands above marked ones: 内设机构, then （一）办公室. */
  private isOuter(open: Open): boolean {
    return open.kind === "section" && open.depth === bareDepth && open.owner === this.agency;
  }

  private listsUnits(open: Open): boolean {
    return open.kind === "section" && this.sections[open.index]?.kind === "units";
  }

  /** The open unit, below the agency, that a section belongs to; null for a section of the agency. */
  private unitAt(section: Open): number | null {
    return this.open.find((o) => o.kind === "unit" && o.index === section.owner)?.index ?? null;
  }

  /** An item （三） ends the section that （二）有关职责分工 opened: both have the same mark. */
  endSectionBeside(depth: number): void {
    const { innermost } = this;
    if (innermost?.kind === "section" && innermost.depth === depth && depth < bareDepth) {
      this.open = this.open.slice(0, -1);
    }
  }

  private close(isOver: (open: Open) => boolean): void {
    this.list = null;
    this.open = this.open.filter((o) => o.kind === "agency" || !isOver(o));
  }

  addLine(block: Block, role: LineRole, unit: number | null = this.unit): number {
    this.lines.push({
      start: block.start,
      end: block.end,
      block,
      role,
      unit,
      section: this.open.findLast((o) => o.kind === "section")?.index ?? null,
    });
    return this.lines.length - 1;
  }

  /** Adds a line that is one clause as a whole. `start`: the mark before its text belongs to it or not. */
  addWholeLine(
    { block, at: textStart }: Line,
    lineRole: LineRole,
    { role, kind }: Pick<Clause, "role" | "kind">,
    { unit = this.unit, start = textStart }: { readonly unit?: number | null; readonly start?: number } = {},
  ): void {
    const line = this.addLine(block, lineRole, unit);
    this.addClause({ start, end: block.end, role, kind, unit, line, mark: null });
  }

  addClause(clause: Omit<Clause, "post" | "confidence">): void {
    if (clause.unit !== null && clause.role !== "leftover") this.described.add(clause.unit);
    this.clauses.push({ ...clause, post: null, confidence: 1 });
  }

  finish(): Outline {
    const { reading, units, sections, lines, clauses } = this;
    return { reading, units, sections, lines, clauses };
  }
}
