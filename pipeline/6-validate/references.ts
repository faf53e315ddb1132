import { columnsOf, tableSchema, targetOf } from "../model/columns.ts";
import type { Dataset, TableName } from "../model/dataset.ts";
import { type Issue, issue } from "../model/issue.ts";
import { tableNames } from "../model/schemas.generated.ts";
import { allRows, type Check } from "./check.ts";

interface Reference {
  readonly column: string;
  /** name of a table; "*" for any */
  readonly target: string;
}

const referencesOf = (table: TableName): Reference[] =>
  columnsOf(tableSchema(table)).flatMap((column) => {
    const target = targetOf(column);
    return target === null ? [] : [{ column: column.name, target }];
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
      referencesOf(table).flatMap(({ column, target }) =>
        (dataset[table] as unknown as readonly Record<string, unknown>[]).flatMap((row) =>
          [row[column]]
            .flat()
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
