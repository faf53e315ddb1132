import type { Row, Value } from "../../pipeline/model/tables/table.ts";
import type { ReleasedTable } from "./released.ts";

/** The cells of a column or, shorter where they repeat themselves, each value once and which of them stands where. */
type Cells = readonly Value[] | { readonly values: readonly Value[]; readonly at: readonly number[] };

/** A table by columns, in half the bytes that its rows take as JSON. */
export const byColumns = ({ columns, rows }: ReleasedTable): string =>
  `${JSON.stringify({
    rows: rows.length,
    columns: Object.fromEntries(columns.map(({ name }) => [name, cells(name, rows)])),
  })}\n`;

function cells(name: string, rows: readonly Row[]): Cells {
  const all = rows.map((row) => row[name] ?? null);
  if (all.some((value) => typeof value === "object" && value !== null)) return all;
  const values = [...new Set(all)];
  const places = new Map(values.map((value, index) => [value, index]));
  const coded = { values, at: all.map((value) => places.get(value) ?? 0) };
  return JSON.stringify(coded).length < JSON.stringify(all).length ? coded : all;
}
