import type { Dataset, LargeDataset } from "../dataset.ts";
import type { Rows } from "./rows.ts";

export type Scalar = string | number | boolean | null;

export type Value = Scalar | readonly Value[] | { readonly [field: string]: Value };

/** A record whose table is not known when the code is written; every table has an id. */
export interface Row {
  readonly id: string;
  readonly [field: string]: Value;
}

/** Tables by name. A release of another version may have other tables than the Dataset of this code. */
export type Tables = { readonly [table: string]: Rows<Row> };

/** The same of a page, whose rows are in memory. */
export type PageTables = { readonly [table: string]: readonly Row[] };

/** Forgets the types of the records, for code that treats all tables alike (interfaces have no index signature). */
export function tablesOf(dataset: Dataset): PageTables;
export function tablesOf(dataset: LargeDataset): Tables;
export function tablesOf(dataset: LargeDataset): Tables {
  return dataset as unknown as Tables;
}

/** Code-point order. Ids are ASCII, where it is the order of `<`. */
export const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/** The rows for which something holds, one after the other. */
export function* filtered<R>(rows: Iterable<R>, holds: (row: R) => boolean): Generator<R> {
  for (const row of rows) if (holds(row)) yield row;
}

/** The source that a record was read from; empty for a record that comes from none. */
export const sourceOf = (table: string, row: Row): string =>
  table === "sources" ? row.id : typeof row.source_id === "string" ? row.source_id : "";
