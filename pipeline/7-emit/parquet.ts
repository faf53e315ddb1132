import { again } from "../model/tables/encoded.ts";
import type { Emitter } from "./emitter.ts";
import { groupsOf, type TypedRows } from "./groups.ts";
import { ParquetFile } from "./parquet-file.ts";
import { tablesToEmit } from "./tables.ts";

/** Parquet files with REQUIRED and OPTIONAL as in the schema. */
export const parquet: Emitter = {
  name: "Parquet",
  *emit(dataset, { version }) {
    for (const table of tablesToEmit(dataset))
      yield {
        path: `parquet/${table.name}.parquet`,
        mediaType: "application/vnd.apache.parquet",
        rows: table.rows.length,
        pieces: again(() => parquetPieces(table, version)),
      };
  },
};

/** A table as a file of its own, a row group at a time. */
export function* parquetPieces({ columns, rows }: TypedRows, version: string): Generator<Uint8Array> {
  const file = new ParquetFile(columns, version);
  for (const group of groupsOf(rows)) yield file.write(group);
  yield file.end();
}
