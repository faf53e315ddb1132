import type { Database } from "@sqlite.org/sqlite-wasm";
import type { Column } from "../tables/columns.ts";
import type { FlatRow } from "../tables/flat-table.ts";

/** The rows of a table or view, one by one, with booleans where its columns are: SQLite has 0 and 1 for them. */
export function* selected(database: Database, from: string, columns: readonly Column[]): Generator<FlatRow> {
  const booleans = columns.filter(({ type }) => type.kind === "boolean").map((column) => column.name);
  const statement = database.prepare(`SELECT * FROM ${from}`);
  try {
    while (statement.step()) {
      const row = statement.get({}) as FlatRow;
      const truths = booleans.map((column) => [column, row[column] === null ? null : row[column] === 1]);
      yield { ...row, ...Object.fromEntries(truths) };
    }
  } finally {
    statement.finalize();
  }
}
