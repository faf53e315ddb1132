import type { Span } from "../model/span.ts";

const closerOf: Readonly<Record<string, string>> = {
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
const closers = new Set(Object.values(closerOf));

/**
 * For each offset of `hans`, whether it lies inside a closed pair of brackets, quotes or book marks. A bracket
 * that is never closed encloses nothing, so that a misprint does not swallow the rest of the line.
 */
export function enclosed(hans: string): readonly boolean[] {
  const inside = new Array<number>(hans.length + 1).fill(0);
  const open: { closer: string; at: number }[] = [];
  for (let i = 0; i < hans.length; i++) {
    const char = hans.charAt(i);
    const closer = closerOf[char];
    if (closer !== undefined) open.push({ closer, at: i });
    else if (closers.has(char)) close(open, char, i, inside);
  }
  let depth = 0;
  return Array.from(hans, (_, i) => {
    depth += inside[i] ?? 0;
    return depth > 0;
  });
}

function close(open: { closer: string; at: number }[], char: string, at: number, inside: number[]): void {
  const index = open.findLastIndex((o) => o.closer === char);
  if (index < 0) return;
  const opener = open[index];
  open.length = index;
  if (opener === undefined) return;
  inside[opener.at] = (inside[opener.at] ?? 0) + 1;
  inside[at] = (inside[at] ?? 0) - 1;
}

/** A stretch and the mark that ended it: "。", "；", "，"; empty at the end of the text. */
export interface Cut extends Span {
  readonly end: number;
  readonly terminator: string;
}

/** Cuts `hans` at `marks` outside brackets. Spans count from the start of `hans`; blank ends are trimmed off. */
export function cutAt(hans: string, marks: RegExp): Cut[] {
  const inner = enclosed(hans);
  const cuts: Cut[] = [];
  let start = 0;
  for (let i = 0; i <= hans.length; i++) {
    const char = hans.charAt(i);
    if (i < hans.length && (inner[i] || !marks.test(char))) continue;
    const cut = trimmed(hans, start, i);
    if (cut.start < cut.end) cuts.push({ ...cut, terminator: char });
    start = i + 1;
  }
  return cuts;
}

/** The span without white space and stray quote marks at its ends. */
export function trimmed(hans: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && /[\s"]/.test(hans.charAt(from))) from++;
  while (to > from && /[\s"]/.test(hans.charAt(to - 1))) to--;
  // an ASCII full stop ends a Chinese sentence only in a misprint
  if (/\p{Script=Han}[.．]$/u.test(hans.slice(from, to))) to--;
  return { start: from, end: to };
}

export const sentenceMarks = /[；;。！？]/;
export const commas = /[，,]/;
