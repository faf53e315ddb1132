import type { Database } from "@sqlite.org/sqlite-wasm";
import type { Dataset } from "../model/dataset.ts";
import type { Scalar } from "../model/table.ts";
import { type View, views } from "../model/views/index.ts";
import { derived } from "../zh/derived.ts";
import { withDatabase } from "./database.ts";
import { tablesToEmit } from "./tables.ts";

interface Cells {
  readonly [column: string]: Scalar;
}

export interface RowsOfView {
  readonly view: View;
  readonly rows: readonly Cells[];
}

/** All views of a dataset. Two formats have them, and to fill a database takes longer than to ask it. */
export const joinedRows = derived((dataset: Dataset): readonly RowsOfView[] =>
  withDatabase(tablesToEmit(dataset), (database) =>
    views.map((view) => ({ view, rows: rowsOfView(database, view) })),
  ),
);

/** The rows of a view in their order. SQLite has no booleans: it has 0 and 1 for them. */
function rowsOfView(database: Database, { name, columns }: View): Cells[] {
  const booleans = columns.filter(({ type }) => type.kind === "boolean").map((column) => column.name);
  return database.selectObjects(`SELECT * FROM ${name}`).map((row) => ({
    ...(row as Cells),
    ...Object.fromEntries(
      booleans.map((column) => [column, row[column] === null ? null : row[column] === 1]),
    ),
  }));
}
