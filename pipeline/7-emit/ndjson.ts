import { canonicalLine } from "../model/canonical.ts";
import type { Emitter } from "./emitter.ts";
import { tablesToEmit } from "./tables.ts";

/** One record per line and nothing else, for readers that take a file line by line. */
export const ndjson: Emitter = {
  name: "NDJSON",
  emit: (dataset) =>
    tablesToEmit(dataset).map(({ name, columns, rows }) => ({
      path: `ndjson/${name}.ndjson`,
      mediaType: "application/x-ndjson",
      rows: rows.length,
      bytes: new TextEncoder().encode(rows.map((row) => `${canonicalLine(columns, row)}\n`).join("")),
    })),
};
