import { type Column, columnsOf, type TableSchema, tableSchema } from "../model/columns.ts";
import type { Dataset } from "../model/dataset.ts";
import { type FlatTable, flatTables } from "../model/flat-table.ts";
import { tableNames } from "../model/schemas.generated.ts";
import { type Row, tablesOf } from "../model/table.ts";

/** What every format needs to know of a table. */
export interface TableToEmit {
  readonly name: string;
  readonly schema: TableSchema;
  readonly columns: readonly Column[];
  /** the table without its lists, then one table for each list */
  readonly flat: readonly FlatTable[];
  readonly rows: readonly Row[];
}

export const tablesToEmit = (dataset: Dataset): readonly TableToEmit[] =>
  tableNames.map((name) => {
    const schema = tableSchema(name);
    const columns = columnsOf(schema);
    const flat = flatTables(name, schema.description, columns);
    return { name, schema, columns, flat, rows: tablesOf(dataset)[name] ?? [] };
  });
