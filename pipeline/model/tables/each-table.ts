import type { Dataset, TableName } from "../dataset.ts";
import { tableNames } from "./schemas.generated.ts";

/** A dataset by its tables: `rowsOf` gives the rows of each, which must be those of its schema, sorted by id. */
export const eachTable = (rowsOf: (table: TableName) => readonly object[]): Dataset =>
  Object.fromEntries(tableNames.map((table) => [table, rowsOf(table)])) as unknown as Dataset;
