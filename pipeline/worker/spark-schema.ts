import type { Column, ColumnType, ScalarKind } from "../model/tables/columns.ts";

const scalars: Readonly<Record<ScalarKind, string>> = {
  string: "STRING",
  integer: "INT",
  number: "DOUBLE",
  boolean: "BOOLEAN",
};

/** Columns as Spark's SQL declares them; integers have the 32 bits that they have in all our Parquet. */
export const sparkSchema = (columns: readonly Column[]): string =>
  columns.map(({ name, type }) => `\`${name}\` ${typeOf(type)}`).join(", ");

function typeOf(type: ColumnType): string {
  if (type.kind === "list") return `ARRAY<${typeOf(type.item.type)}>`;
  if (type.kind !== "struct") return scalars[type.kind];
  return `STRUCT<${type.columns.map((column) => `\`${column.name}\`: ${typeOf(column.type)}`).join(", ")}>`;
}
