import type { Text } from "../model/text/text.ts";
import { matchesOf } from "../zh/rules/matches.ts";
import { wideMarks } from "../zh/script/character-forms.ts";
import type { Change } from "./change.ts";

const widened = {
  corrected: null,
  kind: "punctuation",
  rule_id: "typography-width",
  reason: "half-width mark in Chinese text",
  confidence: "high",
  status: "applied",
} as const;

const isAscii = (char: string | undefined): boolean => char !== undefined && /[!-~]/.test(char);
const isBreak = (char: string | undefined): boolean => char === undefined || char === "\n";

const halfWide = /[,;:()!?]/g;

/** Half-width , ; : ( ) ! ? beside Chinese become full-width. 1,000 and 8:30 and lines without Han stay. */
export function widthChanges(raw: Text, start: number, end: number): Change[] {
  const line = raw.units.slice(start, end);
  if (!/\p{Script=Han}/u.test(line)) return [];
  return matchesOf(line, halfWide).flatMap((match) => {
    const at = start + match.index;
    const [before, after] = [raw.chars[at - 1], raw.chars[at + 1]];
    const betweenAscii = isAscii(before) && isAscii(after);
    const cornered = (isAscii(before) && isBreak(after)) || (isBreak(before) && isAscii(after));
    if (betweenAscii && !/[,;:()!?]/.test(`${before}${after}`)) return [];
    if (cornered && match[0] !== ")" && match[0] !== "(") return [];
    const to = wideMarks[match[0]] ?? match[0];
    return [{ start: at, end: at + 1, to, record: { ...widened, corrected: to } }];
  });
}

const stray = {
  corrected: null,
  kind: "punctuation",
  rule_id: "typography-stray-blank",
  reason: "stray blank",
  confidence: "high",
  status: "applied",
} as const;

const besideMark =
  /(?<=[：；，。、:;,）)])[ \u3000\u00a0]+(?=[\p{Script=Han}\d“《（])|(?<=[\p{Script=Han}）”》])[ \u3000\u00a0]+(?=[，。；、,;])/gu;

/** `: 1998年`, `設計 、考核`: a blank beside a mark has no meaning in Chinese. */
export function strayBlanks(raw: Text, start: number, end: number): Change[] {
  const line = raw.units.slice(start, end);
  return matchesOf(line, besideMark).map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
    to: "",
    record: stray,
  }));
}
