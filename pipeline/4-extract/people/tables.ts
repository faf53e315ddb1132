import type { Outline, OutlineLine } from "../../model/outline.ts";
import { hansOf } from "../../model/reading.ts";
import { leadersOf } from "../../zh/people/leader-lines.ts";
import { onlyNames } from "../../zh/people/name-lists.ts";
import type { Setting } from "../../zh/people/person-names.ts";
import { rankIn, type Titled, titlesIn } from "../../zh/people/titles.ts";
import { type Found, foundOn, namedOn, titledOn } from "./found.ts";
import { pair, withTitles } from "./pairing.ts";

type Row = readonly OutlineLine[];

/** The lines of one table by rows, and what heads its columns. */
interface Grid {
  readonly rows: readonly Row[];
  readonly heads: ReadonlyMap<number, OutlineLine>;
}

/**
 * People from tables: a row with a name and a title, a column of names under a title (单位 | 负责人), or a row of names above a row
 * of titles (below their pictures).
 */
export const fromTables = (outline: Outline): Found[] =>
  gridsOf(outline).flatMap((grid) =>
    grid.rows.flatMap((row, n) => fromRow(outline, grid, row, grid.rows[n + 1] ?? [])),
  );

const columnOf = ({ block: { cell } }: OutlineLine): number => cell?.column ?? 0;

function gridsOf(outline: Outline): Grid[] {
  const tables = new Map<number, Map<number, OutlineLine[]>>();
  for (const line of outline.lines) {
    const { cell } = line.block;
    if (cell === null) continue;
    const rows = tables.get(cell.table) ?? new Map<number, OutlineLine[]>();
    tables.set(cell.table, rows);
    rows.set(cell.row, [...(rows.get(cell.row) ?? []), line]);
  }
  return Array.from(tables.values(), (rows) => ({
    rows: [...rows.values()],
    heads: new Map((rows.get(0) ?? []).map((line) => [columnOf(line), line])),
  }));
}

/** 姓名, 职务 at the head of a column */
export const nameHead = {
  pattern: /^(?:姓名|名字|领导姓名|负责人姓名)$/u,
  examples: ["姓名", "负责人姓名"],
  counterExamples: ["单位名称", "职务"],
};
export const titleHead = {
  pattern: /^(?:现任)?(?:职务|职位|岗位|职务名称|行政职务|党内职务|党政职务)$/u,
  examples: ["职务", "现任职务"],
  counterExamples: ["姓名", "职务级别"],
};

const headOf = (outline: Outline, { heads }: Grid, line: OutlineLine): string => {
  const head = heads.get(columnOf(line));
  return head === undefined || head === line ? "" : hansOf(outline.reading, head).replace(/\s/gu, "");
};

/** The titles that a cell is made of. */
function titlesOf(outline: Outline, line: OutlineLine): Titled[] {
  const hans = hansOf(outline.reading, line);
  return titlesIn(hans, { start: 0, end: hans.length }).map((titled) => titledOn(line, titled));
}

function namesOf(outline: Outline, line: OutlineLine, setting: Setting): Found[] {
  const hans = hansOf(outline.reading, line);
  return onlyNames(hans, { start: 0, end: hans.length }, setting).map(({ name, note }) =>
    namedOn(line, name, note && rankIn(hans, note)),
  );
}

/** 局长 | 王五 | 副局长 | 李六, or a name and its title in each cell: every title goes with the name beside it. */
function sideBySide(outline: Outline, row: Row): Found[] {
  const entries = row.map((line) => ({
    found: [],
    names: namesOf(outline, line, "beside"),
    titles: titlesOf(outline, line),
  }));
  const several = (kind: "names" | "titles"): boolean => entries.filter((e) => e[kind].length > 0).length > 1;
  return several("names") && several("titles") ? pair(outline, entries) : [];
}

function fromRow(outline: Outline, grid: Grid, row: Row, below: Row): Found[] {
  const beside = sideBySide(outline, row);
  if (beside.length > 0) return beside;
  const titled = row.filter((line) => titleHead.pattern.test(headOf(outline, grid, line)));
  const titles = (titled.length > 0 ? titled : row).flatMap((line) => titlesOf(outline, line));
  const namesOnly = titles.length === 0 && row.some((line) => namesOf(outline, line, "beside").length > 0);
  return row.flatMap((line): Found[] => {
    const entries = leadersOf(hansOf(outline.reading, line)).map((holding) => foundOn(line, holding));
    if (entries.length > 0) return entries;
    const head = headOf(outline, grid, line);
    const own = titles.length > 0 ? titles : columnTitles(outline, grid, line);
    const found = own.length === 0 && namesOnly ? titlesUnder(outline, line, below) : own;
    if (found.length === 0) return [];
    return namesOf(outline, line, nameHead.pattern.test(head) ? "marked" : "beside").flatMap((name) =>
      withTitles(name, found),
    );
  });
}

/** The titles that head the column of `line`. */
const columnTitles = (outline: Outline, { heads }: Grid, line: OutlineLine): Titled[] => {
  const head = heads.get(columnOf(line));
  return head === undefined || head === line ? [] : titlesOf(outline, head);
};

/** The titles in the cell below a name, in a row that holds nothing else. */
function titlesUnder(outline: Outline, line: OutlineLine, below: Row): Titled[] {
  const rows = below.map((cell) => ({ cell, titles: titlesOf(outline, cell) }));
  if (rows.some(({ titles }) => titles.length === 0)) return [];
  return rows.find(({ cell }) => columnOf(cell) === columnOf(line))?.titles ?? [];
}
