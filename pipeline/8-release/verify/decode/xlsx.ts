import type { Column } from "../../../model/columns.ts";
import type { FlatTable } from "../../../model/flat-table.ts";
import { fitting, notInWorkbook } from "../../../model/sheet-text.ts";
import type { Scalar } from "../../../model/table.ts";
import { attempt, type Content, workbookPath as path } from "../content.ts";
import type { Line, Workbook } from "../workbook.ts";
import type { Cells, DecodedTable, Decoder } from "./decoder.ts";

/** The tables in the workbook; its views are compared where all views are. */
export const xlsx: Decoder = {
  folder: "xlsx/",
  decode: async (content) => {
    const workbook = content.workbook();
    return tablesOf(content).map(({ table, rows }) => editionInWorkbook(workbook, table, rows));
  },
};

/** A table as a sheet has it; the sheet cuts texts that are too long for it. */
export const editionInWorkbook = (
  workbook: Workbook,
  table: FlatTable,
  rows: readonly Cells[],
): DecodedTable => ({
  path,
  table: table.name,
  columns: table.columns,
  found: attempt(path, () => rowsOf(table, workbook.get(table.name))),
  expected: rows.map(cut),
});

const tablesOf = ({ tables }: Content): { table: FlatTable; rows: readonly Cells[] }[] =>
  tables
    .filter(({ name }) => !notInWorkbook.has(name))
    .flatMap(({ flat, rows }) => flat.map((table) => ({ table, rows: table.rows(rows) })));

const cut = (row: Cells): Cells =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, typeof value === "string" ? fitting(value) : value]),
  );

function rowsOf({ name, columns }: FlatTable, lines: readonly Line[] | undefined): Cells[] {
  if (lines === undefined) throw new Error(`there is no sheet ${name}`);
  const [header, ...rest] = lines;
  const letters = [...(header ?? new Map<string, Scalar>()).keys()];
  const names = letters.map((letter) => header?.get(letter));
  if (names.join() !== columns.map((column: Column) => column.name).join())
    throw new Error(`the header of ${name} is ${names.join()}`);
  return rest.map((line) =>
    Object.fromEntries(columns.map((column, index) => [column.name, line.get(letters[index] ?? "") ?? null])),
  );
}
