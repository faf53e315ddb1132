import { zipSync } from "fflate";
import type { Column } from "../model/columns.ts";
import type { Dataset } from "../model/dataset.ts";
import { issue, PipelineError } from "../model/issue.ts";
import { fitting, mostRows, notInWorkbook } from "../model/sheet-text.ts";
import type { Scalar } from "../model/table.ts";
import type { Emitter } from "./emitter.ts";
import { tablesToEmit } from "./tables.ts";
import { joinedRows } from "./view-rows.ts";
import { type Sheet, workbookParts } from "./xlsx-parts.ts";

/** Every file in the archive is as old as the format can say, so that the same rows give the same bytes. */
const mtime = "1980-01-01T00:00:00";

/**
 * One workbook for people who work in a spreadsheet: a sheet that explains, the views, then the tables. Text is text:
 * 1945 and 1907-05-30 stay what they are, and nothing is a formula.
 */
export const xlsx: Emitter = {
  name: "XLSX",
  emit: (dataset, { version }) => {
    const tables = sheetsOf(dataset);
    const parts = workbookParts([explanation(tables, version), ...tables.map(({ sheet }) => sheet)]);
    const files = Object.entries(parts).map(([path, xml]) => [path, new TextEncoder().encode(xml)]);
    return [
      {
        path: "xlsx/haiguan.xlsx",
        mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        rows: null,
        bytes: zipSync(Object.fromEntries(files), { mtime, level: 9 }),
      },
    ];
  },
};

interface DescribedSheet {
  readonly sheet: Sheet;
  readonly description: string;
}

interface Cells {
  readonly [column: string]: Scalar;
}

const sheetsOf = (dataset: Dataset): DescribedSheet[] => [
  ...joinedRows(dataset).map(({ view, rows }) =>
    describedSheet(view.name, view.schema.description, view.columns, rows),
  ),
  ...tablesToEmit(dataset)
    .filter(({ name }) => !notInWorkbook.has(name))
    .flatMap(({ flat, rows }) =>
      flat.map((table) => describedSheet(table.name, table.description, table.columns, table.rows(rows))),
    ),
];

/** Throws emit.cell when the rows are more than a sheet has. */
export function describedSheet(
  name: string,
  description: string,
  columns: readonly Column[],
  rows: readonly Cells[],
): DescribedSheet {
  if (rows.length >= mostRows)
    throw new PipelineError(
      issue("emit.cell", `${name}: ${rows.length} rows are more than a sheet can hold`),
    );
  const values = rows.map((row) => columns.map((column) => cellOf(row[column.name] ?? null)));
  const header = columns.map((column) => column.name);
  return { sheet: { name, header, rows: values, widths: columns.map(widthOf) }, description };
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
