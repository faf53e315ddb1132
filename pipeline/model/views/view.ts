import {
  type Column,
  columnsOf,
  type PropertySchema,
  type TableSchema,
  tableSchema,
} from "../tables/columns.ts";
import type { FlatRow, FlatTable } from "../tables/flat-table.ts";
import { tableNames } from "../tables/schemas.generated.ts";

/** The two engines that run the views: SQLite inside its file, DuckDB over the other files of a release. */
export type Dialect = "sqlite" | "duckdb";

/** A joined table, described as all tables are. `sql` is its one definition, from which every format of it is made. */
export interface View {
  readonly name: string;
  readonly schema: TableSchema;
  readonly columns: readonly Column[];
  /** columns whose values together are unique */
  readonly key: readonly string[];
  sql(dialect: Dialect): string;
}

/** A value that no table has as it is. */
export interface Computed {
  readonly type: "string" | "integer";
  readonly nullable?: boolean;
  readonly description: string;
  readonly sql: string | ((dialect: Dialect) => string);
}

interface Definition {
  readonly name: string;
  readonly description: string;
  readonly key: readonly string[];
  /** clause in front of SELECT, for a recursive view */
  readonly with?: string;
  /** "duties AS d" */
  readonly from: string;
  /** "JOIN posts AS p ON …", "LEFT JOIN …": the columns of a left join may be null */
  readonly joins?: readonly string[];
  /** by name: "p.title_hans", which is described as in its table, or a value made of several */
  readonly columns: { readonly [name: string]: string | Computed };
  /** terms of ORDER BY; they are to leave no two rows in doubt */
  readonly order: readonly string[];
}

/** A view whose columns have the types and descriptions of the columns that they come from. */
export function view(definition: Definition, earlier: readonly View[] = []): View {
  const aliases = aliasesOf(definition);
  const schemaOf = (table: string): TableSchema | null =>
    earlier.find(({ name }) => name === table)?.schema ?? knownSchema(table);
  const properties = Object.fromEntries(
    Object.entries(definition.columns).map(([name, column]) => [
      name,
      typeof column === "string" ? propertyOf(column, aliases, schemaOf) : computedProperty(column),
    ]),
  );
  const schema: TableSchema = {
    title: definition.name,
    description: definition.description,
    type: "object",
    properties,
    required: Object.keys(properties),
  };
  return {
    name: definition.name,
    schema,
    columns: columnsOf(schema),
    key: definition.key,
    sql: (dialect) => statement(definition, dialect),
  };
}

/** A view as a table without lists, which it is. */
export const flatView = ({ name, schema, columns, key }: Omit<View, "sql">): FlatTable => ({
  name,
  description: schema.description,
  columns,
  key,
  parent: null,
  // a view has no lists: its rows are flat as they are
  rows: (records) => records as readonly unknown[] as readonly FlatRow[],
});

/**
 * The values of many rows in one, in order, with "; " between them. SQLite takes ORDER BY within an aggregate from 3.44
 * only, and keeps the order of a subquery; DuckDB keeps only an order that is asked for.
 */
export const listed =
  (value: string, order: string, from: string) =>
  (dialect: Dialect): string =>
    dialect === "sqlite"
      ? `(SELECT group_concat(v, '; ') FROM (SELECT ${value} AS v FROM ${from} ORDER BY ${order}))`
      : `(SELECT string_agg(${value}, '; ' ORDER BY ${order}) FROM ${from})`;

interface Alias {
  readonly table: string;
  readonly optional: boolean;
}

function aliasesOf({ from, joins = [] }: Definition): ReadonlyMap<string, Alias> {
  const entries = [from, ...joins].map((source): [string, Alias] => {
    const [, left, table = "", alias = ""] = /^(LEFT )?(?:JOIN )?(\w+) AS (\w+)/.exec(source) ?? [];
    return [alias, { table, optional: left !== undefined }];
  });
  return new Map(entries);
}

const knownSchema = (table: string): TableSchema | null => {
  const known = tableNames.find((name) => name === table);
  return known === undefined ? null : tableSchema(known);
};

/** As the column is described where it stands; an id is a reference here, and null where a left join finds nothing. */
function propertyOf(
  column: string,
  aliases: ReadonlyMap<string, Alias>,
  schemaOf: (table: string) => TableSchema | null,
): PropertySchema {
  const [alias = "", name = ""] = column.replaceAll('"', "").split(".");
  const { table, optional } = aliases.get(alias) ?? { table: "", optional: false };
  const property = schemaOf(table)?.properties[name];
  if (property === undefined) throw new Error(`${column} is no column of «${table}»`);
  const referred = name === "id" ? { ...property, references: property.references ?? table } : property;
  return optional ? nullableProperty(referred) : referred;
}

function nullableProperty(property: PropertySchema): PropertySchema {
  const types = [property.type].flat();
  return {
    ...property,
    type: types.includes("null") ? property.type : [...types, "null"],
    ...(property.enum === undefined || property.enum.includes(null)
      ? {}
      : { enum: [...property.enum, null] }),
  };
}

const computedProperty = ({ type, nullable = false, description }: Computed): PropertySchema => ({
  type: nullable ? [type, "null"] : type,
  ...(type === "string" ? { minLength: 1 } : {}),
  description,
});

function statement(definition: Definition, dialect: Dialect): string {
  const sql = (column: string | Computed): string => {
    if (typeof column === "string") return column;
    return typeof column.sql === "string" ? column.sql : column.sql(dialect);
  };
  const columns = Object.entries(definition.columns).map(([name, column]) => `  ${sql(column)} AS ${name}`);
  return [
    ...(definition.with === undefined ? [] : [`WITH ${definition.with}`]),
    `SELECT\n${columns.join(",\n")}`,
    `FROM ${definition.from}`,
    ...(definition.joins ?? []),
    `ORDER BY ${definition.order.join(", ")}`,
  ].join("\n");
}
