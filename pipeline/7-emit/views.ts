import type { Artifact } from "../model/artifact.ts";
import type { Scalar } from "../model/table.ts";
import { flatView, views as joined, type View } from "../model/views/index.ts";
import { csvOf } from "./csv.ts";
import { viewsForDuckdb } from "./duckdb-views.ts";
import type { DatabaseEmitter } from "./emitter.ts";
import { parquetBytes } from "./parquet.ts";
import { rowsOfView } from "./view-rows.ts";

/**
 * The joined tables of model/views/ as CSV and Parquet, for those who work without a database, and views.sql with the
 * same for DuckDB. The rows are those that SQLite gives.
 */
export const views: DatabaseEmitter = {
  name: "views",
  *emit(database, tables, { version }) {
    for (const view of joined) yield* filesOf(view, rowsOfView(database, view), version);
    const bytes = new TextEncoder().encode(viewsForDuckdb(tables));
    yield { path: "views/views.sql", mediaType: "application/sql", rows: null, bytes };
  },
};

interface Cells {
  readonly [column: string]: Scalar;
}

function filesOf(view: View, rows: readonly Cells[], version: string): Artifact[] {
  const csv = csvOf(flatView(view), rows, (text) => text);
  return [
    {
      path: `views/${view.name}.csv`,
      mediaType: "text/csv",
      rows: rows.length,
      bytes: new TextEncoder().encode(csv),
    },
    {
      path: `views/${view.name}.parquet`,
      mediaType: "application/vnd.apache.parquet",
      rows: rows.length,
      bytes: parquetBytes({ columns: view.columns, rows }, version),
    },
  ];
}
