import type { Block } from "../model/page.ts";
import type { Text } from "../model/text.ts";
import { isUnitName } from "../zh/unit-names.ts";
import type { Change } from "./change.ts";

const drop = (start: number, length: number): Change => ({
  start,
  end: start + length,
  to: "",
  record: null,
});

/** Marks of the layout within a line that are no part of its text. */
const noise: readonly RegExp[] = [
  // zero-width characters and soft hyphens
  /[\u200b-\u200d\u2060\u00ad\ufeff]+/g,
  // footnote marks: 成立于1998年[1]
  /(?<=[\p{Script=Han}。，；：、”》）\d])[[［]\d{1,3}(?:[-–]\d{1,3})?[\]］]/gu,
  // 1998 年 and 4 项: blanks between Chinese and digits
  /(?<=\p{Script=Han}|[，。；：、（）])[ \u00a0]+(?=\d{1,4}[ \u00a0]?[年月日余万亿个名项条])|(?<=\d)[ \u00a0]+(?=[年月日余万亿个名项条](?!\s))/gu,
  // links of editors behind headings: 历史[编辑], 职责［編輯］, [ 编辑 | 编辑源代码 ]
  /[[［]\s{0,2}(?:编辑|編輯|修改|展开|展開|收起)(?:本段|源代码|原始碼)?(?:\s{0,2}[|｜]\s{0,2}[^\]］]{1,8})?\s{0,2}[\]］]/gu,
  // 主 要 职 责 and 组 长: letter-spacing
  /(?<=(?<![\p{Script=Han}])\p{Script=Han})[ \u3000\u00a0]+(?=\p{Script=Han}(?:[：:]|$))/gu,
];

const spaced = /(?<!\p{Script=Han})\p{Script=Han}(?:[ \u3000\u00a0]\p{Script=Han}){2,}(?!\p{Script=Han})/gu;

export function noiseChanges(raw: Text, { start, end }: Block): Change[] {
  const line = raw.units.slice(start, end);
  const changes = noise.flatMap((pattern) =>
    Array.from(line.matchAll(pattern)).map((match) => drop(start + match.index, match[0].length)),
  );
  for (const match of line.matchAll(spaced)) {
    for (const blank of match[0].matchAll(/[ \u3000\u00a0]/g))
      changes.push(drop(start + match.index + blank.index, 1));
  }
  return [
    ...changes,
    ...halfWidth(line, start),
    ...withoutReadings(line, start),
    ...innerBlanks(line, start),
  ];
}

/** 海關(guān): a character and how it is read are one character. */
const reading =
  /(?<char>\p{Script=Han})[（(](?=[a-zü\p{M}]{0,4}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ\p{M}])[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹ\p{M}]{1,8}[)）]/gu;

const withoutReadings = (line: string, start: number): Change[] =>
  Array.from(line.matchAll(reading), (match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
    to: match.groups?.char ?? "",
    record: null,
  }));

/** １９９８年 reads as 1998年: digits and letters of full width. */
const halfWidth = (line: string, start: number): Change[] =>
  Array.from(line.matchAll(/[０-９Ａ-Ｚａ-ｚ]+/gu), (match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
    to: Array.from(match[0], (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0)).join(""),
    record: null,
  }));

/**
 * A blank between two Han characters in running text: 进出 境. One that separates names in a list, or a unit's name from
 * its duties at the start of the line, stays.
 */
function innerBlanks(line: string, start: number): Change[] {
  if (!/[，。；,;]/.test(line)) return [];
  return Array.from(line.matchAll(/(?<=\p{Script=Han})[ \u3000\u00a0]+(?=\p{Script=Han})/gu)).flatMap(
    (match) => {
      const before =
        line
          .slice(0, match.index)
          .split(/[\s，。；：、,;:]/)
          .at(-1) ?? "";
      if (
        isUnitName(before.replace(/[（(][^（()）]*[）)]$/u, "")) ||
        (match.index < 20 && !/[，。；,;]/.test(line.slice(0, match.index)))
      )
        return [];
      return [drop(start + match.index, match[0].length)];
    },
  );
}
