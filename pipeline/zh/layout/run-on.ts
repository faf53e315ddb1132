import { matchesOf } from "../rules/matches.ts";
import { numbered } from "../script/numbered-characters.ts";
import type { Stretch } from "./brackets.ts";
import type { Mark, MarkStyle } from "./enumeration.ts";
import { markAt } from "./enumeration.ts";

/** Styles that are written in one run: …并组织实施（二）组织… */
const styles: readonly MarkStyle[] = ["cjk_bracket", "arabic", "arabic_bracket", "circled"];
/** 一、 and 一是 begin an item only behind a stop: 一、二等奖 is not a list, 统一是 no number. */
const afterStop: readonly MarkStyle[] = ["cjk", "clause"];

const markBegins = new RegExp(`[（(\\d${numbered}一二三四五六七八九十]`, "g");

/**
 * Cuts a line in which numbered items follow each other without a line break. The first mark may stand anywhere when it is
 * number one; a later one only counts when it has the same style and the next number, so that （三） in a cited title does not.
 * A line that begins with another number goes on behind a stop alone: （八）征收规费。（九）承办其他事项。 Spans count from the
 * start of `hans` and begin with their mark.
 */
export function runOnItems(hans: string): Stretch[] {
  const starts = [0];
  let current: Mark | null = null;
  let next = 0;
  let late = false;
  for (const { index: i } of matchesOf(hans, markBegins)) {
    if (i < next || /[\d.．A-Za-z第]/.test(hans.charAt(i - 1))) continue;
    const mark = markAt(hans.slice(i, i + 12));
    const before = hans.charAt(i - 1);
    if (mark === null || !isRun(mark, before)) continue;
    const below = mark.ordinal === 1 && headAlone.pattern.test(hans.slice(0, i));
    if (!below && !follows(mark, current, i)) continue;
    if (late && !below && !/^[。；;]$/u.test(hans.slice(0, i).trimEnd().slice(-1))) continue;
    late ||= i === 0 && mark.ordinal !== 1;
    // • 一、: two marks before one item
    if (/[\p{L}\p{N}]/u.test(hans.slice(starts.at(-1), i))) starts.push(i);
    current = mark;
    next = i + mark.length;
  }
  return starts.map((start, n) => ({ start, end: starts[n + 1] ?? hans.length }));
}

/** 一、主要职责|（一）拟订…: a numbered head right before the first item below it */
export const headAlone = {
  pattern:
    /^(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、]|（[一二三四五六七八九十]{1,3}）)\p{Script=Han}{2,12}[：:]?[ \u3000\u00a0]*$/u,
  examples: ["一、主要职责", "（二）办公室：", "3.综合科", "一、主要职责 "],
  counterExamples: ["主要职责", "一、拟订规划，并组织实施", "一、（二）"],
};

const isRun = ({ style }: Mark, before: string): boolean =>
  styles.includes(style) || (afterStop.includes(style) && /^[。；;：:，,\s]?$/u.test(before));

const follows = (mark: Mark, current: Mark | null, at: number): boolean =>
  current === null
    ? mark.ordinal === 1 || at === 0
    : mark.style === current.style && mark.ordinal === (current.ordinal ?? 0) + 1;

/** Where behind a sentence the duties of another part are led in: 研究组掌理事项如下： 一、 */
export const leadBehind = {
  pattern:
    /(?<=[。；][ \u3000\u00a0]{0,4})\p{Script=Han}{2,14}(?:掌理|职掌|分掌|主管|(?:主要|工作)职责)(?:下列|以下)?(?:事项)?(?:如[下左次]|[为是])?[：:](?=\s{0,4}(?:一、|[（(][1一][）)]|1[、.．]))/gu,
  examples: ["其他事项。 研究组掌理事项如下：一、", "其他事项。研究组职掌如左：（一）"],
  counterExamples: [
    "研究组掌理事项如下：一、",
    "其他事项。研究组掌理事项如下：",
    "设研究组，掌理下列事项：一、",
  ],
};

/** Cuts a line before each part whose duties are led in behind those of another. Spans count from the start of `hans`. */
export function runOnLeads(hans: string): Stretch[] {
  const starts = [0, ...matchesOf(hans, leadBehind.pattern).map(({ index }) => index)];
  return starts.map((start, n) => ({ start, end: starts[n + 1] ?? hans.length }));
}

/** Where an article may begin behind the last one; not 第二条规定的事项. */
export const articleBehind = {
  pattern:
    /(?<=[。：:）)][ \u3000\u00a0]*)第\s*(?:\d{1,3}|[一二三四五六七八九十百]{1,5})\s*条(?:之[一二三四五六七八九十]{1,2})?\s*(?=\p{Script=Han})(?!规定|[所之第至及和与或的各中前])/gu,
  examples: [
    "特设本署。 第 2 条 本署掌理下列事项",
    "特设本署。第二条本署设三科",
    "会计事项。 第五条之一 本署设",
  ],
  counterExamples: ["依第 2 条 规定办理", "特设本署。第二条规定的事项", "第 2 条 本署掌理"],
};

/**
 * Cuts a line that begins with an article of a statute where others follow, each with a higher number. Spans count from the start of
 * `hans` and begin with 第.
 */
export function runOnArticles(hans: string): Stretch[] {
  const first = markAt(hans);
  const starts = [0];
  let last = first?.style === "article" ? first.ordinal : null;
  for (const { index } of last === null ? [] : matchesOf(hans, articleBehind.pattern)) {
    const ordinal = markAt(hans.slice(index, index + 12))?.ordinal ?? 0;
    // 第五条之一 behind 第五条
    if (ordinal < (last ?? 0) || (ordinal === last && !/^.{2,8}条\s*之/u.test(hans.slice(index)))) continue;
    starts.push(index);
    last = ordinal;
  }
  return starts.map((start, n) => ({ start, end: starts[n + 1] ?? hans.length }));
}
