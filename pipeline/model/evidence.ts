/** Tables whose own columns say where their records come from: a rule, and the words that it found. */
export const speakForThemselves: ReadonlySet<string> = new Set([
  "corrections",
  "duty_categories",
  "segments",
]);

/** What a record is called and where it stands, what was counted, and how sure it is: not read from the page. */
export const unread: ReadonlySet<string> = new Set([
  ...["id", "source_id", "start", "end", "quote", "ordinal", "confidence"],
  ...["record_table", "record_id"],
]);

export const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

/** The id of the evidence of a field. */
export const evidenceId = (record: string, field: string): string =>
  `${record}.ev-${field.replaceAll("_", "-")}`;

/** The words of a value: text, or the texts in a list. Ids and kinds are left out, since they are not words of the page. */
export function wordsOf(field: string, value: unknown): string[] {
  if (typeof value === "string")
    return isChinese(value) || /_(?:hant|hans|en)$|^quote$/.test(field) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => wordsOf(field, item));
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([name, item]) => wordsOf(name, item));
}

const isChinese = (value: string): boolean => /\p{Script=Han}/u.test(value);
