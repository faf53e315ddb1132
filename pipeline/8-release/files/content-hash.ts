import canonicalize from "canonicalize";
import { sha256 } from "../../model/sha256.ts";
import type { Row, Tables } from "../../model/table.ts";

// its types describe a transpiled module, but at run time the CommonJS export is the function itself
const canonical = canonicalize as unknown as (value: unknown) => string;

/** A dataset as one object, table → id → record: what patch.json applies to and content_hash is taken of. */
export type Keyed = { readonly [table: string]: { readonly [id: string]: Row } };

export const keyed = (tables: Tables): Keyed =>
  Object.fromEntries(
    Object.entries(tables).map(([table, rows]) => [
      table,
      Object.fromEntries(rows.map((row) => [row.id, row])),
    ]),
  );

/** Hash of the content alone, whatever the format, the order of rows or the version of a writer (RFC 8785). */
export const contentHash = (tables: Tables): string => sha256(canonical(keyed(tables)));
