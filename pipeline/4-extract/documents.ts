import { type Draft, draft } from "../model/draft.ts";
import type { Clause, OutlineLine } from "../model/outline.ts";
import { hansOf, inBothScripts, type Reading } from "../model/reading.ts";
import { contains, type Span, shift } from "../model/text/span.ts";
import { documentKind, isTitleOfSystem } from "../zh/documents/document-kinds.ts";
import { findDocumentNames, issues } from "../zh/documents/document-names.ts";
import { type DocumentRelation, documentRelation } from "../zh/documents/document-relations.ts";
import { bracketed } from "../zh/layout/brackets.ts";
import { clausesByLine } from "./clauses-by-line.ts";
import { type Extractor, unitRef } from "./extractor.ts";
import { bodyRef, type Mention, mentionsWithin } from "./mentions/index.ts";

interface Named {
  /** with its marks: 《…》 */
  readonly span: Span;
  readonly title: Span;
  readonly line: OutlineLine;
  readonly clause: Clause | undefined;
}

const silent: ReadonlySet<string> = new Set(["furniture", "caption", "leader"]);
const narrativeRoles: ReadonlySet<string> = new Set(["narrative", "milestone"]);

/** Documents, by their titles in 《》 and by words that stand for a title; one record for each mention. */
export const documents: Extractor = (outline, _report, mentions) => {
  const byLine = clausesByLine(outline);
  return outline.lines
    .flatMap((line, n) => named(outline.reading, line, byLine.get(n) ?? []))
    .map((found, index) => documentDraft(outline.reading, found, mentions, `document:${index}`));
};

/** Titles on a line. A title within a title is part of it, and a database is not a document. */
function named(reading: Reading, line: OutlineLine, clauses: readonly Clause[]): Named[] {
  if (silent.has(line.role)) return [];
  const hans = hansOf(reading, line);
  const clauseOf = (span: Span) => clauses.find((clause) => contains(clause, span));
  const titles = bracketed(hans, "《")
    .filter(({ start, end }) => end - start > 2 && !isTitleOfSystem(hans.slice(start + 1, end - 1)))
    .map((pair) => ({ span: pair, title: { start: pair.start + 1, end: pair.end - 1 } }));
  const inDuty = (span: Span): boolean => clauseOf(shift(span, line.start))?.role === "duty";
  const others = findDocumentNames(hans)
    .filter(({ notInDuties, ...span }) => !notInDuties || !inDuty(span))
    .map(({ start, end }) => ({ span: { start, end }, title: { start, end } }));
  return [...titles, ...others]
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ span, title }) => ({
      span: shift(span, line.start),
      title: shift(title, line.start),
      line,
      clause: clauseOf(shift(span, line.start)),
    }));
}

function documentDraft(
  reading: Reading,
  { span, title, line, clause }: Named,
  mentions: readonly Mention[],
  key: string,
): Draft {
  const text = inBothScripts(reading, title);
  const around = wordsAround(reading, clause ?? line, span);
  const relation = documentRelation(around.before, around.after);
  const kind = documentKind(hansOf(reading, title), relation);
  const unit = narrativeRoles.has(line.role) ? null : unitRef(clause === undefined ? line.unit : clause.unit);
  const issuer = issuerOf(reading, clause ?? line, span, around.before, mentions);
  const issuer_id = issuer === undefined ? (ownWork(relation) ? unit : null) : bodyRef(issuer);
  return draft(
    "documents",
    key,
    span,
    {
      title_hant: text.hant,
      title_hans: text.hans,
      relation,
      organization_id: unit,
      kind,
      issuer_id,
    },
    [
      ...["title_hant", "title_hans"].map((field) => ({ field, span: title, method: "quoted" as const })),
      { field: "kind", span: title, method: "inferred" },
      { field: "issuer_id", span: issuer ?? span, method: "inferred" },
    ],
  );
}

/** True for relations of an office to documents of its own. */
const ownWork = (relation: DocumentRelation): boolean => ["issued", "proposed", "edited"].includes(relation);

/** 《甲》、 of 编发《甲》、《乙》: titles that share their verb */
export const titlesBefore = {
  pattern: /(?:《[^《》]*》[、和及与]*)+$/u,
  examples: ["编发《甲》、", "《甲》和《乙》及"],
  counterExamples: ["《甲》的", "编发"],
};

/** The same behind a title. */
export const titlesBehind = {
  pattern: /^(?:[、和及与]*《[^《》]*》)+/u,
  examples: ["、《乙》的编辑", "和《乙》"],
  counterExamples: ["的编辑、《乙》", "等"],
};

/** Words before and behind a title, without the other titles of its list, which share their verb: 编发《甲》、《乙》等 */
const wordsAround = (
  reading: Reading,
  within: Span,
  { start, end }: Span,
): { before: string; after: string } => ({
  before: hansOf(reading, { start: within.start, end: start }).replace(titlesBefore.pattern, ""),
  after: hansOf(reading, { start: end, end: within.end }).replace(titlesBehind.pattern, ""),
});

/** The body that the words before a title name as its author: 国务院发布了《甲》, 审计署的《甲》. */
function issuerOf(
  reading: Reading,
  within: Span,
  span: Span,
  before: string,
  mentions: readonly Mention[],
): Mention | undefined {
  const end = within.start + before.length;
  return mentionsWithin(mentions, { start: within.start, end: Math.min(end, span.start) }).findLast(
    (mention) =>
      issues(
        hansOf(reading, { start: within.start, end: mention.start }),
        hansOf(reading, { start: mention.end, end }),
      ),
  );
}
