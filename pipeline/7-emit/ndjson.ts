import { canonicalLines } from "../model/canonical.ts";
import type { Emitter } from "./emitter.ts";
import { encoded } from "./encoded.ts";
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
        bytes: encoded(ended(canonicalLines(columns, rows))),
      };
  },
};

function* ended(lines: Iterable<string>): Generator<string> {
  for (const line of lines) yield `${line}\n`;
}
