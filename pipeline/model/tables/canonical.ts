import type { Column } from "./columns.ts";
import type { Value } from "./table.ts";

/** One record as JSON on one line, with the keys in the order of the schema, whatever order the pipeline made. */
export const canonicalLine = (columns: readonly Column[], row: { readonly [field: string]: Value }): string =>
  JSON.stringify(ordered(columns, row));

/** The same of all rows of a table, one after the other. */
export function* canonicalLines(
  columns: readonly Column[],
  rows: Iterable<{ readonly [field: string]: Value }>,
): Generator<string> {
  for (const row of rows) yield canonicalLine(columns, row);
}

/** Lines with their ends. */
export function* endedLines(lines: Iterable<string>): Generator<string> {
  for (const line of lines) yield `${line}\n`;
}

// a loop, since it is done for each value of each row: a quarter of the time of Object.fromEntries
function ordered(columns: readonly Column[], value: { readonly [field: string]: Value }): Value {
  const made: Record<string, Value> = {};
  for (const column of columns) made[column.name] = cell(column, value[column.name] ?? null);
  return made;
}

function cell({ type }: Column, value: Value): Value {
  if (value === null) return null;
  if (type.kind === "list") return (value as readonly Value[]).map((item) => cell(type.item, item));
  if (type.kind === "struct") return ordered(type.columns, value as { readonly [field: string]: Value });
  return value;
}
