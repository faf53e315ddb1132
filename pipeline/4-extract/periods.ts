import { type Draft, draft } from "../model/draft.ts";
import type { Outline, OutlineLine } from "../model/outline.ts";
import { hansOf, inBothScripts } from "../model/reading.ts";
import type { Span } from "../model/text/span.ts";
import { type DateMention, findDates } from "../zh/numbers/dates.ts";
import type { Extractor } from "./extractor.ts";

/** A heading of an era: 利权·列强把持（1907年——1949年）. */
export interface PeriodHeading {
  /** key of its draft */
  readonly key: string;
  readonly line: OutlineLine;
  readonly title: Span;
  readonly years: DateMention;
}

/** The headings of eras in the order of the page; headings whose years cannot be read are left out. */
export const periodHeadings = ({ reading, lines }: Outline): PeriodHeading[] =>
  lines
    .filter((line) => line.role === "period_heading")
    .flatMap((line) => {
      const hans = hansOf(reading, line);
      const years = findDates(hans)[0];
      return years === undefined ? [] : [{ line, title: titleOf(line, hans, years), years }];
    })
    .map((heading, index) => ({ ...heading, key: `period:${index}` }));

/** What stands before the years, else behind them; the whole line when it is nothing but years. */
function titleOf(line: OutlineLine, hans: string, years: DateMention): Span {
  const before = hans.slice(0, years.start).replace(/(?<![（(：:，、\s])[（(：:，、\s]+$/u, "");
  const behind = /^[）)：:，、\s]*(?<title>.*?)$/u.exec(hans.slice(years.end))?.groups?.title ?? "";
  if (before !== "") return { start: line.start, end: line.start + before.length };
  return behind === "" ? line : { start: line.end - behind.length, end: line.end };
}

/** One period for each heading of an era. */
export const periods: Extractor = (outline) =>
  periodHeadings(outline).map(({ key, line, title, years }, index): Draft => {
    const text = inBothScripts(outline.reading, title);
    const dated = { start: line.start + years.start, end: line.start + years.end };
    return draft(
      "periods",
      key,
      { start: line.start, end: line.end },
      { title_hant: text.hant, title_hans: text.hans, date: years.edtf, ordinal: index + 1 },
      [
        { field: "title_hant", span: title, method: "quoted" },
        { field: "title_hans", span: title, method: "quoted" },
        { field: "date", span: dated, method: "normalised" },
      ],
    );
  });
