import type { Curation } from "../model/curation.ts";
import { issue, type Report } from "../model/issue.ts";
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
const readers: readonly LineReader[] = [
  tableReader,
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

function* gaps(builder: OutlineBuilder): Generator<Parameters<Report["add"]>[number]> {
  const source = builder.reading.page.id;
  const confirmed = new Set(builder.lostNames.values());
  for (const index of builder.lost) {
    const name = builder.nameOf(index);
    const unit = builder.units[index];
    if (unit && !confirmed.has(name)) {
      yield issue(
        "segment.lost-heading",
        `a heading is missing here; «${name}» is inferred from the text below`,
        { source, span: builder.raw(unit.name) },
      );
    }
  }
  const orphan = builder.clauses.find((clause) => clause.role === "duty" && clause.unit === null);
  if (orphan) {
    const count = builder.clauses.filter((clause) => clause.role === "duty" && clause.unit === null).length;
    yield issue("segment.owner-unknown", `${count} duties from here on name no body they belong to`, {
      source,
      span: builder.raw(orphan),
    });
  }
  for (const line of builder.lines) {
    const unit = line.unit === null ? undefined : builder.units[line.unit];
    if (
      line.role !== "unit_heading" ||
      line.unit === null ||
      unit === undefined ||
      unit.parent === null ||
      builder.withBody.has(line.unit)
    )
      continue;
    if (builder.units.some((u) => u.parent === line.unit) || isKnownGap(builder, builder.raw(unit.name)))
      continue;
    yield issue("segment.unit-without-body", `«${builder.nameOf(line.unit)}» has no text below its heading`, {
      source,
      span: builder.raw(unit.name),
    });
  }
}
