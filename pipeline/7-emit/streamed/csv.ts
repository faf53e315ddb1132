import { csvOf } from "../csv.ts";
import type { StreamedFormat } from "./format.ts";

/** A file for the table, and one for each list in it. */
export const csv: StreamedFormat = {
  open: ({ flat }, part, _, put) => {
    const begun = new Set<string>();
    return {
      write: async ({ rows }) => {
        for (const table of flat) {
          const flatRows = table.rows(rows);
          const text = csvOf(table, flatRows, (cell) => cell, !begun.has(table.name));
          begun.add(table.name);
          put(`csv/${table.name}/${part}.csv`, text, flatRows.length);
        }
      },
      end: async () => {},
    };
  },
};
