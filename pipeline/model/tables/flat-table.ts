import type { Column } from "./columns.ts";
import type { Rows } from "./rows.ts";
import type { Row, Scalar, Value } from "./table.ts";

export interface FlatRow {
  readonly [column: string]: Scalar;
}

/**
 * A table without nesting, for CSV and SQLite. Each list of a record becomes a child table of its own:
 *
 *     duties.actions             duty_actions            (duty_id, ordinal, verb_hant, …)
 *     duties.predicates          duty_predicates         (duty_id, ordinal, lead, form, object)
 *     duties.predicates.actions  duty_predicate_actions  (duty_id, predicate_ordinal, ordinal, action)
 *     claims.found_items_hant    claim_found_items_hant  (claim_id, ordinal, found_item_hant)
 *     duties.categories          duty_category_ids       (duty_id, ordinal, category_id)
 *
 * A list of references is named after the ids it holds: duty_categories is a table in its own right, which
 * says why a duty belongs to a category.
 */
export interface FlatTable {
  readonly name: string;
  readonly description: string;
  readonly columns: readonly Column[];
  readonly key: readonly string[];
  /** the table whose list this is, and which of its key columns the columns here repeat; null for a main table */
  readonly parent: {
    readonly table: string;
    readonly columns: readonly string[];
    readonly key: readonly string[];
  } | null;
  rows(records: readonly Row[]): readonly FlatRow[];
}

/** Records whose flat rows are in memory at a time. */
const together = 1000;

/** All rows of a flat table, in parts. */
export function* rowsInParts(table: FlatTable, records: Iterable<Row>): Generator<readonly FlatRow[]> {
  for (const part of inParts(records)) yield table.rows(part);
}

/** The same, one by one. */
export function* flatRows(table: FlatTable, records: Iterable<Row>): Generator<FlatRow> {
  for (const rows of rowsInParts(table, records)) yield* rows;
}

/** How many rows each of the flat tables of a table has. */
export function countsOf(tables: readonly FlatTable[], records: Rows<Row>): number[] {
  if (tables.length === 1) return [records.length];
  const counts = tables.map(() => 0);
  for (const part of inParts(records))
    for (const [index, table] of tables.entries())
      counts[index] = (counts[index] ?? 0) + table.rows(part).length;
  return counts;
}

/** In lists of as many as are in memory at a time. */
export function* inParts<R>(records: Iterable<R>, most = together): Generator<readonly R[]> {
  let part: R[] = [];
  for (const record of records) {
    part.push(record);
    if (part.length < most) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}

interface Fields {
  readonly [field: string]: Value;
}

interface Entry {
  readonly key: FlatRow;
  readonly fields: Fields;
}

interface Origin {
  readonly name: string;
  readonly singular: string;
  readonly description: string;
  /** columns that a child takes from its parent, and its place in the list */
  readonly keyColumns: readonly Column[];
  readonly parent: FlatTable["parent"];
  entries(records: readonly Row[]): readonly Entry[];
}

/** The main table, then one child table for each list in its records, however deep. */
export function flatTables(
  table: string,
  description: string,
  columns: readonly Column[],
): readonly FlatTable[] {
  const entries = (records: readonly Row[]) => records.map((row) => ({ key: { id: row.id }, fields: row }));
  return flatten(
    { name: table, singular: singular(table), description, keyColumns: [], parent: null, entries },
    columns,
  );
}

function flatten(origin: Origin, columns: readonly Column[]): readonly FlatTable[] {
  const scalars = columns.filter(({ type }) => type.kind !== "list");
  const key = origin.parent === null ? ["id"] : origin.keyColumns.map(({ name }) => name);
  const table: FlatTable = {
    name: origin.name,
    description: origin.description,
    columns: [...origin.keyColumns, ...scalars],
    key,
    parent: origin.parent,
    rows: (records) =>
      origin.entries(records).map((entry) => ({ ...entry.key, ...pick(entry.fields, scalars) })),
  };
  const lists = columns.filter(({ type }) => type.kind === "list");
  return [table, ...lists.flatMap((list) => child(origin, table, list))];
}

function child(origin: Origin, parent: FlatTable, list: Column): readonly FlatTable[] {
  if (list.type.kind !== "list") return [];
  const { item } = list.type;
  const one = singular(list.name);
  const parentKey = parentColumns(origin, parent);
  const value: Column = { ...item, name: item.references === null ? one : `${one}_id` };
  const isStruct = item.type.kind === "struct";
  return flatten(
    {
      name: `${origin.singular}_${item.references === null ? list.name : `${one}_ids`}`,
      singular: `${origin.singular}_${one}`,
      description: list.description,
      keyColumns: [...parentKey, ordinal],
      parent: { table: parent.name, columns: parentKey.map(({ name }) => name), key: parent.key },
      entries: (records) =>
        origin.entries(records).flatMap(({ key, fields }) =>
          items(fields[list.name]).map((element, index) => ({
            key: { ...renamed(key, parent.key, parentKey), ordinal: index + 1 },
            fields: isStruct ? (element as Fields) : { [value.name]: element },
          })),
        ),
    },
    item.type.kind === "struct" ? item.type.columns : [value],
  );
}

const ordinal: Column = {
  name: "ordinal",
  type: { kind: "integer" },
  nullable: false,
  references: null,
  description: "Place in the list, from 1",
  constraints: { enum: null, pattern: null, minimum: 1, maximum: null, minLength: null },
};

/** The key of the parent as columns of the child: id → duty_id, ordinal → predicate_ordinal. */
function parentColumns(origin: Origin, parent: FlatTable): readonly Column[] {
  return parent.columns
    .filter(({ name }) => parent.key.includes(name))
    .map((column) => {
      if (column.name === "id") return { ...column, name: `${origin.singular}_id` };
      if (column.name === "ordinal") return { ...column, name: `${lastWord(origin.singular)}_ordinal` };
      return column;
    });
}

const renamed = (key: FlatRow, from: readonly string[], to: readonly Column[]): FlatRow =>
  Object.fromEntries(to.map(({ name }, index) => [name, key[from[index] ?? ""] ?? null]));

const pick = (fields: Fields, columns: readonly Column[]): FlatRow =>
  Object.fromEntries(columns.map(({ name }) => [name, (fields[name] ?? null) as Scalar]));

const items = (value: Value | undefined): readonly Value[] => (Array.isArray(value) ? value : []);

const lastWord = (name: string): string => name.slice(name.lastIndexOf("_") + 1);

/**
 * duties → duty, classes → class, people → person, verbs_hans → verb_hans: the plurals that occur as names of tables and lists.
 */
export const singular = (plural: string): string => {
  const [, word = plural, script = ""] = /^(.*?)(_han[st])?$/.exec(plural) ?? [];
  return (
    (word === "people"
      ? "person"
      : word
          .replace(/ies$/, "y")
          .replace(/sses$/, "ss")
          .replace(/(?<!s)s$/, "")) + script
  );
};
