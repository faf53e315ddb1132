import type { Tables } from "../../model/table.ts";

/** What tells a record from all others of a release: "duties dalian.d-…". */
export const recordKey = ({ table, id }: { readonly table: string; readonly id: string }): string =>
  `${table} ${id}`;

/** Those of all records. */
export const recordKeys = (tables: Tables): string[] =>
  Object.entries(tables).flatMap(([table, rows]) => rows.map(({ id }) => recordKey({ table, id })));
