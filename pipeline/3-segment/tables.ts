import { hansOf, type Reading } from "../model/reading.ts";
import type { Span } from "../model/span.ts";
import { addBody } from "./body-line.ts";
import type { OutlineBuilder } from "./builder.ts";
import type { Line, LineReader } from "./line.ts";
import { unitHeading } from "./unit-heading.ts";
import { enterUnit } from "./unit-headings.ts";
import { listedUnits } from "./unit-lists.ts";
import { addListed } from "./units.ts";

type Column = "unit" | "duties" | "rank" | "parts" | "leader" | "contact";

/** What a column holds, by its heading. The first that fits wins. */
const columns: readonly (readonly [Column, RegExp])[] = [
  ["duties", /职责|职能|职掌|业务|任务|掌理/],
  ["parts", /内设|下设|所属|股室|科室设置/],
  ["rank", /级别|规格|行政级|职级/],
  ["contact", /电话|地址|邮|传真|时间|联系方式/],
  ["leader", /负责人|领导|姓名|职务|主任|处长|科长|局长/],
  ["unit", /名称|机构|部门|单位|科室|处室|序列/],
];

const columnOf = (heading: string): Column | null =>
  columns.find(([, pattern]) => pattern.test(heading))?.[0] ?? null;

/** Reads the cells of tables whose first row names their columns: 单位 | 级别 | 主要职责 | 内设机构. */
export function tableReader(reading: Reading): LineReader {
  const tables = tablesOfUnits(reading);
  return {
    name: "table",
    read(line, builder) {
      const cell = line.block.cell;
      const headings = cell === null ? undefined : tables.get(cell.table);
      if (cell === null || headings === undefined) return false;
      if (cell.row === 0) {
        builder.addLine(line.block, "section_heading", builder.agency);
        return true;
      }
      return readCell(builder, line, headings.get(cell.column) ?? null);
    },
  };
}

/** What the columns hold, for each table that has a column of units. */
function tablesOfUnits(reading: Reading): ReadonlyMap<number, ReadonlyMap<number, Column | null>> {
  const tables = new Map<number, Map<number, Column | null>>();
  for (const line of reading.lines) {
    if (line.cell?.row !== 0) continue;
    const headings = tables.get(line.cell.table) ?? new Map<number, Column | null>();
    tables.set(line.cell.table, headings.set(line.cell.column, columnOf(hansOf(reading, line))));
  }
  return new Map([...tables].filter(([, headings]) => [...headings.values()].includes("unit")));
}

/** The unit of a row is opened by its name cell; the other cells of the row belong to it. */
function readCell(builder: OutlineBuilder, line: Line, column: Column | null): boolean {
  const span: Span = { start: line.at, end: line.block.end };
  if (column === "unit") {
    const found = unitHeading(line.text);
    if (found === null) return false;
    builder.addLine(line.block, "unit_heading", enterUnit(builder, line, { ...found, rest: null }, line.at));
    return true;
  }
  const unit = builder.unit;
  if (column === "rank" && unit !== null) builder.update(unit, { rank: span });
  if (column === "parts") addListed(builder, listedUnits(line.text), line.at, unit, "内设");
  const at = builder.addLine(
    line.block,
    column === "leader" ? "leader" : column === "duties" ? "body" : "key_value",
  );
  if (column === "duties") addBody(builder, { start: line.block.start, end: line.block.end }, at, unit);
  else if (column !== "leader") {
    const kind = column === "parts" ? "structure" : column === "rank" ? "rank" : "contact";
    builder.addClause({ ...span, role: "statement", kind, unit, line: at, mark: null });
  }
  return true;
}
