import { type Draft, draft } from "../../model/draft.ts";
import type { Clause, Outline, OutlineLine } from "../../model/outline.ts";
import { hansOf, inBothScripts, type Reading } from "../../model/reading.ts";
import { type Span, shift } from "../../model/span.ts";
import { cutOutside } from "../../zh/brackets.ts";
import { clausesByLine } from "../clauses-by-line.ts";
import type { Extractor } from "../extractor.ts";
import { type PeriodHeading, periodHeadings } from "../periods.ts";
import { type Happening, sentenceEvents } from "./sentence.ts";

/** Kinds of clauses that tell nothing of the body's past: statutes, lives, contacts, figures of a year, and what only introduces. */
const silent: ReadonlySet<string> = new Set([
  "article",
  "contact",
  "curriculum_vitae",
  "leader",
  "lead_in",
  "size",
  "headcount",
  "tagline",
]);

interface Passage {
  readonly span: Span;
  readonly line: OutlineLine;
  readonly narrative: boolean;
}

/** How far the telling has come: the last date on the page, and the one of the last thing told in this paragraph. */
interface Told {
  readonly line: OutlineLine | null;
  readonly date: string | null;
  readonly told: string | null;
}

/** One record for each dated thing that happened, from history, milestones and every clause that is no duty. */
export const events: Extractor = (outline) => {
  const headings = periodHeadings(outline);
  const byLine = clausesByLine(outline);
  const told = outline.lines.flatMap((line, n) => passages(outline.reading, line, byLine.get(n) ?? []));
  const drafts: Draft[] = [];
  let last: Told = { line: null, date: null, told: null };
  for (const { span, line, narrative } of told) {
    const hans = hansOf(outline.reading, span);
    const before = last.line?.section === line.section ? last.date : null;
    const goingOn = narrative && last.line === line ? last.told : null;
    const { happenings, date } = sentenceEvents(hans, before, goingOn);
    last = { line, date, told: happenings.at(-1)?.date ?? goingOn };
    for (const happening of happenings) {
      drafts.push(eventDraft(outline, line, shifted(happening, span.start), headings, drafts.length));
    }
  }
  return drafts;
};

/** The sentences of a line of history; of other lines the clauses that are no duties. */
function passages(reading: Reading, line: OutlineLine, clauses: readonly Clause[]): Passage[] {
  if (line.role === "narrative" || line.role === "milestone") {
    const hans = hansOf(reading, line);
    return cutOutside(hans, /[；。！？]/).map((cut) => ({
      span: shift(cut, line.start),
      line,
      narrative: true,
    }));
  }
  if (!["lead", "body", "key_value"].includes(line.role)) return [];
  return clauses.filter(tells).map((span) => ({ span, line, narrative: false }));
}

const tells = (clause: Clause): boolean =>
  (clause.role === "statement" || clause.role === "event" || clause.role === "leftover") &&
  !silent.has(clause.kind ?? "");

const shifted = (happening: Happening, by: number): Happening => ({
  ...happening,
  span: shift(happening.span, by),
  dated: happening.dated && shift(happening.dated, by),
});

function eventDraft(
  { reading }: Outline,
  line: OutlineLine,
  { span, date, basis, dated }: Happening,
  headings: readonly PeriodHeading[],
  index: number,
): Draft {
  const text = inBothScripts(reading, span);
  const period = headings.findLast(
    (heading) => heading.line.start < line.start && heading.line.section === line.section,
  );
  return draft(
    "events",
    `event:${index}`,
    span,
    {
      period_id: period === undefined ? null : { ref: period.key },
      date,
      date_basis: basis,
      text_hant: text.hant,
      text_hans: text.hans,
      ordinal: index + 1,
    },
    dated === null
      ? []
      : [{ field: "date", span: dated, method: basis === "stated" ? "normalised" : "inferred" }],
  );
}
