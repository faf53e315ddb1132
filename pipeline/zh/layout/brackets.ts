import { matchesOf } from "../rules/matches.ts";

/** The mark that closes what each opening mark opens. */
export const closerOf: Readonly<Record<string, string>> = {
  "（": "）",
  "(": ")",
  "《": "》",
  "〈": "〉",
  "“": "”",
  "‘": "’",
  "「": "」",
  "『": "』",
  "【": "】",
  "〔": "〕",
  "[": "]",
};
const openers = Object.keys(closerOf).join("");
const mark = /[（(《〈“‘「『【〔[）)》〉”’」』】〕\]]/gu;

/** A stretch of a text, in code points from its start, end-exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The outermost closed pairs in `hans` that open with one of `openers`, with their marks, in order: 《…《…》…》 is one. */
export function bracketed(hans: string, openers: string): Stretch[] {
  const found: Stretch[] = [];
  for (const pair of allPairs(hans)) {
    if (openers.includes(hans.charAt(pair.start)) && pair.start >= (found.at(-1)?.end ?? 0)) found.push(pair);
  }
  return found;
}

/** All closed pairs. A bracket that is never closed encloses nothing, so that a misprint does not swallow the line. */
function allPairs(hans: string): Stretch[] {
  const open: { readonly closer: string; readonly at: number }[] = [];
  const pairs: Stretch[] = [];
  for (const { 0: char, index: at } of matchesOf(hans, mark)) {
    const closer = closerOf[char];
    if (closer !== undefined) open.push({ closer, at });
    else {
      const index = open.findLastIndex((o) => o.closer === char);
      const opener = open[index];
      if (opener === undefined) continue;
      open.length = index;
      pairs.push({ start: opener.at, end: at + 1 });
    }
  }
  return pairs.sort((a, b) => a.start - b.start);
}

/**
 * Cuts `hans` at each character that `marks` matches outside brackets and quotes. Empty stretches are left out. `marks` is a
 * class of characters.
 */
export function cutOutside(
  hans: string,
  marks: RegExp,
  within: Stretch = { start: 0, end: hans.length },
): Stretch[] {
  // most stretches have nothing to be cut at, inside brackets or not
  const { start: from, end } = within;
  if (!marks.test(hans.slice(from, end))) return from < end ? [{ start: from, end }] : [];
  const text = hans.slice(0, end);
  const pairs = bracketed(text, openers);
  const found: Stretch[] = [];
  let start = from;
  let next = 0;
  for (let at = from; at <= end; ) {
    const further = text.slice(at).search(marks);
    const cut = further < 0 ? end : at + further;
    while ((pairs[next]?.end ?? Infinity) <= cut) next++;
    const pair = pairs[next];
    if (pair !== undefined && pair.start <= cut) {
      at = pair.end;
      continue;
    }
    if (cut > start) found.push({ start, end: cut });
    start = at = cut + 1;
  }
  return found;
}

/** 办公室（二楼201室），副局长（挂职）: the text without the brackets that close it. */
export const withoutNotes = (hans: string): string => hans.replace(/[（(][^（()）]*[）)]/gu, "");

/** 办公室（二楼201室）, 副局长（挂职）: the text without the brackets that close it. */
export const withoutNote = (hans: string): string =>
  hans.endsWith("）") || hans.endsWith(")") ? hans.replace(/[（(][^（()）]*[）)]$/u, "") : hans;
