import { type Issue, issue } from "../model/findings/issue.ts";
import { slice, type Text } from "../model/text/text.ts";
import { allRows, type Check, type Row } from "./check.ts";

const span = (row: Row): { start: number; end: number } | null =>
  typeof row.start === "number" && typeof row.end === "number" ? { start: row.start, end: row.end } : null;

/** text[start:end] is the quote, for every record and for what its lists hold: the verbs of a duty, other names of a body. */
export const quoteCheck: Check = {
  id: "quotes",
  run({ dataset, texts }) {
    return allRows(dataset).flatMap(({ table, row }) => {
      const text = texts.get(String(row.source_id));
      if (text === undefined) {
        return row.source_id === undefined
          ? []
          : [issue("validate.quote", `${table} «${row.id}»: no text layer of «${row.source_id}»`)];
      }
      return [row, ...listed(row)].flatMap((part) => wrongQuote(part, text, `${table} «${row.id}»`));
    });
  },
};

/** The things with fields in the lists of a record. */
const listed = (row: Row): Row[] =>
  Object.values(row).flatMap((value) =>
    Array.isArray(value) ? value.filter((item) => typeof item === "object") : [],
  );

function wrongQuote(part: Row, text: Text, name: string): Issue[] {
  const at = span(part);
  if (at === null)
    return part.quote == null ? [] : [issue("validate.quote", `${name}: a quote without a span`)];
  if (at.start > at.end || at.end > text.length) {
    return [
      issue(
        "validate.quote",
        `${name}: span ${at.start}–${at.end} is not within the ${text.length} characters of the text`,
      ),
    ];
  }
  if (!("quote" in part)) return [];
  const expected = slice(text, at);
  if ((part.quote ?? "") === expected) return [];
  return [
    issue(
      "validate.quote",
      `${name}: the text at ${at.start}–${at.end} is «${expected}», the quote «${part.quote}»`,
      { span: at },
    ),
  ];
}

/** Every character that is not white space lies in exactly one segment. */
export const coverCheck: Check = {
  id: "cover",
  run({ dataset, texts }) {
    return [...texts].flatMap(([source, text]) => {
      const covered = new Uint8Array(text.length);
      for (const segment of dataset.segments) {
        if (segment.source_id !== source) continue;
        for (let i = segment.start; i < Math.min(segment.end, text.length); i++)
          covered[i] = (covered[i] ?? 0) + 1;
      }
      return [
        ...stretches(text, (i) => covered[i] === 0, source, "lies in no segment"),
        ...stretches(text, (i) => (covered[i] ?? 0) > 1, source, "lies in two segments"),
      ];
    });
  },
};

function stretches(text: Text, wrong: (at: number) => boolean, source: string, what: string): Issue[] {
  const found: Issue[] = [];
  for (let i = 0; i < text.length; i++) {
    if (!wrong(i) || /\s/u.test(text.chars[i] ?? "")) continue;
    const start = i;
    while (i < text.length && wrong(i)) i++;
    found.push(
      issue("validate.cover", `«${slice(text, { start, end: Math.min(i, start + 20) })}» ${what}`, {
        span: { start, end: i },
        source,
      }),
    );
  }
  return found;
}
