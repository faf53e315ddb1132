import { type Mark, type MarkStyle, markBy } from "./mark-rules.ts";

export type { Mark, MarkStyle };

/** The mark at the start of `hans` (Simplified), or null. */
export const markAt = (hans: string): Mark | null => markBy(hans)?.mark ?? null;

/** How deep a mark nests; smaller is further out. Bare headings and markup headings are compared elsewhere. */
export const depthOf = (style: MarkStyle): number =>
  [
    "chapter",
    "article",
    "stem",
    "cheque",
    "cjk",
    "cjk_bracket",
    "arabic",
    "arabic_bracket",
    "circled",
    "clause",
    "bullet",
  ].indexOf(style) + 1;

/** The marks at the start of a line: a bullet may stand before a number (• 一、), which then counts. */
export function marksAt(hans: string): { readonly mark: Mark | null; readonly length: number } {
  // "（一）贯彻…: a quotation mark that a form has left before the number
  const quote = /^["“”]\s*(?=[（(\d一二三四五六七八九十])/u.exec(hans)?.[0].length ?? 0;
  if (quote > 0) {
    const quoted = markAt(hans.slice(quote));
    return { mark: quoted, length: quoted === null ? 0 : quote + quoted.length };
  }
  const first = markAt(hans);
  if (first?.style !== "bullet") return { mark: first, length: first?.length ?? 0 };
  const second = markAt(hans.slice(first.length));
  return second === null
    ? { mark: first, length: first.length }
    : { mark: second, length: first.length + second.length };
}
