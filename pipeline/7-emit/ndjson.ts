import { canonicalLines, endedLines } from "../model/tables/canonical.ts";
import { again, encoded } from "../model/tables/encoded.ts";
import type { Emitter } from "./emitter.ts";
import { tablesToEmit } from "./tables.ts";

/** One record per line and nothing else, for readers that take a file line by line. */
export const ndjson: Emitter = {
  name: "NDJSON",
  *emit(dataset) {
    for (const { name, columns, rows } of tablesToEmit(dataset))
      yield {
        path: `ndjson/${name}.ndjson`,
        mediaType: "application/x-ndjson",
        rows: rows.length,
        pieces: encoded(again(() => endedLines(canonicalLines(columns, rows)))),
      };
  },
};
