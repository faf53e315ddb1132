import type { Records, TableName } from "./records.generated.ts";

export type { Records, TableName };

/** All tables, each sorted by id in code-point order. */
export type Dataset = { readonly [T in TableName]: readonly Records[T][] };
