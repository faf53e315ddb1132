import type { Block, Page } from "../model/page.ts";
import type { Text } from "../model/text/text.ts";
import { matchesOf } from "../zh/rules/matches.ts";
import type { Change } from "./change.ts";

/** Between a Han character and a letter or digit; the second names what stands there: blanks or nothing. */
const borders =
  /(?<=\p{Script=Han})([ \u00a0]*)(?=[A-Za-z0-9])|(?<=[A-Za-z0-9%])([ \u00a0]*)(?=\p{Script=Han})/gu;

/** A page needs so many blanks there, and so large a share of them, for them to be its style. */
const [fewest, share] = [6, 0.8];

/** 渠 務 科 分 為 兩 個 部: so many characters of a line stand apart, and so large a share, when all do. */
const fewestApart = 5;

/** A line whose characters are all set apart by blanks, as in text taken from print, is read without them. */
export function letterSpacingChanges(raw: Text, { start, end }: Block): Change[] {
  const line = raw.units.slice(start, end);
  if (!/\p{Script=Han}[ \u00a0]\p{Script=Han}[ \u00a0]\p{Script=Han}/u.test(line)) return [];
  const blank = matchesOf(line, /(?<=\p{Script=Han})[ \u00a0](?=\p{Script=Han})/gu).length;
  const close = matchesOf(line, /(?<=\p{Script=Han})(?=\p{Script=Han})/gu).length;
  if (blank < fewestApart || blank < share * (blank + close)) return [];
  return matchesOf(
    line,
    /(?<=[\p{Script=Han}\p{P}\d])[ \u00a0](?=[\p{Script=Han}\p{P}])|(?<=\p{Script=Han})[ \u00a0](?=\d)/gu,
  ).map(({ index }) => ({ start: start + index, end: start + index + 1, to: "", record: null }));
}

/** The opening of a line may be a number or a name set apart: 01 贯彻, 科室 3. */
const opening = 4;

/**
 * Some editors set a blank wherever Chinese meets a letter or a digit (H2000 系统, 共 12 名). Where a page does so throughout,
 * these blanks are noise; elsewhere they may divide what stands in columns. Those before long numbers (telephones) stay.
 */
export function spacingChanges(page: Page): Change[] {
  const all = page.blocks.flatMap((block) => bordersOf(page, block));
  const blank = all.filter(({ start, end }) => end > start);
  if (blank.length < fewest || blank.length < share * all.length) return [];
  return blank.filter(({ noise }) => noise).map(({ start, end }) => ({ start, end, to: "", record: null }));
}

function bordersOf({ text }: Page, { start, end }: Block): { start: number; end: number; noise: boolean }[] {
  const line = text.units.slice(start, end);
  return Array.from(line.matchAll(borders), ({ 0: found, index }) => ({
    start: start + index,
    end: start + index + found.length,
    noise:
      index >= opening && !/^\d[\d-]{5}/.test(line.slice(index + found.length, index + found.length + 6)),
  }));
}
