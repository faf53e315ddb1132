import type { Dataset } from "./dataset.ts";

export type Scalar = string | number | boolean | null;

export type Value = Scalar | readonly Value[] | { readonly [field: string]: Value };

/** A record whose table is not known when the code is written; every table has an id. */
export interface Row {
  readonly id: string;
  readonly [field: string]: Value;
}

/** Tables by name. A release of another version may have other tables than the Dataset of this code. */
export type Tables = { readonly [table: string]: readonly Row[] };

/** Forgets the types of the records, for code that treats all tables alike (interfaces have no index signature). */
export const tablesOf = (dataset: Dataset): Tables => dataset as unknown as Tables;

/** Code-point order. Ids are ASCII, where it is the order of `<`. */
export const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
