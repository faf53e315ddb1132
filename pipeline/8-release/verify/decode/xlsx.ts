import { mapped } from "../../../model/collections/mapped.ts";
import { type FlatTable, flatRows } from "../../../model/tables/flat-table.ts";
import { fitting, notInWorkbook } from "../../../model/tables/sheet-text.ts";
import { workbookPath as path } from "../content.ts";
import type { Line, Workbook } from "../workbook.ts";
import type { Cells, DecodedTable, Decoder } from "./decoder.ts";
import { rowsAs } from "./nested.ts";

/** The tables in the workbook; its views are compared where all views are. */
export const xlsx: Decoder = {
  folder: "xlsx/",
  async *decode(content) {
    const workbook = content.workbook();
    for (const { name, flat, rows } of content.tables)
      if (!notInWorkbook.has(name))
        for (const table of flat) yield editionInWorkbook(workbook, table, flatRows(table, rows));
  },
};

/** A table as a sheet has it; the sheet cuts texts that are too long for it. */
export const editionInWorkbook = (
  workbook: Workbook,
  table: FlatTable,
  rows: Iterable<Cells>,
): DecodedTable => ({
  path,
  table: table.name,
  columns: table.columns,
  found: rowsAs(path, rowsOf(table, workbook.get(table.name))),
  expected: mapped(rows, cut),
});

const cut = (row: Cells): Cells =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, typeof value === "string" ? fitting(value) : value]),
  );

function* rowsOf({ name, columns }: FlatTable, lines: Iterable<Line> | undefined): Generator<Cells> {
  if (lines === undefined) throw new Error(`there is no sheet ${name}`);
  let letters: readonly string[] | null = null;
  for (const line of lines)
    if (letters === null) {
      letters = [...line.keys()];
      const names = letters.map((letter) => line.get(letter));
      if (names.join() !== columns.map((column) => column.name).join())
        throw new Error(`the header of ${name} is ${names.join()}`);
    } else {
      const cells = columns.map((column, index) => [column.name, line.get(letters?.[index] ?? "") ?? null]);
      yield Object.fromEntries(cells);
    }
  if (letters === null) throw new Error(`the sheet ${name} has no header`);
}
