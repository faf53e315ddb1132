import { type Draft, draft } from "../../model/draft.ts";
import type { Clause, OutlineLine } from "../../model/outline.ts";
import { hansOf, inBothScripts, type Reading } from "../../model/reading.ts";
import { type Span, shift } from "../../model/text/span.ts";
import { isDatedByEra, isPublishing } from "../../zh/events/event-verbs.ts";
import { isNoEvent } from "../../zh/events/no-events.ts";
import { cutOutside } from "../../zh/layout/brackets.ts";
import { clausesByLine } from "../clauses-by-line.ts";
import type { Extractor } from "../extractor.ts";
import { type PeriodHeading, periodHeadings } from "../periods.ts";
import { type OwnedEvent, type Owner, withOwners } from "./owners.ts";
import { type Happening, sentenceEvents } from "./sentence.ts";

/** Kinds of clauses without history: articles of statutes, lives, contacts, figures of a year, and what only introduces. */
const withoutHistory: ReadonlySet<string> = new Set([
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

/** Where the narration stands: the last date on the page, and the last event of this paragraph. */
interface Narration {
  readonly line: OutlineLine | null;
  readonly lastDate: string | null;
  readonly lastEventDate: string | null;
  /** the body that last changed in this paragraph; undefined when none did: then events are of the body whose text it is */
  readonly lastOwner: Owner | undefined;
}

/** One record for each dated event, from history, milestones and all clauses but duties. */
export const events: Extractor = (outline, _report, mentions) => {
  const headings = periodHeadings(outline);
  const byLine = clausesByLine(outline);
  const allPassages = outline.lines.flatMap((line, n) =>
    passages(outline.reading, line, byLine.get(n) ?? []),
  );
  const drafts: Draft[] = [];
  let last: Narration = { line: null, lastDate: null, lastEventDate: null, lastOwner: undefined };
  for (const passage of allPassages) {
    const { span, line, narrative } = passage;
    const goingOn = narrative && last.line === line;
    const before = last.line?.section === line.section ? last.lastDate : null;
    const period = periodOf(headings, line);
    const hans = hansOf(outline.reading, span);
    const { happenings, date } = sentenceEvents(hans, before, goingOn ? last.lastEventDate : null, narrative);
    const ownEvents = happenings.filter(({ span: { start, end } }) => isAboutABody(hans.slice(start, end)));
    const found = ownEvents.length > 0 || !narrative ? ownEvents : datedByEra(hans, before, period);
    const owned = withOwners(
      outline.reading,
      passage,
      found.map((happening) => shifted(happening, span.start)),
      mentions,
      goingOn ? last.lastOwner : undefined,
    );
    for (const event of owned) drafts.push(eventDraft(outline.reading, event, period, drafts.length));
    const changed = owned.findLast(({ kind }) => kind !== "other");
    last = {
      line,
      lastDate: date,
      lastEventDate: happenings.at(-1)?.date ?? (goingOn ? last.lastEventDate : null),
      lastOwner: owned.length > 0 ? changed?.owner : goingOn ? last.lastOwner : undefined,
    };
  }
  return drafts;
};

const isAboutABody = (hans: string): boolean => !isPublishing(hans) && !isNoEvent(hans);

/** The sentences of a line of history; of other lines the clauses that may have events. */
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
  return clauses
    .filter(mayHaveEvents)
    .map((clause) => ({ span: clause, line, narrative: false, unit: clause.unit }));
}

const mayHaveEvents = (clause: Clause): boolean =>
  (clause.role === "statement" || clause.role === "event" || clause.role === "leftover") &&
  !withoutHistory.has(clause.kind ?? "");

const shifted = (happening: Happening, by: number): Happening => ({
  ...happening,
  span: shift(happening.span, by),
  dated: happening.dated && shift(happening.dated, by),
});

const periodOf = (headings: readonly PeriodHeading[], line: OutlineLine): PeriodHeading | undefined =>
  headings.findLast((heading) => heading.line.start < line.start && heading.line.section === line.section);

/** 在共管期内，…: dated from the last date of the narration to the end of the era that the heading names. */
function datedByEra(hans: string, before: string | null, period: PeriodHeading | undefined): Happening[] {
  const from = before?.slice(0, 4);
  const to = /^\d{4}\/(\d{4})$/.exec(period?.years.edtf ?? "")?.[1];
  return from !== undefined && to !== undefined && from < to && isDatedByEra(hans)
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
