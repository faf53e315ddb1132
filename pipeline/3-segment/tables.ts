import type { Block } from "../model/page.ts";
import { hansOf, type Reading } from "../model/reading.ts";
import { type Column, columnOf, columnsUnder } from "../zh/layout/columns.ts";
import { unitHeading } from "./names/heading.ts";

/** A line of the page, or a cell of a table, as the reader takes it. */
export interface Row {
  readonly block: Block;
  /** ordinal of the logical line of the reading that it is, or is a part of */
  readonly line: number;
  /** what the cell holds; `class`: of what kind the bodies in the rows beside it are; null outside tables of units */
  readonly column: Column | "head" | "class" | null;
  /** the cell at its left, when the table is a box of keys and values: 所属部门 | 保安司 */
  readonly key: string | null;
  /** the first cell of a row whose cell for the name of the unit is empty */
  readonly nameless: boolean;
  /** the cell is a name, even if it does not look like one */
  readonly named: boolean;
  /** of two columns of names, of which the second has parts of what the first has, 1 or 2: 政治部 | 组织干部处; else null */
  readonly tier: 1 | 2 | null;
}

/** The table facts of a line outside tables. */
export const plainRow = { column: null, key: null, nameless: false, named: false, tier: null } as const;

interface Cell {
  readonly block: Block;
  readonly line: number;
}

export interface Table {
  /** how many lines of the reading it takes */
  readonly lines: number;
  readonly rows: readonly Row[];
}

/** The tables of a page by the line at which each begins. */
export function tablesOf(reading: Reading): ReadonlyMap<number, Table> {
  const found = new Map<number, Table>();
  for (let line = 0; line < reading.lines.length; line++) {
    const table = markupTable(reading, line) ?? barredTable(reading, line) ?? flatTable(reading, line);
    if (table === null) continue;
    found.set(line, table);
    line += table.lines - 1;
  }
  return found;
}

/** A table of the markup: the cells of one table that follow one another. */
function markupTable(reading: Reading, from: number): Table | null {
  const id = reading.lines[from]?.cell?.table;
  if (id === undefined) return null;
  let end = from;
  while (reading.lines[end]?.cell?.table === id) end++;
  const cells = reading.lines.slice(from, end).map((block, n) => ({ block, line: from + n }));
  return { lines: end - from, rows: columnsOf(reading, cells) };
}

/**
 * Gives each cell what its column holds, when the first row heads columns one of which names units, or when each row is a key
 * with its value (部门名称 | 办公室, 部门职责 | …).
 */
function columnsOf(reading: Reading, cells: readonly Cell[]): Row[] {
  const hans = ({ block }: Cell): string => hansOf(reading, block);
  const place = ({ block }: Cell) => block.cell ?? { row: 0, column: 0 };
  const keys = new Map(
    cells.filter((cell) => place(cell).column === 0).map((cell) => [place(cell).row, hans(cell)]),
  );
  const keyOf = (cell: Cell): string => keys.get(place(cell).row) ?? "";
  const columns = Array.from(keys.values(), columnOf);
  const valued = new Set(cells.filter((cell) => place(cell).column > 0).map((cell) => place(cell).row));
  const first = cells.filter((cell) => place(cell).row === 0);
  const kinds = columnsUnder(first.map(hans));
  // 类别 | 机构名称 | 主要职责: below 类别 may stand 内设机构 and 直属单位, which are no keys
  const isHeaded = first.length > 2 && headsUnits(kinds) && kinds.every((kind) => kind !== null);
  if (
    !isHeaded &&
    columns.includes("unit") &&
    columns.length > 1 &&
    columns.every((column) => column !== null)
  ) {
    return cells.map((cell) => ({
      ...cell,
      column: place(cell).column === 0 ? "head" : columnOf(keyOf(cell)),
      key: null,
      nameless: place(cell).column === 0 && columnOf(hans(cell)) === "unit" && !valued.has(place(cell).row),
      named: false,
      tier: null,
    }));
  }
  const heads = new Map(first.map((cell, n) => [place(cell).column, kinds[n] ?? null]));
  if (headsUnits([...heads.values()])) {
    const nameColumn = Math.max(...[...heads].filter(([, column]) => column === "unit").map(([at]) => at));
    const holds = (cell: Cell): Column | "class" => {
      const { column } = place(cell);
      const held = heads.get(column) ?? "other";
      return held === "kind" && column < nameColumn ? "class" : held;
    };
    const units = cells.filter((cell) => holds(cell) === "unit");
    const withUnit = new Set(units.map((cell) => place(cell).row));
    const allNames = areNames(units.filter((cell) => place(cell).row > 0).map(hans));
    const again = new Set(first.map(hans));
    const tiers = tiersOf(
      heads,
      cells.map((cell) => ({ ...place(cell), text: hans(cell) })),
    );
    return cells.map((cell, n) => {
      const { row } = place(cell);
      if (row > 0 && again.has(hans(cell)) && columnOf(hans(cell)) !== null)
        return { ...cell, ...plainRow, column: "head" as const };
      const first = n === 0 || place(cells[n - 1] as Cell).row !== row;
      return {
        ...cell,
        column: row === 0 ? ("head" as const) : holds(cell),
        key: null,
        nameless:
          row > 0 && first && heads.size > 1 && [...heads.values()].includes("unit") && !withUnit.has(row),
        named: row > 0 && holds(cell) === "unit" && allNames && nameInTable.pattern.test(hans(cell)),
        tier: row === 0 ? null : (tiers.get(place(cell).column) ?? null),
      };
    });
  }
  const box = cells.every((cell) => place(cell).column < 2);
  return cells.map((cell) => ({
    ...cell,
    ...plainRow,
    key: box && place(cell).column === 1 ? keyOf(cell) : null,
  }));
}

/**
 * Which of two columns of names has the wholes and which the parts: one of the first has several beside it, in the rows that its
 * cell spans, or that leave it empty or repeat it. Empty for any other table.
 */
function tiersOf(
  heads: ReadonlyMap<number, Column | null>,
  cells: readonly { readonly column: number; readonly text: string }[],
): ReadonlyMap<number, 1 | 2> {
  const [wholes, parts] = [...heads.keys()].filter((n) => heads.get(n) === "unit").sort((a, b) => a - b);
  if (wholes === undefined || parts === undefined) return new Map();
  const beside = new Map<string, Set<string>>();
  let whole = "";
  for (const { column, text } of cells) {
    if (column === wholes) whole = text;
    if (column === parts) beside.set(whole, (beside.get(whole) ?? new Set()).add(text));
  }
  const several = [...beside.values()].some((names) => names.size > 1);
  return new Map(several ? [[wholes, 1] as const, [parts, 2] as const] : []);
}

/** True when most texts of a column are names of bodies. */
const areNames = (texts: readonly string[]): boolean => {
  const found = texts.filter((text) => unitHeading(text)?.rest === null).length;
  return found >= 2 && found * 2 > texts.length;
};

/** Counts as the name of a body only among names of bodies: 艺术竞技场 */
export const nameInTable = {
  pattern: /^(?!(?:合计|总计|小计|其他|其它|共计|暂?无)$)[\p{Script=Han}A-Za-z0-9·]{2,20}$/u,
  examples: ["艺术竞技场", "机关党委"],
  counterExamples: ["合计", "－", "负责文电、会务"],
};

/** A column of units, or one of duties beside others that are known: 序号 | 职责 */
const headsUnits = (columns: readonly (Column | null)[]): boolean =>
  columns.length > 1 &&
  (columns.includes("unit") ||
    (columns.includes("duties") && columns.filter((column) => column !== null).length > 1));

/** The greatest length of the head of a column: it names what the column holds, and nothing else. */
const longestHead = 12;

const bar = /[|｜]/;
/** What separates the cells of a table that was copied out of a browser. */
const tab = /\t/;
/** What separates the head of a table from its rows: --- */
const rule = /^[-—:：\s]*$/u;

/**
 * | 科室 | 职责 | above | 办公室 | 文电 |, or the same with tabs: a row on each line, all with as many cells. The line of
 * Markdown below the head is optional.
 */
function barredTable(reading: Reading, from: number): Table | null {
  const rows: Cell[][] = [];
  let end = from;
  let columns = 0;
  for (let block = reading.lines[end]; block !== undefined; block = reading.lines[++end]) {
    const pieces = piecesOf(reading, block);
    if (pieces.length < 2 || (end > from && pieces.length !== columns)) break;
    columns = pieces.length;
    const row = rows.length;
    const cells = pieces.flatMap(({ start, end: to }, column): Cell[] => {
      const place = { table: from, row, column, header: row === 0 };
      return start < to
        ? [{ block: { ...block, kind: "cell", start, end: to, cell: place }, line: end }]
        : [];
    });
    if (!cells.every((cell) => rule.test(hansOf(reading, cell.block)))) rows.push(cells);
  }
  const words = (rows[0] ?? []).map(({ block }) => hansOf(reading, block));
  const heads = columnsUnder(words);
  const short = words.every((text) => text.length <= longestHead);
  if (rows.length < 2 || heads.length !== columns || !short || !headsUnits(heads)) return null;
  return { lines: end - from, rows: columnsOf(reading, rows.flat()) };
}

/** The texts between the bars or tabs of a line, without blanks; bars at its ends are frames. */
function piecesOf(reading: Reading, block: Block): readonly { start: number; end: number }[] {
  const hans = hansOf(reading, block);
  let at = block.start;
  const pieces = hans.split(bar.test(hans) ? bar : tab).map((text) => {
    const start = at + (text.length - text.trimStart().length);
    at += text.length + 1;
    return { start, end: Math.max(start, start + text.trim().length) };
  });
  return pieces.slice(/^[|｜]/u.test(hans) ? 1 : 0, /[|｜]$/u.test(hans) ? -1 : undefined);
}

/** Lines of the form a | b | c whose first cells head columns, one of which names units. */
function flatTable(reading: Reading, from: number): Table | null {
  let end = from;
  const cells: Cell[] = [];
  for (let block = reading.lines[end]; block !== undefined && bar.test(hansOf(reading, block)); ) {
    cells.push(...barCells(reading, block, end));
    end++;
    block = reading.lines[end];
  }
  const all = apart(reading, cells);
  const heads = headsOf(reading, all, all.length > cells.length);
  if (heads === null) return null;
  const { before, columns } = heads;
  const rows = all.map((cell, n): Row => {
    const at = n - before;
    if (at < 0) return { ...cell, ...plainRow };
    const [row, column] = [Math.floor(at / columns.length), at % columns.length];
    const place = { table: from, row, column, header: row === 0 };
    return {
      block: { ...cell.block, kind: "cell", cell: place },
      line: cell.line,
      ...plainRow,
      column: row === 0 ? "head" : (columns[column] ?? null),
    };
  });
  return { lines: end - from, rows };
}

/** 长礁海关 隶属机构 | 级别 | …: the first cell may have the title of the page before the head of its column. */
function apart(reading: Reading, cells: readonly Cell[]): readonly Cell[] {
  const [first, ...others] = cells;
  const blank = first && /^(?<title>\S+)(?<blank>\s+)\S+$/u.exec(hansOf(reading, first.block));
  if (!first || !blank?.groups) return cells;
  const { title = "", blank: gap = "" } = blank.groups;
  const { start, end } = first.block;
  return [
    { ...first, block: { ...first.block, start, end: start + title.length } },
    { ...first, block: { ...first.block, start: start + title.length + gap.length, end } },
    ...others,
  ];
}

/** The cells of one line; empty ones, and rules between rows (---), are left out. */
const barCells = (reading: Reading, block: Block, line: number): Cell[] =>
  piecesOf(reading, block)
    .map((piece) => ({ block: { ...block, ...piece }, line }))
    .filter(({ block: cell }) => !rule.test(hansOf(reading, cell)));

interface Heads {
  /** how many cells stand before the heads: the title of the page */
  readonly before: number;
  readonly columns: readonly (Column | null)[];
}

/**
 * What the columns hold, by the cells that head them; null when these are not heads. `titled`: the first cell is a title. Heads stand
 * on one line: 政府机构 | | above 局长 | 王立安 | are rows of a box.
 */
function headsOf(reading: Reading, cells: readonly Cell[], titled: boolean): Heads | null {
  const texts = cells.map(({ block }) => hansOf(reading, block));
  const before = titled || columnOf(texts[0] ?? "") === null ? 1 : 0;
  const columns: (Column | null)[] = [];
  const first = cells[before]?.line;
  for (const [n, text] of texts.slice(before).entries()) {
    const column = text.length <= longestHead ? columnOf(text) : null;
    if (column === null || columns.includes(column) || cells[before + n]?.line !== first) break;
    columns.push(column);
  }
  const enough = columns.length >= 2 && columns.includes("unit");
  return enough && cells.length - before >= columns.length * 2 ? { before, columns } : null;
}
