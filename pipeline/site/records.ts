import { groupBy } from "../model/group.ts";
import type { Records, TableName } from "../model/records.generated.ts";
import { tableNames } from "../model/schemas.generated.ts";
import { type Row, tablesOf } from "../model/table.ts";
import type { Release } from "./release.ts";
import { type Part, partsOf } from "./source/lines.ts";

/** Tables whose records have pages of their own. The others tell of such a record, and stand on its page. */
export const pageTables = [
  "organizations",
  "duties",
  "categories",
  "people",
  "posts",
  "events",
  "periods",
  "documents",
  "systems",
  "areas",
  "external_bodies",
  "statements",
  "claims",
  "verb_classes",
  "ranks",
  "sources",
] as const satisfies readonly TableName[];

export type PageTable = (typeof pageTables)[number];

export const isPageTable = (table: string): table is PageTable =>
  (pageTables as readonly string[]).includes(table);

/** The records of a release, found by what they are and by what they refer to. */
export interface Catalogue {
  find<T extends TableName>(table: T, id: string | null): Records[T] | undefined;
  /** Records of a table whose column has this value, in the order of the table. */
  where<T extends TableName>(
    table: T,
    column: keyof Records[T] & string,
    value: string | null,
  ): readonly Records[T][];
  /** Records of a table that tell of another record: its mentions, powers, corrections. */
  about<
    T extends
      | "mentions"
      | "relations"
      | "powers"
      | "norms"
      | "scopes"
      | "quantities"
      | "corrections"
      | "evidence",
  >(table: T, id: string): readonly Records[T][];
  /** Where a record is shown, below the folder of a language; null when there is no such record. */
  placeOf(table: string, id: string): string | null;
  /** Where characters of a page are shown. */
  spanOf(source: string, start: number, end: number): string;
  /** The parts in which the text of a page is shown. */
  partsOf(source: string): readonly Part[];
  /** The script in which a source was captured. */
  scriptOf(source: string | null): "hant" | "hans" | "mixed";
}

export const anchorOf = (start: number, end: number): string => `c${start}-${end}`;

export function catalogueOf({ data, texts }: Release): Catalogue {
  const tables = tablesOf(data);
  const byId = new Map(
    tableNames.map((table) => [table as string, new Map((tables[table] ?? []).map((row) => [row.id, row]))]),
  );
  const groups = new Map<string, Map<unknown, Row[]>>();
  const grouped = (table: TableName, column: string): Map<unknown, Row[]> => {
    const key = `${table}.${column}`;
    const known = groups.get(key) ?? groupBy(tables[table] ?? [], (row) => row[column]);
    groups.set(key, known);
    return known;
  };
  const parts = new Map([...texts].map(([source, text]) => [source, partsOf(text)]));
  const spanOf = (source: string, start: number, end: number): string => {
    const part = (parts.get(source) ?? []).findLast(({ from }) => from <= start)?.number ?? 1;
    return `id/sources/${source}/${part === 1 ? "" : `${part}/`}#${anchorOf(start, end)}`;
  };
  const placeOf = (table: string, id: string): string | null => {
    const row = byId.get(table)?.get(id);
    if (row === undefined) return null;
    if (isPageTable(table)) return `id/${table}/${id}/`;
    const owner = ownerOf(table, row);
    const place = owner === null ? null : placeOf(...owner);
    if (place !== null) return isShownWith(table) ? `${place.replace(/#.*/, "")}#${id}` : place;
    const { source_id, start, end } = row;
    return typeof start === "number" && typeof end === "number"
      ? spanOf(String(source_id), start, end)
      : null;
  };
  const where = (table: TableName, column: string, value: string | null) =>
    grouped(table, column).get(value) ?? [];
  return {
    find: (table, id) => (id === null ? undefined : byId.get(table)?.get(id)) as never,
    where: where as never,
    about: ((table: TableName, id: string) => where(table, "record_id", id)) as never,
    placeOf,
    spanOf,
    partsOf: (source) => parts.get(source) ?? [],
    scriptOf: (source) => data.sources.find(({ id }) => id === source)?.script ?? "hant",
  };
}

/** Which rows have a place of their own on the page of the record that they tell of. */
const isShownWith = (table: string): boolean => !["evidence", "segments"].includes(table);

/** The record that a row tells of, as table and id. */
export function ownerOf(table: string, row: Row): [string, string] | null {
  const to = (owner: string, id: unknown): [string, string] | null =>
    typeof id === "string" ? [owner, id] : null;
  if (table === "duty_categories") return to("duties", row.duty_id);
  if (table === "memberships") return to("posts", row.post_id);
  if (table === "jurisdictions") return to("organizations", row.organization_id) ?? to("areas", row.area_id);
  return typeof row.record_table === "string" ? to(row.record_table, row.record_id) : null;
}
