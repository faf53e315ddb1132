import { stringify } from "csv-stringify/sync";
import type { FlatRow, FlatTable } from "../model/flat-table.ts";
import type { Emitter } from "./emitter.ts";
import { tablesToEmit } from "./tables.ts";

/**
 * RFC 4180: CRLF, header, UTF-8 without byte-order mark. An empty cell is null. Lists are tables of their own
 * (model/flat-table.ts), so that no cell holds JSON.
 */
export const csv: Emitter = csvEmitter("CSV", "csv/", (table, rows) => csvOf(table, rows, (text) => text));

/** One CSV file for each flat table, below `folder`. */
export function csvEmitter(
  name: string,
  folder: string,
  content: (table: FlatTable, rows: readonly FlatRow[]) => string,
): Emitter {
  return {
    name,
    emit: (dataset) =>
      tablesToEmit(dataset).flatMap(({ flat, rows }) =>
        flat.map((table) => {
          const flatRows = table.rows(rows);
          return {
            path: `${folder}${table.name}.csv`,
            mediaType: "text/csv",
            rows: flatRows.length,
            bytes: new TextEncoder().encode(content(table, flatRows)),
          };
        }),
      ),
  };
}

/** The file of a table, or without `header` what follows in it; `cell` may write text cells in another way. */
export const csvOf = (
  { columns }: FlatTable,
  rows: readonly FlatRow[],
  cell: (text: string) => string,
  header = true,
): string =>
  stringify([...rows], {
    header,
    columns: columns.map(({ name }) => name),
    record_delimiter: "windows",
    // by itself it would quote CRLF only, and readers that take a lone LF for the end of a row would see two rows
    quoted_match: /[\r\n]/,
    cast: { boolean: String, string: (text, context) => (context.header ? text : cell(text)) },
  });
