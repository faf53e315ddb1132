import edtf from "edtf";

/** The years, with fractions, that an EDTF date may cover. null: the date is open or unknown on that side. */
export interface Span {
  readonly from: number | null;
  readonly to: number | null;
  /** approximate, uncertain, or with digits that are not known */
  readonly isFuzzy: boolean;
  /** one date, however exact: its end is no second date */
  readonly isPoint: boolean;
}

const msOfYear = 365.2425 * 24 * 3600 * 1000;
const yearOf = (ms: number): number => 1970 + ms / msOfYear;

/** What an EDTF date of level 0 or 1 covers: 1907-05-30, 198X, 2021~, 1907/1949?, 1998/.., /1949. */
export function spanOf(date: string): Span {
  const [first = "", last = first] = date.split("/");
  const isOpen = (side: string): boolean => side === "" || side === "..";
  return {
    from: isOpen(first) ? null : yearOf(edtf(first).min),
    to: isOpen(last) ? null : yearOf(edtf(last).max),
    isFuzzy: /[~?%X]/.test(date),
    isPoint: !date.includes("/"),
  };
}

/** The order of dates in time: by their beginning, then their end; what is open begins before all, ends after all. */
export const byTime = (a: Span, b: Span): number =>
  compare(a.from ?? -Infinity, b.from ?? -Infinity) || compare(a.to ?? Infinity, b.to ?? Infinity);

const compare = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);

/** An axis of years: where a year lies, and the round years that are named on it. */
export interface Axis {
  readonly at: (year: number) => number;
  readonly ticks: readonly number[];
  readonly from: number;
  readonly to: number;
}

const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/** The axis that has all spans, between two places of a drawing, with at most eight named years. */
export function axisOf(spans: readonly Span[], left: number, right: number): Axis {
  const years = spans.flatMap(({ from, to }) => [from, to]).filter((year) => year !== null);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const step = steps.find((size) => (last - first) / size <= 8) ?? 10 ** Math.ceil(Math.log10(last - first));
  const from = Math.floor(first / step) * step;
  const to = Math.max(from + step, Math.ceil(last / step) * step);
  return {
    at: (year) => left + ((year - from) / (to - from)) * (right - left),
    ticks: Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => from + i * step),
    from,
    to,
  };
}
