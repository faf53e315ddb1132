import type { Column, ScalarKind } from "../model/tables/columns.ts";
import type { FlatTable } from "../model/tables/flat-table.ts";

const types: { readonly [K in ScalarKind]: string } = {
  string: "TEXT",
  integer: "INTEGER",
  number: "REAL",
  boolean: "INTEGER",
};

/** The DDL of a table. The descriptions of the schema stay in it as comments: `.schema duties` explains itself. */
export function createTable(table: FlatTable): string {
  const parts = [...table.columns.map(columnPart), { sql: `PRIMARY KEY (${names(table.key)})`, comment: "" }];
  const foreign = foreignKeys(table).map((sql) => ({ sql, comment: "" }));
  const lines = [...parts, ...foreign].map(({ sql, comment }, index, all) => {
    const comma = index < all.length - 1 ? "," : "";
    return `  ${sql}${comma}${comment}`;
  });
  return `CREATE TABLE "${table.name}" ( -- ${table.description}\n${lines.join("\n")}\n) STRICT`;
}

function columnPart({ name, type, nullable, description }: Column): { sql: string; comment: string } {
  if (type.kind === "list" || type.kind === "struct")
    throw new Error(`${name}: a flat table has no ${type.kind}`);
  const notNull = nullable ? "" : " NOT NULL";
  const check = type.kind === "boolean" ? ` CHECK ("${name}" IN (0, 1))` : "";
  return { sql: `"${name}" ${types[type.kind]}${notNull}${check}`, comment: ` -- ${description}` };
}

function foreignKeys({ columns, parent }: FlatTable): string[] {
  const own = columns.flatMap(({ name, references }) =>
    references === null || references === "*"
      ? []
      : [`FOREIGN KEY ("${name}") REFERENCES "${references}" ("id")`],
  );
  if (parent === null) return own;
  const up = `FOREIGN KEY (${names(parent.columns)}) REFERENCES "${parent.table}" (${names(parent.key)})`;
  return [up, ...own];
}

/** One index for each reference, so that a join from the other side needs no scan. */
export const createIndexes = ({ name, columns }: FlatTable): string[] =>
  columns
    .filter(({ references }) => references !== null)
    .map((column) => `CREATE INDEX "${name}_${column.name}" ON "${name}" ("${column.name}")`);

const names = (columns: readonly string[]): string => columns.map((name) => `"${name}"`).join(", ");
