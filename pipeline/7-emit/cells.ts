import { issue, PipelineError } from "../model/findings/issue.ts";
import type { Column } from "../model/tables/columns.ts";
import type { Value } from "../model/tables/table.ts";
import type { TableToEmit } from "./tables.ts";

const int32 = 2 ** 31;

/** Throws emit.cell at the first value that its column cannot hold, naming table, record and column. */
export function assertCells({ name, columns, rows }: Pick<TableToEmit, "name" | "columns" | "rows">): void {
  for (const row of rows) {
    const fault = fields(columns, row, "");
    if (fault !== null) throw new PipelineError(issue("emit.cell", `${name} ${row.id}: ${fault}`));
  }
}

/** Says what is wrong with a value, with its path (`prefix` and `name`, put together only then); null when nothing is. */
function fault(column: Column, value: Value | undefined, prefix: string, name: string): string | null {
  if (value === null) return column.nullable ? null : `${prefix}${name} is null`;
  const { type } = column;
  if (type.kind === "list") {
    if (!Array.isArray(value)) return `${prefix}${name} is not a list`;
    return items(type.item, value, prefix + name);
  }
  if (type.kind === "struct") {
    return typeof value === "object"
      ? fields(type.columns, value, `${prefix}${name}.`)
      : `${prefix}${name} has no fields`;
  }
  return fits[type.kind](value) ? null : `${prefix}${name} is ${JSON.stringify(value)}, not a ${type.kind}`;
}

function items(item: Column, values: readonly Value[], path: string): string | null {
  for (const [index, value] of values.entries()) {
    const found = fault(item, value, path, `[${index}]`);
    if (found !== null) return found;
  }
  return null;
}

const fits = {
  // absent is null: CSV cannot tell an empty string from it; UTF-8 has no lone surrogates, SQLite stops at NUL
  string: (value: unknown) =>
    typeof value === "string" && value !== "" && value.isWellFormed() && !value.includes("\0"),
  integer: (value: unknown) => Number.isInteger(value) && Math.abs(value as number) < int32,
  number: (value: unknown) => Number.isFinite(value),
  boolean: (value: unknown) => typeof value === "boolean",
};

function fields(columns: readonly Column[], value: object, prefix: string): string | null {
  const cells = value as { readonly [field: string]: Value };
  for (const column of columns) {
    const found = fault(column, cells[column.name], prefix, column.name);
    if (found !== null) return found;
  }
  const keys = Object.keys(value);
  if (keys.length === columns.length) return null;
  const unknown = keys.find((key) => columns.every(({ name }) => name !== key));
  return `${prefix}${unknown} is no column`;
}
