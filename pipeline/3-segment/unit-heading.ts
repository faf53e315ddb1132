import type { Span } from "../model/span.ts";
import { isUnitName } from "../zh/unit-names.ts";

/** A line that names a body, taken apart. Spans count from the start of the line's text. */
export interface UnitHeading {
  readonly heading: Span;
  readonly name: Span;
  /** the brackets after the name, without the brackets: 社会团体在连机构, 党委办公室, 正科级 */
  readonly notes: readonly Span[];
  /** what follows on the same line: 办公室。负责… */
  readonly rest: Span | null;
}

/** A heading that is a name and nothing else. Offsets count from the start of the line's text. */
export const nameAlone = (start: number, length: number): UnitHeading => {
  const name = { start, end: start + length };
  return { heading: name, name, notes: [], rest: null };
};

const bracketed = /^\s*[（(]([^（()）]{1,40})[）)]/u;
const end = /^\s*(?:[：:。；;，]\s*)?$/u;
const separator =
  /^\s*(?:[：:。—–]+|[-]+(?=\P{L})|\s|[，,](?=主要|负责|承担|承办)|(?=主要负责|负责|承担|承办|主管|掌理|主要承担))\s*/u;

/** 中国海关学会大连分会（社会团体在连机构）, 办公室。负责…, 人事科：…; null when the line does not begin with a name. */
export function unitHeading(hans: string): UnitHeading | null {
  const limit = Math.min(hans.length, 32);
  for (let length = limit; length >= 2; length--) {
    if (!isUnitName(hans.slice(0, length))) continue;
    const found = afterName(hans, length);
    if (found) return found;
  }
  return null;
}

function afterName(hans: string, length: number): UnitHeading | null {
  const notes: Span[] = [];
  let at = length;
  for (let match = bracketed.exec(hans.slice(at)); match; match = bracketed.exec(hans.slice(at))) {
    const close = at + match[0].length;
    notes.push({ start: close - 1 - (match[1]?.length ?? 0), end: close - 1 });
    at = close;
  }
  const heading = { start: 0, end: at };
  const name = { start: 0, end: length };
  const tail = hans.slice(at);
  if (end.test(tail)) return { heading, name, notes, rest: null };
  const gap = separator.exec(tail);
  return gap ? { heading, name, notes, rest: { start: at + gap[0].length, end: hans.length } } : null;
}
