import { type Column, targetOf } from "../../model/columns.ts";
import { type Issue, issue } from "../../model/issue.ts";
import type { Row, Value } from "../../model/table.ts";
import type { Content } from "./content.ts";

/** Ids that occur twice in a table, and ids that point at no record. */
export function references({ tables }: Content): Issue[] {
  const ids = new Map(tables.map(({ name, rows }) => [name, new Set(rows.map(({ id }) => id))]));
  const any = new Set([...ids.values()].flatMap((set) => [...set]));
  return tables.flatMap(({ name, columns, rows }) => {
    const twice = rows.find(({ id }, index) => rows[index + 1]?.id === id);
    const repeated =
      twice === undefined ? [] : [issue("verify.reference", `${name}: id ${twice.id} is there twice`)];
    const dangling = rows.flatMap((row) =>
      danglingIds(columns, row, ids, any).map((text) =>
        issue("verify.reference", `${name} ${row.id}: ${text}`),
      ),
    );
    return [...repeated, ...dangling];
  });
}

function danglingIds(
  columns: readonly Column[],
  row: Row,
  ids: ReadonlyMap<string, ReadonlySet<string>>,
  any: ReadonlySet<string>,
): string[] {
  return columns.flatMap((column) => {
    const target = targetOf(column);
    if (target === null) return [];
    const targets = target === "*" ? any : ids.get(target);
    const values = [row[column.name] ?? null].flat() as Value[];
    return values
      .filter((value) => typeof value === "string" && !targets?.has(value))
      .map((value) => `${column.name} ${String(value)} is in no table`);
  });
}
