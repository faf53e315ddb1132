import type { Block } from "../model/page.ts";
import type { Text } from "../model/text.ts";
import { matchesOf } from "../zh/matches.ts";
import { simplified } from "../zh/script.ts";
import type { Change } from "./change.ts";
import { gapsOf, isNoise } from "./gaps.ts";
import { noiseRules } from "./noise-rules.ts";

const drop = (start: number, end: number): Change => ({ start, end, to: "", record: null });

/** What the layout put into a line: marks that are no part of its text, blanks within words and sentences. */
export function noiseChanges(raw: Text, { start, end }: Block): Change[] {
  const line = raw.units.slice(start, end);
  const marks = noiseRules.flatMap(({ pattern, when, hangs }) =>
    matchesOf(line, pattern)
      .filter((match) => when?.(match) ?? true)
      .map(({ 0: found, index }) => {
        const change = drop(start + index, start + index + found.length);
        return hangs ? { ...change, start: change.start - 1, to: raw.chars[change.start - 1] ?? "" } : change;
      }),
  );
  return [...marks, ...halfWidth(line, start), ...selectors(raw, line, start), ...blanks(line, start)];
}

const fullWidth = /[０-９Ａ-Ｚａ-ｚ]+/gu;

/** １９９８年 reads as 1998年: digits and letters of full width. */
const halfWidth = (line: string, start: number): Change[] =>
  matchesOf(line, fullWidth).map(({ 0: found, index }) => ({
    ...drop(start + index, start + index + found.length),
    to: Array.from(found, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0)).join(""),
  }));

/** What stands for a character beyond the basic plane in `Text.units`. */
const standIn = /\u3400/g;

/** Selectors of variants beyond the basic plane: they choose a form of the character before them. */
const selectors = (raw: Text, line: string, start: number): Change[] =>
  matchesOf(line, standIn)
    .map(({ index }) => start + index)
    .filter((at) => /[\u{e0100}-\u{e01ef}]/u.test(raw.chars[at] ?? ""))
    .map((at) => drop(at, at + 1));

const blanks = (line: string, start: number): Change[] =>
  /\p{Script=Han}[ \t\u3000\u00a0]+\p{Script=Han}/u.test(line)
    ? gapsOf(simplified(line))
        .filter(isNoise)
        .map((gap) => drop(start + gap.start, start + gap.end))
    : [];
