import type { Records, TableName } from "./tables/records.generated.ts";
import type { Rows } from "./tables/rows.ts";

export type { Records, TableName };

/** All tables of a page, each sorted by id in code-point order. */
export type Dataset = { readonly [T in TableName]: readonly Records[T][] };

/** The same of any number of pages: rows that are read one after the other. */
export type LargeDataset = { readonly [T in TableName]: Rows<Records[T]> };
