import type { Span } from "../../model/span.ts";
import { isPersonName } from "../../zh/surnames.ts";

/** A name with the note in brackets behind it: 李四（副处级）. Spans count from the start of the line. */
export interface Named {
  readonly name: Span;
  readonly note: Span | null;
}

const name = /\p{Script=Han}[ \u3000\u00a0]{1,4}\p{Script=Han}(?!\p{Script=Han})|[\p{Script=Han}·•．]{2,20}/u;
const entry = new RegExp(
  `(?:^\\s*|[、，,；;\\s和及]+)(?<name>${name.source})\\s*(?<note>[（(][^（()）]*[）)])?`,
  "guy",
);

/**
 * The names at the start of `within`, up to the first thing that is none: of 张三、李四，主持工作 the first two. Two characters with
 * blanks between them are one name.
 */
export function namesIn(hans: string, within: Span): Named[] {
  const found: Named[] = [];
  for (const match of hans.slice(within.start, within.end).matchAll(entry)) {
    const { name: printed = "", note } = match.groups ?? {};
    if (!isPersonName(printed.replace(/\s/gu, ""))) break;
    const start = within.start + match.index + match[0].indexOf(printed);
    const end = within.start + match.index + match[0].length;
    const noted = note === undefined ? null : { start: end - note.length, end };
    found.push({ name: { start, end: start + printed.length }, note: noted });
  }
  return found;
}

/** The names when `within` holds nothing else: a line 张三 or a cell 李四、王五. */
export function onlyNames(hans: string, within: Span): Named[] {
  const names = namesIn(hans, within);
  const end = names.at(-1)?.note?.end ?? names.at(-1)?.name.end ?? within.start;
  return hans.slice(end, within.end).trim() === "" ? names : [];
}
