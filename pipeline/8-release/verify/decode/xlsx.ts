import type { Column } from "../../../model/columns.ts";
import { type FlatTable, flatRows } from "../../../model/flat-table.ts";
import { fitting, notInWorkbook } from "../../../model/sheet-text.ts";
import type { Scalar } from "../../../model/table.ts";
import { attempt, workbookPath as path } from "../content.ts";
import type { Line, Workbook } from "../workbook.ts";
import type { Cells, DecodedTable, Decoder } from "./decoder.ts";

/** The tables in the workbook; its views are compared where all views are. */
export const xlsx: Decoder = {
  folder: "xlsx/",
  async *decode(content) {
    const workbook = content.workbook();
    for (const { name, flat, rows } of content.tables)
      if (!notInWorkbook.has(name))
        for (const table of flat) yield editionInWorkbook(workbook, table, [...flatRows(table, rows)]);
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
