import type { Row, Tables } from "../../model/table.ts";

/** Rows that only say something about another record; they come and go with it. */
export const annotations: ReadonlySet<string> = new Set(["evidence", "segments", "duty_categories"]);

/** Name or text of a record, Simplified, for people; null where the record has none. */
export function labelOf(row: Row): string | null {
  const names = ["name_hans", "title_hans", "text_hans", "label_hans"];
  const found = names.map((name) => row[name]).find((value) => typeof value === "string");
  return typeof found === "string" ? found : null;
}

/** What else a record is called, Simplified. */
export function otherNamesOf(row: Row | null): readonly string[] {
  const names = row?.other_names;
  return Array.isArray(names) ? names.flatMap((name) => labelOf(name as unknown as Row) ?? []) : [];
}

/** Tables whose organisation is that of the record they point at. */
const through: { readonly [table: string]: { readonly column: string; readonly table: string } } = {
  duties: { column: "post_id", table: "posts" },
  memberships: { column: "post_id", table: "posts" },
  duty_categories: { column: "duty_id", table: "duties" },
};

/** The organisation that a record is about; null when it is about none. */
export function organizationOf(table: string, row: Row, tables: Tables): string | null {
  if (table === "organizations") return row.id;
  const own = row.organization_id;
  if (typeof own === "string") return own;
  const link = through[table];
  if (link === undefined) return null;
  const target = tables[link.table]?.find(({ id }) => id === row[link.column]);
  return target === undefined ? null : organizationOf(link.table, target, tables);
}

/** Among whom a record is told apart by its text: the duties of one unit or post, the units of one body. */
export function ownerOf(row: Row): string | null {
  const owner =
    "parent_id" in row
      ? row.parent_id
      : "organization_id" in row
        ? (row.organization_id ?? row.post_id)
        : row.source_id;
  return typeof owner === "string" ? owner : null;
}

/** The source that a record was read from; empty for a record that comes from none. */
export const sourceOf = (table: string, row: Row): string =>
  table === "sources" ? row.id : typeof row.source_id === "string" ? row.source_id : "";
