import type { Database } from "@sqlite.org/sqlite-wasm";
import { mapped } from "../model/collections/mapped.ts";
import { issue, PipelineError } from "../model/findings/issue.ts";
import type { Column } from "../model/tables/columns.ts";
import { again, encoded } from "../model/tables/encoded.ts";
import { countsOf, type FlatRow, flatRows } from "../model/tables/flat-table.ts";
import type { Rows } from "../model/tables/rows.ts";
import { fitting, mostRows, notInWorkbook } from "../model/tables/sheet-text.ts";
import type { Scalar } from "../model/tables/table.ts";
import { views } from "../model/views/index.ts";
import type { DatabaseEmitter } from "./emitter.ts";
import type { TableToEmit } from "./tables.ts";
import { rowsOfView } from "./view-rows.ts";
import { type Sheet, workbookParts } from "./xlsx-parts.ts";
import { type ZippedFile, zipped } from "./zip.ts";

/**
 * One workbook for people who work in a spreadsheet: a sheet that explains, the views, then the tables. Text is text:
 * 1945 and 1907-05-30 stay what they are, and nothing is a formula.
 */
export const xlsx: DatabaseEmitter = {
  name: "XLSX",
  *emit({ database }, tables, { version }) {
    const sheets = sheetsOf(database, tables);
    const parts = workbookParts([explanation(sheets, version), ...sheets.map(({ sheet }) => sheet)]);
    const files = parts.map(([path, xml]): ZippedFile => [path, encoded(xml)]);
    yield {
      path: "xlsx/haiguan.xlsx",
      mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      rows: null,
      pieces: again(() => zipped(files)),
    };
  },
};

interface DescribedSheet {
  readonly sheet: Sheet;
  readonly description: string;
}

const sheetsOf = (database: Database, tables: readonly TableToEmit[]): DescribedSheet[] => [
  ...views.map((view) =>
    describedSheet(view.name, view.schema.description, view.columns, rowsOfView(database, view)),
  ),
  ...tables
    .filter(({ name }) => !notInWorkbook.has(name))
    .flatMap(({ flat, rows }) => {
      const counts = countsOf(flat, rows);
      return flat.map((table, index) =>
        describedSheet(table.name, table.description, table.columns, {
          length: counts[index] ?? 0,
          [Symbol.iterator]: () => flatRows(table, rows),
        }),
      );
    }),
];

/** Throws emit.cell when the rows are more than a sheet has. */
export function describedSheet(
  name: string,
  description: string,
  columns: readonly Column[],
  rows: Rows<FlatRow>,
): DescribedSheet {
  if (rows.length >= mostRows)
    throw new PipelineError(
      issue("emit.cell", `${name}: ${rows.length} rows are more than a sheet can hold`),
    );
  const cells = {
    length: rows.length,
    [Symbol.iterator]: () => mapped(rows, (row) => columns.map((column) => cellOf(row[column.name] ?? null))),
  };
  const header = columns.map((column) => column.name);
  return { sheet: { name, header, rows: cells, widths: columns.map(widthOf) }, description };
}

const cellOf = (value: Scalar): Scalar => (typeof value === "string" ? fitting(value) : value);

/** In characters: enough to tell values apart, little enough to see several columns. */
const widthOf = ({ type, name }: Column): number =>
  type.kind !== "string" ? 10 : /^(?:text|quote|path|note|reason)(?:_|$)/.test(name) ? 60 : 24;

const explanation = (sheets: readonly DescribedSheet[], version: string): Sheet => ({
  name: "about",
  header: ["sheet", "rows", "what"],
  rows: [
    [
      "haiguan-data",
      null,
      `Version ${version}. An empty cell: the page does not say, or the reader does not know`,
    ],
    ["columns", null, "DICTIONARY.md of the release says what each column means"],
    ["texts", null, "All text is stored as text; one longer than 32,767 characters is cut and ends with …"],
    ["not here", null, `${[...notInWorkbook].join(" and ")}: in csv/, parquet/ and sqlite/`],
    ...sheets.map(({ sheet, description }) => [sheet.name, sheet.rows.length, description]),
  ],
  widths: [32, 10, 100],
});
