import { canonicalLine } from "./canonical.ts";
import type { Emitter } from "./emitter.ts";
import { tablesToEmit } from "./tables.ts";

/** One array per table, one record per line: the edition that the others are compared with, readable as a diff. */
export const json: Emitter = {
  name: "JSON",
  emit: (dataset) =>
    tablesToEmit(dataset).map(({ name, columns, rows }) => {
      const lines = rows.map((row) => canonicalLine(columns, row));
      const content = lines.length === 0 ? "[]\n" : `[\n${lines.join(",\n")}\n]\n`;
      return {
        path: `json/${name}.json`,
        mediaType: "application/json",
        rows: rows.length,
        bytes: new TextEncoder().encode(content),
      };
    }),
};
