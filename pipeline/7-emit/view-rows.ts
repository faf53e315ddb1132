import type { Database } from "@sqlite.org/sqlite-wasm";
import type { Scalar } from "../model/table.ts";
import type { View } from "../model/views/index.ts";

interface Cells {
  readonly [column: string]: Scalar;
}

/** The rows of a view in their order. SQLite has no booleans: it has 0 and 1 for them. */
export function rowsOfView(database: Database, { name, columns }: View): Cells[] {
  const booleans = columns.filter(({ type }) => type.kind === "boolean").map((column) => column.name);
  return database.selectObjects(`SELECT * FROM ${name}`).map((row) => ({
    ...(row as Cells),
    ...Object.fromEntries(
      booleans.map((column) => [column, row[column] === null ? null : row[column] === 1]),
    ),
  }));
}
