import type { Span } from "../../model/text/span.ts";
import { cutOutside } from "../../zh/layout/brackets.ts";

/** A stretch and the mark that ended it: "。", "；", "，"; empty at the end of the text. */
export interface Cut extends Span {
  readonly terminator: string;
}

/** Cuts `hans` at `marks` outside brackets. Spans count from the start of `hans`; blank ends are trimmed off. */
export const cutAt = (hans: string, marks: RegExp): Cut[] =>
  cutOutside(hans, marks)
    .map((stretch): Cut => {
      const { start, end } = trimmed(hans, stretch.start, stretch.end);
      return { start, end, terminator: hans.charAt(stretch.end) };
    })
    .filter((cut) => cut.start < cut.end);

/** The span without white space, stray quote marks and the bars of a table at its ends, and without the mark of a number that is lost: 、贯彻… */
export function trimmed(hans: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && !isHan(hans, from) && /[\s"、．]/.test(hans.charAt(from))) from++;
  while (to > from && !isHan(hans, to - 1) && /[\s"|｜]/.test(hans.charAt(to - 1))) to--;
  // an ASCII full stop ends a Chinese sentence only in a misprint
  if (!isHan(hans, to - 1) && /^\p{Script=Han}[.．]$/u.test(hans.slice(Math.max(from, to - 2), to))) to--;
  return { start: from, end: to };
}

/** Most stretches begin and end with a common character: that is seen without a pattern. */
const isHan = (hans: string, at: number): boolean => {
  const code = hans.charCodeAt(at);
  return code >= 0x4e00 && code <= 0x9fff;
};

export const sentenceMarks = /[；;。！？]/;
export const commas = /[，,]/;
