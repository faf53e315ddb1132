import type { Span } from "../../model/text/span.ts";
import { sequelOf, statesEvent, statesOwnEvent } from "../../zh/events/event-verbs.ts";
import { bracketed, cutOutside } from "../../zh/layout/brackets.ts";
import { type DateMention, findDates } from "../../zh/numbers/dates.ts";

/** One event in a sentence. Spans count from the start of the sentence. */
export interface Happening {
  readonly span: Span;
  /** EDTF */
  readonly date: string;
  readonly basis: "stated" | "inferred";
  /** where the date stands from which it was taken; null when that was an earlier sentence */
  readonly dated: Span | null;
}

export interface SentenceEvents {
  readonly happenings: readonly Happening[];
  /** the last date of the sentence, from which the next one may count: 同年, 7月1日 */
  readonly date: string | null;
}

/** 历史节点：1949年新中国成立: the label before a milestone */
const label = /^[\p{Script=Han}]{2,8}：/u;
/** Words before a date that is not that of an event: 截至2020年底 dates a count, 根据1998年的决定 a document. */
export const notWhen = {
  pattern: /(?:截[至止](?:到|至)?|以|比|较|与|同|至今|根据|按照|依据|依照|遵照)$/u,
  examples: ["截至", "根据", "同"],
  counterExamples: ["截获", "于"],
};
/** 1998年的规定, 2019年版, 2018年机构改革后: the year belongs to a thing */
export const attributive = {
  pattern: /^(?:的(?!$)|版|以前|之前|前(?!往|后)|年鉴|级)/u,
  examples: ["的规定", "版", "以前"],
  counterExamples: ["的", "前往", "成立"],
};
/** 先后于, 曾, 自 before a date are not part of the event */
export const adverb = {
  pattern:
    /(?:^|(?<=[：]))(?:(?:先后|曾|后|又|并|其后|此后|早在|直至|直到|终于|以及|同时)?(?:于|在|自从?|从|到)?)$/u,
  examples: ["其后于", "曾", "历史节点：自"],
  counterExamples: ["港口于", "青岬县在"],
};
/** A stretch that only says when, why or how: the event is in the next one. */
export const circumstance = {
  pattern:
    /^(?:根据|按照|依据|依照|遵照|为|为了|由于|因|随着|经|在|当|面对|通过|鉴于|应)|(?:后|时|期间|之际|以来|基础上|要求下|领导下|指导下|过程中|起|下)$/u,
  examples: ["根据上级指示", "合并后", "在市政府领导下"],
  counterExamples: ["成立青岬海关", "青岬海关成立"],
};

/**
 * The dated events of one sentence, each once. A stretch between commas without a date is another event when it has a verb of
 * events: behind a year or month it has that date, too (1905年，俄国战败，日本全面接管…); behind an exact day only its year is known,
 * and inferred.
 * @param hans the sentence in Simplified script
 * @param before the last date before the sentence, EDTF
 * @param lastEventDate the date of the last event of the paragraph: an undated sentence with a subject and a verb of events
 *   goes on from there, inferred
 * @param story whether the line is history, where 受市政府领导 is an event of its time and not the state of today
 */
export function sentenceEvents(
  hans: string,
  before: string | null,
  lastEventDate: string | null,
  story: boolean,
): SentenceEvents {
  const dates = usableDates(hans, before);
  const happenings: Happening[] = [];
  let current: { date: string; dated: Span | null } | null =
    lastEventDate === null ? null : { date: lastEventDate, dated: null };
  for (const stretch of stretches(hans, dates)) {
    const own = dates.filter((date) => stretch.start <= date.start && date.start < stretch.end);
    for (const [n, date] of own.entries()) {
      happenings.push(dated(hans, stretch, date, own[n + 1]));
      current = { date: date.edtf, dated: { start: date.start, end: date.end } };
    }
    const text = hans.slice(stretch.start, stretch.end);
    if (own.length > 0 || current === null) continue;
    if (current.dated === null ? statesOwnEvent(text) : statesEvent(text))
      happenings.push(undated(stretch, current));
    else if (story && current.dated !== null)
      happenings.push(
        ...sequel(stretch, text, { ...current, date: happenings.at(-1)?.date ?? current.date }),
      );
  }
  return { happenings, date: findDates(hans, before).at(-1)?.edtf ?? before };
}

/** Dates of events: outside titles and brackets, and not part of the name of another thing. */
function usableDates(hans: string, before: string | null): DateMention[] {
  const enclosed = bracketed(hans, "《（“「");
  return findDates(hans, before).filter(
    (date) =>
      !enclosed.some((pair) => pair.start < date.start && date.end <= pair.end) &&
      !notWhen.pattern.test(hans.slice(0, date.start)) &&
      !attributive.pattern.test(hans.slice(date.end)),
  );
}

/**
 * Stretches between commas, or where a date follows 、. One that says only when, why or how goes with the next.
 *
 *     1953年，根据决定，更名为甲海关、1956年更名为乙海关
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ first
 *                                     ^^^^^^^^^^^^^^^^^^ second
 */
function stretches(hans: string, dates: readonly DateMention[]): Span[] {
  const joined: Span[] = [];
  for (const piece of cutOutside(hans, /[，,]/).flatMap((cut) => cutBeforeDates(hans, cut, dates))) {
    const last = joined.at(-1);
    const goesOn = last !== undefined && isOpen(hans, last, dates);
    joined.push(goesOn ? { start: last.start, end: piece.end } : piece);
    if (goesOn) joined.splice(-2, 1);
  }
  return joined;
}

function cutBeforeDates(hans: string, piece: Span, dates: readonly DateMention[]): Span[] {
  const cuts = dates
    .filter(
      (date) =>
        piece.start < date.start &&
        date.start < piece.end &&
        /[、；]/.test(hans.charAt(date.start - 1)) &&
        !dates.some((d) => d.end === date.start - 1),
    )
    .map((date) => date.start);
  return [piece.start, ...cuts].map((start, n) => ({
    start,
    end: cuts[n] === undefined ? piece.end : cuts[n] - 1,
  }));
}

/** 1946年（民国三十五年）起，: words that still belong to the date */
export const behindDate = {
  pattern: /^(?:（[^）]*）|起|后|以后|之后|间|期间|时|中|，)+/u,
  examples: ["（民国三十五年）成立", "起，成立", "以后设科"],
  counterExamples: ["成立于此", "设科以后"],
};

/** 1946年 | 1946年，根据上级指示: true while the stretch has no event. */
function isOpen(hans: string, stretch: Span, dates: readonly DateMention[]): boolean {
  const date = dates.findLast((d) => stretch.start <= d.start && d.start < stretch.end);
  if (date === undefined) return false;
  const rest = hans.slice(date.end, stretch.end).replace(behindDate.pattern, "");
  const last = rest.split("，").at(-1) ?? "";
  const onlyDate = adverb.pattern.test(hans.slice(stretch.start, date.start).replace(label, ""));
  return onlyDate && (last === "" || (circumstance.pattern.test(last) && !statesEvent(last)));
}

/** 、 of 2012年、2014年: nothing but a conjunction between two dates */
export const joinsDates = {
  pattern: /^[、和及与]?$/u,
  examples: ["、", "和", ""],
  counterExamples: ["获奖，", "至"],
};

function dated(hans: string, stretch: Span, date: DateMention, next: DateMention | undefined): Happening {
  const from = stretch.start + (label.exec(hans.slice(stretch.start, stretch.end))?.[0].length ?? 0);
  const start = adverb.pattern.test(hans.slice(from, date.start)) ? date.start : from;
  // 2012年、2014年两次获奖 happened twice
  const shared = next === undefined || joinsDates.pattern.test(hans.slice(date.end, next.start));
  const end = shared ? stretch.end : next.start;
  return {
    span: { start, end },
    date: date.edtf,
    basis: "stated",
    dated: { start: date.start, end: date.end },
  };
}

function undated(
  span: Span,
  { date, dated: from }: { readonly date: string; readonly dated: Span | null },
): Happening {
  const day = /^(\d{4})-\d\d-\d\d$/.exec(date);
  return {
    span,
    date: day?.[1] ?? date,
    basis: day === null && from !== null ? "stated" : "inferred",
    dated: from,
  };
}

/** What a dated event led to, for the same body; it gets the date of the event, inferred. */
function sequel(
  { start }: Span,
  text: string,
  { date, dated: from }: { readonly date: string; readonly dated: Span | null },
): Happening[] {
  const sequelText = sequelOf(text);
  return sequelText === null
    ? []
    : [{ span: { start, end: start + sequelText.length }, date, basis: "inferred", dated: from }];
}
