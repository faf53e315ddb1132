import { canonicalLines } from "../model/tables/canonical.ts";
import { again, encoded } from "../model/tables/encoded.ts";
import { jsonArrayPieces } from "../model/tables/json-array.ts";
import type { Emitter } from "./emitter.ts";
import { tablesToEmit } from "./tables.ts";

/** One array per table, one record per line: the edition that the others are compared with, readable as a diff. */
export const json: Emitter = {
  name: "JSON",
  *emit(dataset) {
    for (const { name, columns, rows } of tablesToEmit(dataset))
      yield {
        path: `json/${name}.json`,
        mediaType: "application/json",
        rows: rows.length,
        pieces: encoded(again(() => jsonArrayPieces(canonicalLines(columns, rows)))),
      };
  },
};
