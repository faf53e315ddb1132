import { groupBy } from "../model/collections/group.ts";
import { latest } from "../model/collections/latest.ts";
import type { Records, TableName } from "../model/tables/records.generated.ts";
import { tableNames } from "../model/tables/schemas.generated.ts";
import type { Row } from "../model/tables/table.ts";
import { isStored, type Release } from "./release.ts";
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
  /** The same of a record that is at hand. */
  placeOfRow(table: TableName, row: Row): string | null;
  /** Where characters of a page are shown. */
  spanOf(source: string, start: number, end: number): string;
  /** The parts in which the text of a page is shown. */
  partsOf(source: string): readonly Part[];
  /** The script in which a source was captured; null where it is none. */
  scriptOf(source: string | null): "hant" | "hans" | "mixed" | null;
}

export const anchorOf = (start: number, end: number): string => `c${start}-${end}`;

/** `weightsOf` tells how many bytes each line of a source takes on a page. */
export function catalogueOf(release: Release, weightsOf: (source: string) => readonly number[]): Catalogue {
  const { data, textOf } = release;
  const lookups = new Map<string, Lookup>();
  const lookup = (table: TableName, column: string): Lookup => {
    const key = `${table}.${column}`;
    const known = lookups.get(key) ?? lookupIn(release, table, column);
    lookups.set(key, known);
    return known;
  };
  const where = (table: TableName, column: string, value: string | null) => lookup(table, column)(value);
  const find = (table: TableName, id: string | null): Row | undefined =>
    // earlier releases had other tables
    id === null || !tableNames.includes(table) ? undefined : where(table, "id", id)[0];
  const parts = latest((source) => partsOf(textOf(source), weightsOf(source)));
  const begins = new Map<string, readonly number[]>();
  const beginsOf = (source: string): readonly number[] => {
    const found = begins.get(source) ?? parts(source).map(({ from }) => from);
    begins.set(source, found);
    return found;
  };
  const spanOf = (source: string, start: number, end: number): string => {
    const number = beginsOf(source).findLastIndex((from) => from <= start) + 1;
    return `id/sources/${source}/${number <= 1 ? "" : `${number}/`}#${anchorOf(start, end)}`;
  };
  const placeOf = (table: string, id: string): string | null => {
    const row = find(table as TableName, id);
    return row === undefined ? null : placeOfRow(table, row);
  };
  const placeOfRow = (table: string, row: Row): string | null => {
    if (isPageTable(table)) return `id/${table}/${row.id}/`;
    if (table === "reading_rules") return `how/rules/#${row.id}`;
    const owner = ownerOf(table, row);
    const place = owner === null ? null : placeOf(...owner);
    if (place !== null) return isShownWith(table) ? `${place.replace(/#.*/, "")}#${row.id}` : place;
    const { source_id, start, end } = row;
    return typeof start === "number" && typeof end === "number"
      ? spanOf(String(source_id), start, end)
      : null;
  };
  const scripts = new Map(data.sources.map(({ id, script }) => [id, script]));
  return {
    find: find as never,
    where: where as never,
    about: ((table: TableName, id: string) => where(table, "record_id", id)) as never,
    placeOf,
    placeOfRow,
    spanOf,
    partsOf: parts,
    scriptOf: (source) => (source === null ? null : scripts.get(source)) ?? null,
  };
}

/** Records of a table by the value of one column. */
type Lookup = (value: string | null) => readonly Row[];

function lookupIn({ stored, rows }: Release, table: TableName, column: string): Lookup {
  if (isStored(table)) {
    const find = stored[table].keyed((row) => (row as unknown as Row)[column]) as (key: string) => unknown;
    return (value) => (value === null ? [] : (find(value) as Row[]));
  }
  if (column === "id") {
    const byId = new Map([...rows(table)].map((row) => [row.id, row]));
    return (value) => [byId.get(value ?? "")].filter((row) => row !== undefined);
  }
  const groups = groupBy(rows(table), (row) => row[column] as unknown);
  return (value) => groups.get(value) ?? [];
}

/** Which rows have a place of their own on the page of the record that they tell of. */
const isShownWith = (table: string): boolean => !["evidence", "segments"].includes(table);

/** Tables whose rows tell of a record that a column of their own names; null: of which table is said by another column. */
const owners: Readonly<Record<string, readonly (readonly [column: string, table: string | null])[]>> = {
  duty_categories: [["duty_id", "duties"]],
  memberships: [["post_id", "posts"]],
  jurisdictions: [
    ["organization_id", "organizations"],
    ["area_id", "areas"],
  ],
};

/** Columns in which the rows of a table name the record that they tell of. */
export const ownerColumns = (table: string): (typeof owners)[string] =>
  owners[table] ?? [["record_id", null]];

/** The record that a row tells of, as table and id. */
export function ownerOf(table: string, row: Row): [string, string] | null {
  for (const [column, named] of ownerColumns(table)) {
    const [owner, id] = [named ?? row.record_table, row[column]];
    if (typeof owner === "string" && typeof id === "string") return [owner, id];
  }
  return null;
}
