import type { Database } from "@sqlite.org/sqlite-wasm";
import { selected } from "../model/releases/selected.ts";
import { again } from "../model/tables/encoded.ts";
import type { FlatRow } from "../model/tables/flat-table.ts";
import type { Rows } from "../model/tables/rows.ts";
import type { View } from "../model/views/index.ts";

/** The rows of a view in their order, asked for one by one. */
export const rowsOfView = (database: Database, { name, columns }: View): Rows<FlatRow> => ({
  length: Number(database.selectValue(`SELECT count(*) FROM ${name}`)),
  ...again(() => selected(database, name, columns)),
});
