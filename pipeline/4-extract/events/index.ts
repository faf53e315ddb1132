import { type Draft, draft } from "../../model/draft.ts";
import type { Clause, OutlineLine } from "../../model/outline.ts";
import { hansOf, inBothScripts, type Reading } from "../../model/reading.ts";
import { type Span, shift } from "../../model/span.ts";
import { isPublishing, tellsOfItsTime } from "../../zh/events/event-verbs.ts";
import { isNoEvent } from "../../zh/events/no-events.ts";
import { cutOutside } from "../../zh/layout/brackets.ts";
import { clausesByLine } from "../clauses-by-line.ts";
import type { Extractor } from "../extractor.ts";
import { type PeriodHeading, periodHeadings } from "../periods.ts";
import { type OwnedEvent, type Owner, withOwners } from "./owners.ts";
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
  /** whose text it is */
  readonly unit: number | null;
}

/** How far the telling has come: the last date on the page, and what was told last in this paragraph. */
interface Told {
  readonly line: OutlineLine | null;
  readonly date: string | null;
  readonly told: string | null;
  /** the body that last changed in this paragraph; undefined: none did, and the text is of its own */
  readonly spokenOf: Owner | undefined;
}

/** One record for each dated thing that happened, from history, milestones and every clause that is no duty. */
export const events: Extractor = (outline, _report, mentions) => {
  const headings = periodHeadings(outline);
  const byLine = clausesByLine(outline);
  const passagesTold = outline.lines.flatMap((line, n) =>
    passages(outline.reading, line, byLine.get(n) ?? []),
  );
  const drafts: Draft[] = [];
  let last: Told = { line: null, date: null, told: null, spokenOf: undefined };
  for (const passage of passagesTold) {
    const { span, line, narrative } = passage;
    const goingOn = narrative && last.line === line;
    const before = last.line?.section === line.section ? last.date : null;
    const period = periodOf(headings, line);
    const hans = hansOf(outline.reading, span);
    const { happenings, date } = sentenceEvents(hans, before, goingOn ? last.told : null, narrative);
    const told = happenings.filter(({ span: { start, end } }) => tellsOfABody(hans.slice(start, end)));
    const found = told.length > 0 || !narrative ? told : ofItsTime(hans, before, period);
    const owned = withOwners(
      outline.reading,
      passage,
      found.map((happening) => shifted(happening, span.start)),
      mentions,
      goingOn ? last.spokenOf : undefined,
    );
    for (const event of owned) drafts.push(eventDraft(outline.reading, event, period, drafts.length));
    const changed = owned.findLast(({ kind }) => kind !== "other");
    last = {
      line,
      date,
      told: happenings.at(-1)?.date ?? (goingOn ? last.told : null),
      spokenOf: owned.length > 0 ? changed?.owner : goingOn ? last.spokenOf : undefined,
    };
  }
  return drafts;
};

const tellsOfABody = (hans: string): boolean => !isPublishing(hans) && !isNoEvent(hans);

/** The sentences of a line of history; of other lines the clauses that are no duties. */
function passages(reading: Reading, line: OutlineLine, clauses: readonly Clause[]): Passage[] {
  if (line.role === "narrative" || line.role === "milestone") {
    const hans = hansOf(reading, line);
    return cutOutside(hans, /[；。！？]/).map((cut) => ({
      span: shift(cut, line.start),
      line,
      narrative: true,
      unit: line.unit,
    }));
  }
  if (!["lead", "body", "key_value"].includes(line.role)) return [];
  return clauses.filter(tells).map((clause) => ({ span: clause, line, narrative: false, unit: clause.unit }));
}

const tells = (clause: Clause): boolean =>
  (clause.role === "statement" || clause.role === "event" || clause.role === "leftover") &&
  !silent.has(clause.kind ?? "");

const shifted = (happening: Happening, by: number): Happening => ({
  ...happening,
  span: shift(happening.span, by),
  dated: happening.dated && shift(happening.dated, by),
});

const periodOf = (headings: readonly PeriodHeading[], line: OutlineLine): PeriodHeading | undefined =>
  headings.findLast((heading) => heading.line.start < line.start && heading.line.section === line.section);

/** 在共管期内，…: between the last date of the story and the end of the era that it is told under. */
function ofItsTime(hans: string, before: string | null, period: PeriodHeading | undefined): Happening[] {
  const from = before?.slice(0, 4);
  const to = /^\d{4}\/(\d{4})$/.exec(period?.years.edtf ?? "")?.[1];
  return from !== undefined && to !== undefined && from < to && tellsOfItsTime(hans)
    ? [{ span: { start: 0, end: hans.length }, date: `${from}/${to}`, basis: "inferred", dated: null }]
    : [];
}

function eventDraft(
  reading: Reading,
  { span, date, basis, dated, kind, owner, named }: OwnedEvent,
  period: PeriodHeading | undefined,
  index: number,
): Draft {
  const text = inBothScripts(reading, span);
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
      organization_id: owner,
      kind,
    },
    [
      { field: "date", span: dated ?? span, method: basis === "stated" ? "normalised" : "inferred" },
      { field: "organization_id", span: named ?? span, method: "inferred" },
      { field: "kind", span, method: "inferred" },
    ],
  );
}
