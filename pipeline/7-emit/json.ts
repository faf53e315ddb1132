import { canonicalLine } from "../model/canonical.ts";
import { jsonArray } from "../model/json-array.ts";
import type { Emitter } from "./emitter.ts";
import { tablesToEmit } from "./tables.ts";

/** One array per table, one record per line: the edition that the others are compared with, readable as a diff. */
export const json: Emitter = {
  name: "JSON",
  emit: (dataset) =>
    tablesToEmit(dataset).map(({ name, columns, rows }) => {
      const content = jsonArray(rows.map((row) => canonicalLine(columns, row)));
      return {
        path: `json/${name}.json`,
        mediaType: "application/json",
        rows: rows.length,
        bytes: new TextEncoder().encode(content),
      };
    }),
};
