import { type Issue, issue } from "../../model/findings/issue.ts";
import { type Column, targetOf } from "../../model/tables/columns.ts";
import { RecordIds } from "../../model/tables/record-ids.ts";
import type { Row, Value } from "../../model/tables/table.ts";
import type { Content } from "./content.ts";

/** Ids that occur twice in a table, and ids that point at no record. */
export function references({ tables }: Content): Issue[] {
  const ids = new RecordIds(tables.map(({ name, rows }) => [name, rows]));
  return tables.flatMap(({ name, columns, rows }) => {
    const found: Issue[] = [];
    let before = "";
    for (const row of rows) {
      if (row.id === before) found.push(issue("verify.reference", `${name}: id ${row.id} is there twice`));
      before = row.id;
      for (const text of danglingIds(columns, row, ids))
        found.push(issue("verify.reference", `${name} ${row.id}: ${text}`));
    }
    return found;
  });
}

function danglingIds(columns: readonly Column[], row: Row, ids: RecordIds): string[] {
  return columns.flatMap((column) => {
    const target = targetOf(column);
    if (target === null) return [];
    const values = [row[column.name] ?? null].flat() as Value[];
    return values
      .filter((value) => typeof value === "string" && !ids.has(target, value))
      .map((value) => `${column.name} ${String(value)} is in no table`);
  });
}
