import { stringify } from "csv-stringify/sync";
import { again, encoded } from "../model/tables/encoded.ts";
import { countsOf, type FlatRow, type FlatTable, rowsInParts } from "../model/tables/flat-table.ts";
import type { Emitter } from "./emitter.ts";
import { tablesToEmit } from "./tables.ts";

/**
 * RFC 4180: CRLF, header, UTF-8 without byte-order mark. An empty cell is null. Lists are tables of their own
 * (model/flat-table.ts), so that no cell holds JSON.
 */
export const csv: Emitter = csvEmitter("CSV", "csv/", "", (text) => text);

/** One CSV file for each flat table, below `folder`, with `begin` before the header and text cells as `cell` writes them. */
export function csvEmitter(
  name: string,
  folder: string,
  begin: string,
  cell: (text: string) => string,
): Emitter {
  return {
    name,
    *emit(dataset) {
      for (const { flat, rows } of tablesToEmit(dataset)) {
        const counts = countsOf(flat, rows);
        for (const [index, table] of flat.entries())
          yield {
            path: `${folder}${table.name}.csv`,
            mediaType: "text/csv",
            rows: counts[index] ?? 0,
            pieces: encoded(again(() => begun(begin, csvPieces(table, rowsInParts(table, rows), cell)))),
          };
      }
    },
  };
}

function* begun(begin: string, pieces: Iterable<string>): Generator<string> {
  yield begin;
  yield* pieces;
}

/** The file of a table, a part of its rows at a time; `cell` may write text cells in another way. */
export function* csvPieces(
  table: FlatTable,
  parts: Iterable<readonly FlatRow[]>,
  cell = (text: string): string => text,
): Generator<string> {
  yield csvOf(table, [], cell);
  for (const rows of parts) yield csvOf(table, rows, cell, false);
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
