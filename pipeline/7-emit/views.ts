import type { Artifact } from "../model/artifact.ts";
import type { Scalar } from "../model/table.ts";
import { flatView, views as joined, type View } from "../model/views/index.ts";
import { csvOf } from "./csv.ts";
import { withDatabase } from "./database.ts";
import { viewsForDuckdb } from "./duckdb-views.ts";
import type { Emitter } from "./emitter.ts";
import { parquetBytes } from "./parquet.ts";
import { tablesToEmit } from "./tables.ts";
import { rowsOfView } from "./view-rows.ts";

/**
 * The joined tables of model/views/ as CSV and Parquet, for those who work without a database, and views.sql with the
 * same for DuckDB. The rows are those that SQLite gives.
 */
export const views: Emitter = {
  name: "views",
  emit: (dataset, { version }) => {
    const tables = tablesToEmit(dataset);
    const files = withDatabase(tables, (database) =>
      joined.flatMap((view) => filesOf(view, rowsOfView(database, view), version)),
    );
    const sql = viewsForDuckdb(tables);
    const bytes = new TextEncoder().encode(sql);
    return [...files, { path: "views/views.sql", mediaType: "application/sql", rows: null, bytes }];
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
