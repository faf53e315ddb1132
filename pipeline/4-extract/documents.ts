import { type Draft, draft } from "../model/draft.ts";
import type { Clause, Outline, OutlineLine } from "../model/outline.ts";
import { inBothScripts } from "../model/reading.ts";
import { contains, type Span, shift } from "../model/span.ts";
import { bracketed } from "../zh/brackets.ts";
import { documentRelation } from "../zh/document-relations.ts";
import { type Extractor, unitRef } from "./extractor.ts";

interface Title {
  /** with its marks: 《…》 */
  readonly span: Span;
  readonly line: OutlineLine;
}

const silent: ReadonlySet<string> = new Set(["furniture", "caption", "leader"]);
const told: ReadonlySet<string> = new Set(["narrative", "milestone"]);

/** Titles in 《》, one record for each mention; a title within a title is part of it. */
export const documents: Extractor = (outline) =>
  outline.lines
    .filter((line) => !silent.has(line.role))
    .flatMap((line) => titles(outline, line))
    .map((title, index) => documentDraft(outline, title, `document:${index}`));

const titles = ({ reading }: Outline, line: OutlineLine): Title[] =>
  bracketed(reading.hans.units.slice(line.start, line.end), "《")
    .filter((pair) => pair.end - pair.start > 2)
    .map((pair) => ({ span: shift(pair, line.start), line }));

function documentDraft(outline: Outline, { span, line }: Title, key: string): Draft {
  const title = { start: span.start + 1, end: span.end - 1 };
  const text = inBothScripts(outline.reading, title);
  const clause = outline.clauses.find((c) => contains(c, span));
  return draft(
    "documents",
    key,
    span,
    {
      title_hant: text.hant,
      title_hans: text.hans,
      relation: relation(outline, line, clause, span),
      organization_id: told.has(line.role) ? null : unitRef(clause === undefined ? line.unit : clause.unit),
    },
    ["title_hant", "title_hans"].map((field) => ({ field, span: title, method: "quoted" })),
  );
}

/** Titles of one list share their verb: 编发《甲》、《乙》等 */
function relation({ reading }: Outline, line: OutlineLine, clause: Clause | undefined, { start, end }: Span) {
  const within = clause ?? line;
  const before = reading.hans.units.slice(within.start, start).replace(/(?:《[^《》]*》[、和及与]*)+$/u, "");
  const after = reading.hans.units.slice(end, within.end).replace(/^(?:[、和及与]*《[^《》]*》)+/u, "");
  return documentRelation(before, after);
}
