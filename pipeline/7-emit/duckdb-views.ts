import type { ScalarKind } from "../model/tables/columns.ts";
import type { FlatTable } from "../model/tables/flat-table.ts";
import { views } from "../model/views/index.ts";
import type { TableToEmit } from "./tables.ts";

const types: { readonly [K in ScalarKind]: string } = {
  string: "VARCHAR",
  integer: "INTEGER",
  number: "DOUBLE",
  boolean: "BOOLEAN",
};

/** views.sql: all tables and views of a release under their names in DuckDB, which reads them where they lie. */
export const viewsForDuckdb = (
  tables: readonly TableToEmit[],
): string => `-- Tables and views of this release for DuckDB, from the folder of the release:
--     duckdb -init views/views.sql
-- From elsewhere, first: SET file_search_path = 'FOLDER OF THE RELEASE';
${tables.flatMap(({ flat }) => flat.map(tableView)).join("")}${views
  .map(({ name, sql }) => `\nCREATE OR REPLACE VIEW ${name} AS\n${sql("duckdb")};\n`)
  .join("")}`;

/** A main table is read from Parquet; the lists in it are tables of their own in csv/ only. */
function tableView({ name, parent, columns }: FlatTable): string {
  const from =
    parent === null
      ? `read_parquet('parquet/${name}.parquet')`
      : `read_csv('csv/${name}.csv', header = true, nullstr = '', columns = {${columns
          .map((column) => `'${column.name}': '${types[column.type.kind as ScalarKind]}'`)
          .join(", ")}})`;
  return `\nCREATE OR REPLACE VIEW "${name}" AS SELECT * FROM ${from};`;
}
