import type { Column } from "../model/columns.ts";
import { issue, PipelineError } from "../model/issue.ts";
import type { Value } from "../model/table.ts";
import type { TableToEmit } from "./tables.ts";

const int32 = 2 ** 31;

/** Throws emit.cell at the first value that its column cannot hold, naming table, record and column. */
export function assertCells({ name, columns, rows }: Pick<TableToEmit, "name" | "columns" | "rows">): void {
  for (const row of rows) {
    const fault = fields(columns, row, "");
    if (fault !== null) throw new PipelineError(issue("emit.cell", `${name} ${row.id}: ${fault}`));
  }
}

/** Says what is wrong with a value, with its path; null when nothing is. */
function fault(column: Column, value: Value | undefined, path: string): string | null {
  if (value === null) return column.nullable ? null : `${path} is null`;
  const { type } = column;
  if (type.kind === "list") {
    if (!Array.isArray(value)) return `${path} is not a list`;
    return first(value, (item, index) => fault(type.item, item, `${path}[${index}]`));
  }
  if (type.kind === "struct") {
    return typeof value === "object" ? fields(type.columns, value, `${path}.`) : `${path} has no fields`;
  }
  return fits[type.kind](value) ? null : `${path} is ${JSON.stringify(value)}, not a ${type.kind}`;
}

const fits = {
  // absent is null: CSV cannot tell an empty string from it; UTF-8 has no lone surrogates, SQLite stops at NUL
  string: (value: unknown) => typeof value === "string" && value !== "" && !/[\p{Surrogate}\0]/u.test(value),
  integer: (value: unknown) => Number.isInteger(value) && Math.abs(value as number) < int32,
  number: (value: unknown) => Number.isFinite(value),
  boolean: (value: unknown) => typeof value === "boolean",
};

function fields(columns: readonly Column[], value: object, prefix: string): string | null {
  const names = new Set(columns.map(({ name }) => name));
  const unknown = Object.keys(value).find((key) => !names.has(key));
  if (unknown !== undefined) return `${prefix}${unknown} is no column`;
  const cells = value as { readonly [field: string]: Value };
  return first(columns, (column) => fault(column, cells[column.name], prefix + column.name));
}

function first<T>(items: readonly T[], check: (item: T, index: number) => string | null): string | null {
  for (const [index, item] of items.entries()) {
    const found = check(item, index);
    if (found !== null) return found;
  }
  return null;
}
