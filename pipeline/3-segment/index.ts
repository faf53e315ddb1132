import type { Curation } from "../model/curation.ts";
import { type DiagnosticCode, type Issue, issue } from "../model/issue.ts";
import type { Outline } from "../model/outline.ts";
import { hansOf, type Reading } from "../model/reading.ts";
import { overlaps, type Span } from "../model/span.ts";
import type { Stage } from "../model/stage.ts";
import { markAt } from "../zh/enumeration.ts";
import { readAliases } from "./aliases.ts";
import { bodyReader } from "./body-line.ts";
import { OutlineBuilder } from "./builder.ts";
import { curatedRoles, lostNames } from "./curated.ts";
import { type LineReader, lineAt } from "./line.ts";
import {
  articleReader,
  dutyListReader,
  unitItemReader,
  unitListReader,
  unitSentenceReader,
} from "./lists.ts";
import { typeNoteReader } from "./lost-headings.ts";
import { eraReader, furnitureReader, keyValueReader, leaderReader, milestoneReader } from "./plain-lines.ts";
import { sectionReader } from "./section-headings.ts";
import { tableReader } from "./tables.ts";
import { titleReader } from "./title.ts";
import { topicReader } from "./topics.ts";
import { unitReader } from "./unit-headings.ts";

export interface SegmentInput {
  readonly reading: Reading;
  readonly curation: Curation;
}

/** Asked in this order; the first that knows the line takes it. */
const readersOf = (reading: Reading): readonly LineReader[] => [
  tableReader(reading),
  furnitureReader,
  articleReader,
  eraReader,
  milestoneReader,
  typeNoteReader,
  unitListReader,
  unitItemReader,
  sectionReader,
  titleReader,
  keyValueReader,
  leaderReader,
  dutyListReader,
  unitSentenceReader,
  unitReader,
  topicReader,
  bodyReader,
];

/**
 * Finds the structure of a page: bodies and their parts, sections, what each line is, and the clauses of the text.
 * Every line of the reading gets a role. Lost headings and units without text are reported.
 */
export const segment: Stage<SegmentInput, Outline> = {
  name: "segment",
  run({ reading, curation }, report) {
    const builder = new OutlineBuilder(reading, isStatute(reading), lostNames(reading, curation, report));
    const readers = readersOf(reading);
    const roles = curatedRoles(reading, curation, report);
    for (const index of reading.lines.keys()) {
      const line = lineAt(builder, index);
      if (line === null) continue;
      const role = roles.get(index);
      if (role !== undefined) {
        builder.addLine(line.block, role);
        continue;
      }
      readAliases(builder, line);
      readers.find((reader) => reader.read(line, builder));
    }
    report.add(...gaps(builder));
    return builder.finish();
  },
};

/** Three articles or more make a statute, in which a sentence is a duty only when it says so. */
const isStatute = (reading: Reading): boolean =>
  reading.lines.filter((line) => markAt(hansOf(reading, line))?.style === "article").length >= 3;

/** People have recorded that the paragraph is missing on the page itself. */
const isKnownGap = (builder: OutlineBuilder, name: Span): boolean =>
  builder.reading.corrections.some((c) => c.kind === "missing_body" && overlaps(c, name));

const gaps = (builder: OutlineBuilder): Issue[] => [
  ...lostHeadings(builder),
  ...ownerless(builder),
  ...emptyUnits(builder),
];

/** Headings inserted by rule, which people have not confirmed. */
function lostHeadings(builder: OutlineBuilder): Issue[] {
  const confirmed = new Set(builder.lostNames.values());
  return builder.lost.flatMap((index) => {
    const unit = builder.units[index];
    const name = builder.nameOf(index);
    if (unit === undefined || confirmed.has(name)) return [];
    const message = `a heading is missing here; «${name}» is inferred from the text below`;
    return [found(builder, "segment.lost-heading", message, unit.name)];
  });
}

/** Duties of nobody, told once, at the first. */
function ownerless(builder: OutlineBuilder): Issue[] {
  const orphans = builder.clauses.filter((clause) => clause.role === "duty" && clause.unit === null);
  const message = `${orphans.length} duties from here on name no body they belong to`;
  return orphans.slice(0, 1).map((first) => found(builder, "segment.owner-unknown", message, first));
}

/** Units with a heading, but without text or parts. */
function emptyUnits(builder: OutlineBuilder): Issue[] {
  return builder.lines.flatMap(({ role, unit: index }) => {
    const unit = index === null ? undefined : builder.units[index];
    if (role !== "unit_heading" || index === null || unit === undefined || unit.parent === null) return [];
    const hasParts = builder.units.some((u) => u.parent === index);
    if (builder.withBody.has(index) || hasParts || isKnownGap(builder, builder.raw(unit.name))) return [];
    const message = `«${builder.nameOf(index)}» has no text below its heading`;
    return [found(builder, "segment.unit-without-body", message, unit.name)];
  });
}

const found = (builder: OutlineBuilder, code: DiagnosticCode, message: string, span: Span): Issue =>
  issue(code, message, { source: builder.reading.page.id, span: builder.raw(span) });
