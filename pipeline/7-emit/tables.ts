import type { LargeDataset } from "../model/dataset.ts";
import { type Column, columnsOf, type TableSchema, tableSchema } from "../model/tables/columns.ts";
import { type FlatTable, flatTables } from "../model/tables/flat-table.ts";
import type { Rows } from "../model/tables/rows.ts";
import { tableNames } from "../model/tables/schemas.generated.ts";
import { type Row, tablesOf } from "../model/tables/table.ts";
import { derived } from "../zh/rules/derived.ts";

/** What every format needs to know of a table, whatever rows it has. */
export interface TableShape {
  readonly name: string;
  readonly schema: TableSchema;
  readonly columns: readonly Column[];
  /** the table without its lists, then one table for each list */
  readonly flat: readonly FlatTable[];
}

export interface TableToEmit extends TableShape {
  readonly rows: Rows<Row>;
}

export function tableShape(name: string, schema: TableSchema): TableShape {
  const columns = columnsOf(schema);
  return { name, schema, columns, flat: flatTables(name, schema.description, columns) };
}

const currentShape = derived((schema: TableSchema): TableShape => tableShape(schema.title, schema));

export const tablesToEmit = (dataset: LargeDataset): readonly TableToEmit[] =>
  tableNames.map((name) => ({ ...currentShape(tableSchema(name)), rows: tablesOf(dataset)[name] ?? [] }));
