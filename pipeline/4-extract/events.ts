import { type Draft, draft } from "../model/draft.ts";
import type { Clause, Outline } from "../model/outline.ts";
import { inBothScripts } from "../model/reading.ts";
import type { Span } from "../model/span.ts";
import { findDates } from "../zh/dates.ts";
import type { Extractor } from "./extractor.ts";

interface Found {
  readonly span: Span;
  readonly date: string;
  readonly basis: "stated" | "inferred";
  readonly dateSpan: Span;
}

/** What happens at a moment, so that a stretch without a date of its own is one more event. */
const happening =
  /爆发|战败|接管|占领|解放|成立|升格|更名|改称|合并|撤销|移交|签署|颁布|挂牌|开关|投降|建立|划归|组建|恢复/u;

/** Dated things that happened, from every passage that is no duty. Stretches between commas are told apart. */
export const events: Extractor = (outline) => {
  let last: string | null = null;
  const found: Found[] = [];
  for (const clause of outline.clauses.filter((c) => tells(c, outline))) {
    const here = eventsOf(outline, clause, last);
    last = here.at(-1)?.date ?? last;
    found.push(...here);
  }
  return found.map((event, index) => eventDraft(outline, event, index));
};

const tells = (clause: Clause, outline: Outline): boolean => {
  if (clause.role === "duty" || clause.role === "role") return false;
  if (
    ["article", "contact", "curriculum_vitae", "leader", "lead_in", "headcount", "tagline"].includes(
      clause.kind ?? "",
    )
  )
    return false;
  return ["narrative", "milestone", "lead", "body"].includes(outline.lines[clause.line]?.role ?? "");
};

function eventsOf({ reading }: Outline, clause: Clause, before: string | null): Found[] {
  const hans = reading.hans.units.slice(clause.start, clause.end);
  const dates = findDates(hans, before);
  const found: Found[] = [];
  let current: Found | null = null;
  for (const stretch of stretchesOf(hans)) {
    const date = dates.findLast((d) => d.start >= stretch.start && d.start < stretch.end);
    const at = (start: number, end: number): Span => ({
      start: clause.start + start,
      end: clause.start + end,
    });
    if (date) {
      current = {
        span: at(date.start, stretch.end),
        date: date.edtf,
        basis: "stated",
        dateSpan: at(date.start, date.end),
      };
      found.push(current);
    } else if (current && happening.test(hans.slice(stretch.start, stretch.end))) {
      // a day is stated for the first thing only; what follows happened in that year
      const exact = current.date.length > 7;
      found.push({
        ...current,
        span: at(stretch.start, stretch.end),
        date: exact ? current.date.slice(0, 4) : current.date,
        basis: exact ? "inferred" : "stated",
      });
    }
  }
  return found;
}

/** Stretches between commas outside quotes; a stretch that is only a date goes with the next. */
function stretchesOf(hans: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  let quoted = 0;
  for (let i = 0; i <= hans.length; i++) {
    const char = hans.charAt(i);
    if (/[“《（]/u.test(char)) quoted++;
    if (/[”》）]/u.test(char)) quoted = Math.max(0, quoted - 1);
    if (i < hans.length && (char !== "，" || quoted > 0)) continue;
    if (i < hans.length && isOnlyDate(hans.slice(start, i))) continue;
    if (i > start) spans.push({ start, end: i });
    start = i + 1;
  }
  return spans;
}

const isOnlyDate = (text: string): boolean => {
  const [date] = findDates(text, "1900");
  return date !== undefined && date.end - date.start >= text.length - 1;
};

function eventDraft({ reading, lines }: Outline, event: Found, index: number): Draft {
  const text = inBothScripts(reading, event.span);
  const periods = lines.filter((line) => line.role === "period_heading");
  const period = periods.findLastIndex((line) => line.start < event.span.start);
  return draft(
    "events",
    `event:${index}`,
    event.span,
    {
      period_id: period < 0 ? null : { ref: `period:${period}` },
      date: event.date,
      date_basis: event.basis,
      text_hant: text.hant,
      text_hans: text.hans,
      ordinal: index + 1,
    },
    [{ field: "date", span: event.dateSpan, method: event.basis === "stated" ? "normalised" : "inferred" }],
  );
}
