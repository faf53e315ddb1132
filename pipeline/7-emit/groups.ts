import type { Column } from "../model/tables/columns.ts";
import { inParts } from "../model/tables/flat-table.ts";
import type { Value } from "../model/tables/table.ts";

/** Rows with the columns that say what they hold. */
export interface TypedRows {
  readonly columns: readonly Column[];
  readonly rows: Iterable<TypedRow>;
}

export interface TypedRow {
  readonly [column: string]: Value;
}

/**
 * Rows that are in memory at a time, of duties 5 MB as JSON: a record batch of Arrow and a row group of Parquet. Each group but the last of a file has
 * as many.
 */
export const rowsOfGroup = 4096;

export const groupsOf = <R>(rows: Iterable<R>): Generator<readonly R[]> => inParts(rows, rowsOfGroup);
