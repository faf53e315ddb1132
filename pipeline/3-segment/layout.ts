import type { Block } from "../model/page.ts";
import { hansOf, type Reading } from "../model/reading.ts";
import { marksAt } from "../zh/layout/enumeration.ts";
import { headAlone, runOnItems } from "../zh/layout/run-on.ts";
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
 * Splits items that follow each other on one line into lines where a colon announces them, or where they begin with
 * bodies: 分别掌理下列事项：一、港务组：… 二、业务组：…; 1.立案庭 负责立案。2.执行局 负责执行。
 */
function runOn(reading: Reading, block: Block): Block[] {
  const hans = hansOf(reading, block);
  const [first, ...others] = runOnItems(hans);
  if (first === undefined || others.length === 0) return [block];
  const head = hans.slice(first.start, first.end);
  const announced = /[：:]\s*$/u.test(head) || headAlone.pattern.test(head);
  const items = others.map(({ start, end }) => hans.slice(start, end));
  if (!announced && !items.every(beginsWithBody)) return [block];
  return [first, ...others].map(({ start, end }, n) => {
    const text = hans.slice(start, end);
    const from = block.start + start + (text.length - text.trimStart().length);
    const own = n === 0 ? block : { ...block, kind: "line" as const, level: null };
    return { ...own, start: from, end: from + text.trim().length };
  });
}

/** 1.立案庭 负责立案, 1.立案庭（诉讼服务中心）主要职能：负责立案 */
function beginsWithBody(item: string): boolean {
  const text = item.slice(marksAt(item).length);
  const owner = topicHeading(text, true)?.owner ?? "";
  return unitHeading(text) !== null || (owner !== "" && unitHeading(owner)?.rest === null);
}
