import type { Artifact } from "../model/releases/artifact.ts";
import { again, encoded } from "../model/tables/encoded.ts";
import { type FlatRow, inParts } from "../model/tables/flat-table.ts";
import type { Rows } from "../model/tables/rows.ts";
import { flatView, views as joined, type View } from "../model/views/index.ts";
import { csvPieces } from "./csv.ts";
import { viewsForDuckdb } from "./duckdb-views.ts";
import type { DatabaseEmitter } from "./emitter.ts";
import { parquetPieces } from "./parquet.ts";
import { rowsOfView } from "./view-rows.ts";

/**
 * The joined tables of model/views/ as CSV and Parquet, for those who work without a database, and views.sql with the
 * same for DuckDB. The rows are those that SQLite gives.
 */
export const views: DatabaseEmitter = {
  name: "views",
  *emit({ database }, tables, { version }) {
    for (const view of joined) yield* filesOf(view, rowsOfView(database, view), version);
    const pieces = [new TextEncoder().encode(viewsForDuckdb(tables))];
    yield { path: "views/views.sql", mediaType: "application/sql", rows: null, pieces };
  },
};

function filesOf(view: View, rows: Rows<FlatRow>, version: string): Artifact[] {
  const table = flatView(view);
  return [
    {
      path: `views/${view.name}.csv`,
      mediaType: "text/csv",
      rows: rows.length,
      pieces: encoded(again(() => csvPieces(table, inParts(rows)))),
    },
    {
      path: `views/${view.name}.parquet`,
      mediaType: "application/vnd.apache.parquet",
      rows: rows.length,
      pieces: again(() => parquetPieces({ columns: view.columns, rows }, version)),
    },
  ];
}
