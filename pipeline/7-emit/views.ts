import type { Artifact } from "../model/artifact.ts";
import { flatView } from "../model/views/index.ts";
import { csvOf } from "./csv.ts";
import { viewsForDuckdb } from "./duckdb-views.ts";
import type { Emitter } from "./emitter.ts";
import { parquetBytes } from "./parquet.ts";
import { tablesToEmit } from "./tables.ts";
import { joinedRows, type RowsOfView } from "./view-rows.ts";

/**
 * The joined tables of model/views/ as CSV and Parquet, for those who work without a database, and views.sql with the
 * same for DuckDB. The rows are those that SQLite gives.
 */
export const views: Emitter = {
  name: "views",
  emit: (dataset, { version }) => {
    const files = joinedRows(dataset).flatMap((joined) => filesOf(joined, version));
    const sql = viewsForDuckdb(tablesToEmit(dataset));
    const bytes = new TextEncoder().encode(sql);
    return [...files, { path: "views/views.sql", mediaType: "application/sql", rows: null, bytes }];
  },
};

function filesOf({ view, rows }: RowsOfView, version: string): Artifact[] {
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
