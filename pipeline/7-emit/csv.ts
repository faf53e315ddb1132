import { stringify } from "csv-stringify/sync";
import { type FlatRow, type FlatTable, rowsInParts } from "../model/flat-table.ts";
import type { Row } from "../model/table.ts";
import type { Emitter } from "./emitter.ts";
import { encoded } from "./encoded.ts";
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
      for (const { flat, rows } of tablesToEmit(dataset))
        for (const table of flat) {
          let count = 0;
          const bytes = encoded(pieces(table, rows, (found) => (count += found)));
          yield { path: `${folder}${table.name}.csv`, mediaType: "text/csv", rows: count, bytes };
        }
    },
  };

  function* pieces(
    table: FlatTable,
    records: readonly Row[],
    counted: (rows: number) => void,
  ): Generator<string> {
    yield begin;
    yield csvOf(table, [], cell);
    for (const rows of rowsInParts(table, records)) {
      counted(rows.length);
      yield csvOf(table, rows, cell, false);
    }
  }
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
