import { type Column, columnsOf, type TableSchema } from "../../pipeline/model/tables/columns.ts";
import { flatTables } from "../../pipeline/model/tables/flat-table.ts";

/** What a program that reads a release relies on. */
export interface Contract {
  readonly tables: { readonly [table: string]: TableSchema };
  /** the columns of each view, in order */
  readonly views: { readonly [view: string]: readonly string[] };
  /** what each term of the linked data stands for, as JSON */
  readonly terms: { readonly [term: string]: string };
}

/** One column as it is in one edition, the fields in its lists among them. */
export interface Place {
  readonly table: string;
  /** gb2260, predicates[].lead */
  readonly column: string;
  readonly type: string;
  readonly description: string;
  /** all that a typed reader may rely on, in words */
  readonly rules: readonly string[];
}

export type Places = ReadonlyMap<string, Place>;

/** Every column of every table by its path: areas.gb2260, duties.predicates[].lead. */
export const placesOf = ({ tables }: Contract): Places =>
  new Map(
    Object.entries(tables).flatMap(([table, schema]) =>
      columnsOf(schema).flatMap((column) =>
        placesIn(table, column, "").map((place): [string, Place] => [`${table}.${place.column}`, place]),
      ),
    ),
  );

function placesIn(table: string, column: Column, prefix: string): Place[] {
  const { type, description } = column;
  const path = prefix + column.name;
  const own = { table, column: path, type: typeOf(column), description, rules: rulesOf(column) };
  const inner = type.kind === "list" ? type.item.type : type;
  const fields = inner.kind === "struct" ? inner.columns : [];
  const below = `${path}${type.kind === "list" ? "[]" : ""}.`;
  return [own, ...fields.flatMap((field) => placesIn(table, field, below))];
}

function typeOf({ type, nullable }: Column): string {
  const kind =
    type.kind === "list"
      ? `list of ${typeOf(type.item)}`
      : type.kind === "struct"
        ? `{${type.columns.map(({ name }) => name).join(", ")}}`
        : type.kind;
  return nullable ? `${kind} or null` : kind;
}

const rulesOf = ({ constraints, references }: Column): string[] => [
  ...(constraints.enum ?? []).map((value) => `value \`${value}\``),
  ...(references === null ? [] : [`id in ${references}`]),
];

/** The tables without lists that CSV and SQLite have, each list a table of its own. */
export const flatNames = ({ tables }: Contract): string[] =>
  Object.entries(tables)
    .flatMap(([name, schema]) => flatTables(name, schema.description, columnsOf(schema)))
    .map(({ name }) => name)
    .sort();
