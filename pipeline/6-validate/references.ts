import { type Column, columnsOf, tableSchema, targetOf } from "../model/columns.ts";
import type { Dataset } from "../model/dataset.ts";
import { type Issue, issue } from "../model/issue.ts";
import { tableNames } from "../model/schemas.generated.ts";
import { allRows, type Check } from "./check.ts";

interface Reference {
  readonly column: string;
  /** name of a table; "*" for any */
  readonly target: string;
  /** the ids in a record, or in an item of its list */
  readonly ids: (row: Row) => readonly unknown[];
}

type Row = Readonly<Record<string, unknown>>;

const referencesIn = (columns: readonly Column[]): Reference[] =>
  columns.flatMap(({ name, type, ...column }) => {
    const target = targetOf({ name, type, ...column });
    if (target !== null) return [{ column: name, target, ids: (row: Row) => [row[name]].flat() }];
    if (type.kind !== "list" || type.item.type.kind !== "struct") return [];
    return referencesIn(type.item.type.columns).map((inner) => ({
      ...inner,
      column: `${name}.${inner.column}`,
      ids: (row: Row) => (row[name] as readonly Row[]).flatMap(inner.ids),
    }));
  });

const idsOf = (dataset: Dataset): Map<string, Set<string>> => {
  const byTable = new Map(
    tableNames.map((table) => [table as string, new Set(dataset[table].map((r) => r.id))]),
  );
  byTable.set("*", new Set([...byTable.values()].flatMap((ids) => [...ids])));
  return byTable;
};

/** Every reference names a record that exists. */
export const referenceCheck: Check = {
  id: "references",
  run({ dataset }) {
    const ids = idsOf(dataset);
    return tableNames.flatMap((table) =>
      referencesIn(columnsOf(tableSchema(table))).flatMap(({ column, target, ids: idsIn }) =>
        (dataset[table] as unknown as readonly Row[]).flatMap((row) =>
          idsIn(row)
            .filter((value) => value !== null && !ids.get(target)?.has(String(value)))
            .map((value) =>
              issue(
                "validate.reference",
                `${table} «${row.id}»: ${column} «${value}» is no record of ${target}`,
              ),
            ),
        ),
      ),
    );
  },
};

/** No two records share an id, in one table or across tables: evidence and segments name records of any table. */
export const uniqueIds: Check = {
  id: "unique-ids",
  run({ dataset }) {
    const seen = new Map<string, string>();
    const found: Issue[] = [];
    for (const { table, row } of allRows(dataset)) {
      const id = String(row.id);
      const other = seen.get(id);
      // a source and the organisation that it profiles share their name on purpose
      const profile = [table, other].sort().join() === "organizations,sources";
      if (other !== undefined && !profile)
        found.push(issue("validate.duplicate-id", `«${id}» is in ${other} and in ${table}`));
      seen.set(id, table);
    }
    return found;
  },
};

/** No organisation is its own ancestor. */
export const parentCheck: Check = {
  id: "parents",
  run({ dataset }) {
    const parents = new Map(dataset.organizations.map((o) => [o.id, o.parent_id]));
    return dataset.organizations.flatMap(({ id }) => {
      const path = new Set<string>();
      for (let at: string | null | undefined = id; at; at = parents.get(at)) {
        if (path.has(at))
          return [issue("validate.cycle", `organizations «${id}»: its parents lead back to «${at}»`)];
        path.add(at);
      }
      return [];
    });
  },
};
