import type { Block } from "../model/page.ts";
import { hansOf, type Reading } from "../model/reading.ts";
import { shift } from "../model/text/span.ts";
import type { Stretch } from "../zh/layout/brackets.ts";
import { marksAt } from "../zh/layout/enumeration.ts";
import { headAlone, runOnArticles, runOnItems, runOnLeads } from "../zh/layout/run-on.ts";
import { sectionHeading } from "../zh/layout/section-headings.ts";
import { unitHeading } from "./names/heading.ts";
import { topicHeading } from "./names/topic.ts";
import { plainRow, type Row, tablesOf } from "./tables.ts";

/**
 * The rows of a page in reading order: lines as they are, cells with what their column holds, and the cells of tables
 * that were flattened into running lines (甲 | 乙 | 丙), cut apart again.
 */
export function layoutOf(reading: Reading): Row[] {
  const rows: Row[] = [];
  const cells = tablesOf(reading);
  for (let line = 0; line < reading.lines.length; line++) {
    const table = cells.get(line);
    if (table !== undefined) {
      rows.push(...table.rows);
      line += table.lines - 1;
      continue;
    }
    const block = reading.lines[line];
    if (block !== undefined)
      rows.push(
        ...runOn(reading, block).map((part) => ({
          block: part,
          line,
          ...plainRow,
        })),
      );
  }
  return rows;
}

/**
 * Splits what stands on one line into lines: articles of a statute (第 1 条 … 第 2 条 …), and items that follow each other where a colon
 * announces them, or where they begin with bodies: 分别掌理下列事项：一、港务组：… 二、业务组：…; 1.立案庭 负责立案。2.执行局 负责执行。
 */
function runOn(reading: Reading, block: Block): Block[] {
  const hans = hansOf(reading, block);
  const parts = runOnArticles(hans)
    .flatMap(({ start, end }) => runOnLeads(hans.slice(start, end)).map((lead) => shift(lead, start)))
    .flatMap((part) => itemsIn(hans, part, deepest));
  if (parts.length === 1) return [block];
  return parts.map(({ start, end }, n) => {
    const text = hans.slice(start, end);
    const from = block.start + start + (text.length - text.trimStart().length);
    const own = n === 0 ? block : { ...block, kind: "line" as const, level: null };
    return { ...own, start: from, end: from + text.trim().length };
  });
}

/** Items of items of items: 一、勤务科：（一）船艇：1.… */
const deepest = 3;

/** The items of a stretch of the line, each cut again into its own; the stretch itself where it has none. */
function itemsIn(hans: string, whole: Stretch, depth: number): Stretch[] {
  const text = hans.slice(whole.start, whole.end);
  const mark = depth < deepest ? marksAt(text.trimStart()).length + text.length - text.trimStart().length : 0;
  const at = whole.start + mark;
  const [first, ...others] = runOnItems(text.slice(mark)).map(({ start, end }) => ({
    start: start + at,
    end: end + at,
  }));
  if (first === undefined || others.length === 0 || depth === 0) return [whole];
  const head = hans.slice(first.start, first.end);
  const items = others.map(({ start, end }) => hans.slice(start, end));
  const announced =
    /[：:]\s*$/u.test(head) || headAlone.pattern.test(head) || topicLength(head) > 0 || isNameAlone(head);
  if (!announced && !items.every((item) => topicLength(item) > 0) && !items.every(beginsWithBody))
    return [whole];
  return [
    ...apartFromTopic(hans, { start: whole.start, end: first.end }),
    ...others.flatMap((item) => itemsIn(hans, item, depth - 1)).flatMap((item) => apartFromTopic(hans, item)),
  ];
}

/** 机要科 before （一）文件之处理: what is numbered right behind a name is what the body does */
const isNameAlone = (head: string): boolean => unitHeading(head.trim())?.rest === null;

/** 二、主要职责 before （一）拟订…, or before a blank and a sentence: a mark and the words of a topic */
export const topicAlone = {
  pattern: /^\s*(?<words>\p{Script=Han}{4,12})(?=[ \u3000\u00a0]+(?:\p{Script=Han}|[（(]|$)|$)/u,
  examples: ["主要职责 负责文电", "主要职责 （一）拟订规划", "机构设置"],
  counterExamples: ["主要职责：负责文电", "主要职责，负责文电"],
};

/** How much of an item is a topic that heads the rest of it, with its mark; 0 when it begins otherwise. */
function topicLength(item: string): number {
  const mark = marksAt(item.trimStart()).length + item.length - item.trimStart().length;
  const found = topicAlone.pattern.exec(item.slice(mark));
  const isTopic = found !== null && sectionHeading(found.groups?.words ?? "")?.owner === 0;
  return isTopic ? mark + found[0].length : 0;
}

/** （二）机构设置 县法院现有…: the heading, and the text behind the blank */
function apartFromTopic(hans: string, item: Stretch): Stretch[] {
  const length = topicLength(hans.slice(item.start, item.end));
  const at = item.start + length;
  if (length === 0 || hans.slice(at, item.end).trim() === "") return [item];
  return [
    { start: item.start, end: at },
    { start: at, end: item.end },
  ];
}

/** 1.立案庭 负责立案, 1.立案庭（诉讼服务中心）主要职能：负责立案 */
function beginsWithBody(item: string): boolean {
  const text = item.slice(marksAt(item).length);
  const owner = topicHeading(text, true)?.owner ?? "";
  return unitHeading(text) !== null || (owner !== "" && unitHeading(owner)?.rest === null);
}
