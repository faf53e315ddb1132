import { type Draft, draft } from "../model/draft.ts";
import type { Clause, OutlineLine } from "../model/outline.ts";
import { hansOf, inBothScripts, type Reading } from "../model/reading.ts";
import { contains, type Span, shift } from "../model/span.ts";
import { bracketed } from "../zh/brackets.ts";
import { type DocumentRelation, documentRelation } from "../zh/document-relations.ts";
import { clausesByLine } from "./clauses-by-line.ts";
import { type Extractor, unitRef } from "./extractor.ts";

interface Title {
  /** with its marks: 《…》 */
  readonly span: Span;
  readonly line: OutlineLine;
  readonly clause: Clause | undefined;
}

const silent: ReadonlySet<string> = new Set(["furniture", "caption", "leader"]);
const told: ReadonlySet<string> = new Set(["narrative", "milestone"]);

/** Titles in 《》, one record for each mention; a title within a title is part of it. */
export const documents: Extractor = (outline) => {
  const byLine = clausesByLine(outline);
  return outline.lines
    .flatMap((line, n) => titles(outline.reading, line, byLine.get(n) ?? []))
    .map((title, index) => documentDraft(outline.reading, title, `document:${index}`));
};

function titles(reading: Reading, line: OutlineLine, clauses: readonly Clause[]): Title[] {
  if (silent.has(line.role)) return [];
  return bracketed(hansOf(reading, line), "《")
    .map((pair) => shift(pair, line.start))
    .filter((span) => span.end - span.start > 2)
    .map((span) => ({ span, line, clause: clauses.find((clause) => contains(clause, span)) }));
}

function documentDraft(reading: Reading, { span, line, clause }: Title, key: string): Draft {
  const title = { start: span.start + 1, end: span.end - 1 };
  const text = inBothScripts(reading, title);
  return draft(
    "documents",
    key,
    span,
    {
      title_hant: text.hant,
      title_hans: text.hans,
      relation: relation(reading, clause ?? line, span),
      organization_id: told.has(line.role) ? null : unitRef(clause === undefined ? line.unit : clause.unit),
    },
    ["title_hant", "title_hans"].map((field) => ({ field, span: title, method: "quoted" })),
  );
}

/** Titles of one list share their verb: 编发《甲》、《乙》等 */
function relation(reading: Reading, within: Span, { start, end }: Span): DocumentRelation {
  const before = hansOf(reading, { start: within.start, end: start }).replace(
    /(?:《[^《》]*》[、和及与]*)+$/u,
    "",
  );
  const after = hansOf(reading, { start: end, end: within.end }).replace(
    /^(?:[、和及与]*《[^《》]*》)+/u,
    "",
  );
  return documentRelation(before, after);
}
