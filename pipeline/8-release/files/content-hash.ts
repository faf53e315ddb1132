import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { Row, Tables } from "../../model/tables/table.ts";
import { mergeById } from "../changes/merge.ts";

// its types describe a transpiled module, but at run time the CommonJS export is the function itself
const canonical = canonicalize as unknown as (value: unknown) => string;

/** A dataset as one object, table → id → record: what patch.json applies to and content_hash is taken of. */
export type Keyed = { readonly [table: string]: { readonly [id: string]: Row } };

export const keyed = (tables: Tables): Keyed =>
  Object.fromEntries(
    Object.entries(tables).map(([table, rows]) => [
      table,
      Object.fromEntries(Array.from(rows, (row) => [row.id, row])),
    ]),
  );

/** Hash of the content alone, whatever the format, the order of rows or the version of a writer: of `keyed` by RFC 8785. */
export function contentHash(tables: Tables): string {
  const hash = createHash("sha256");
  for (const piece of canonicalPieces(tables)) hash.update(piece);
  return hash.digest("hex");
}

function* canonicalPieces(tables: Tables): Generator<string> {
  let before = "{";
  for (const table of Object.keys(tables).sort()) {
    yield `${before}${JSON.stringify(table)}:{`;
    let between = "";
    for (const { after } of mergeById([], tables[table] ?? [])) {
      yield `${between}${JSON.stringify(after?.id)}:${canonical(after)}`;
      between = ",";
    }
    yield "}";
    before = ",";
  }
  yield before === "{" ? "{}" : "}";
}
