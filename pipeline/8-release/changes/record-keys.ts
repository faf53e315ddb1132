import type { Tables } from "../../model/tables/table.ts";

/** What tells a record from all others of a release: "duties dalian.d-…". */
export const recordKey = ({ table, id }: { readonly table: string; readonly id: string }): string =>
  `${table} ${id}`;

/** Those of all records. */
export function* recordKeys(tables: Tables): Generator<string> {
  for (const [table, rows] of Object.entries(tables))
    for (const { id } of rows) yield recordKey({ table, id });
}
