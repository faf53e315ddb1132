import type { Column } from "../../../model/tables/columns.ts";
import { type FlatTable, flatRows } from "../../../model/tables/flat-table.ts";
import type { Row, Value } from "../../../model/tables/table.ts";
import type { Content } from "../content.ts";
import type { Shapes } from "./shape.ts";

export interface Cells {
  readonly [column: string]: Value;
}

/** One table as one file has it, and as json/ has it; a view as one file has it, and as the database makes it. Rows are read one by one. */
export interface DecodedTable {
  readonly path: string;
  readonly table: string;
  readonly columns: readonly Column[];
  readonly found: Iterable<Cells> | AsyncIterable<Cells>;
  readonly expected: Iterable<Cells>;
  /** the types that the file states itself, by column; null or absent: it states none, or not here */
  readonly shapes?: Shapes | null;
  /** where the expected rows stand, if not in json/ */
  readonly standard?: string;
}

/** A flat table as a file has it. */
export const flatEdition = (
  path: string,
  table: FlatTable,
  rows: Iterable<Row>,
  found: DecodedTable["found"],
): DecodedTable => ({
  path,
  table: table.name,
  columns: table.columns,
  found,
  expected: flatRows(table, rows),
});

/** Reads one format back, by other code than wrote it where there is such code. */
export interface Decoder {
  /** where the format lies in a release; a release without it is not checked for it */
  readonly folder: string;
  /** One table after the other. It and the rows of each throw verify.missing-file or verify.unreadable, naming the file. */
  decode(content: Content): AsyncIterable<DecodedTable>;
}
