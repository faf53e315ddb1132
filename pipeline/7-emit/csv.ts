import { stringify } from "csv-stringify/sync";
import type { FlatRow, FlatTable } from "../model/flat-table.ts";
import type { Emitter } from "./emitter.ts";
import { tablesToEmit } from "./tables.ts";

/**
 * RFC 4180: CRLF, header, UTF-8 without byte-order mark. An empty cell is null. Lists are tables of their own
 * (model/flat-table.ts), so that no cell holds JSON.
 */
export const csv: Emitter = {
  name: "CSV",
  emit: (dataset) =>
    tablesToEmit(dataset).flatMap(({ flat, rows }) =>
      flat.map((table) => {
        const flatRows = table.rows(rows);
        return {
          path: `csv/${table.name}.csv`,
          mediaType: "text/csv",
          rows: flatRows.length,
          bytes: new TextEncoder().encode(csvOf(table, flatRows)),
        };
      }),
    ),
};

const csvOf = ({ columns }: FlatTable, rows: readonly FlatRow[]): string =>
  stringify([...rows], {
    header: true,
    columns: columns.map(({ name }) => name),
    record_delimiter: "windows",
    // by itself csv-stringify quotes only a whole record delimiter, and RFC 4180 each of its characters
    quoted_match: /[\r\n]/,
    cast: { boolean: String },
  });
