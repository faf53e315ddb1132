import { once } from "../../model/collections/once.ts";
import type { Row, Tables } from "../../model/tables/table.ts";

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
const through: {
  readonly [table: string]: { readonly column: string; readonly table: "posts" | "duties" };
} = {
  duties: { column: "post_id", table: "posts" },
  memberships: { column: "post_id", table: "posts" },
  duty_categories: { column: "duty_id", table: "duties" },
};

/** The organisation that a record is about; null when it is about none. */
export type OrganizationOf = (table: string, row: Row) => string | null;

/** Finds it among these tables. Those that others point at are read once, when the first of these asks. */
export function organizationsIn(tables: Tables): OrganizationOf {
  const bodies = (table: string) =>
    once(() => new Map(Array.from(tables[table] ?? [], (row) => [row.id, organizationOf(table, row)])));
  const known = { posts: bodies("posts"), duties: bodies("duties") };
  return organizationOf;

  function organizationOf(table: string, row: Row): string | null {
    if (table === "organizations") return row.id;
    const own = row.organization_id;
    if (typeof own === "string") return own;
    const link = through[table];
    return link === undefined ? null : (known[link.table]().get(String(row[link.column])) ?? null);
  }
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
