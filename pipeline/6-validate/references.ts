import { IdSet } from "../model/collections/id-set.ts";
import { mapped } from "../model/collections/mapped.ts";
import { type Issue, issue } from "../model/findings/issue.ts";
import { type Column, columnsOf, tableSchema, targetOf } from "../model/tables/columns.ts";
import { RecordIds } from "../model/tables/record-ids.ts";
import { tableNames } from "../model/tables/schemas.generated.ts";
import { type Tables, tablesOf } from "../model/tables/table.ts";
import type { CheckOfAll } from "./check.ts";

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

/** Every reference names a record that exists. */
export const referenceCheck: CheckOfAll = {
  id: "references",
  run(dataset) {
    const tables = tablesOf(dataset);
    const all = new RecordIds(tableNames.map((table) => [table, tables[table] ?? []]));
    return tableNames.flatMap((table) => {
      const references = referencesIn(columnsOf(tableSchema(table)));
      return [...mapped(tables[table] ?? [], (row) => dangling(table, row, references, all))].flat();
    });
  },
};

const dangling = (table: string, row: Row, references: readonly Reference[], all: RecordIds): Issue[] =>
  references.flatMap(({ column, target, ids }) =>
    ids(row)
      .filter((value) => value !== null && !all.has(target, String(value)))
      .map((value) =>
        issue("validate.reference", `${table} «${row.id}»: ${column} «${value}» is no record of ${target}`),
      ),
  );

/** No two records share an id, in one table or across tables: evidence and segments name records of any table. */
export const uniqueIds: CheckOfAll = {
  id: "unique-ids",
  run(dataset) {
    const tables = tablesOf(dataset);
    const [all, organizations] = [new IdSet(), new IdSet()];
    return tableNames.flatMap((table) => {
      const found: Issue[] = [];
      for (const { id } of tables[table] ?? []) {
        if (table === "organizations") organizations.add(id);
        // a source and the organisation that it profiles share their name on purpose
        if (all.add(id) || (table === "sources" && organizations.has(id))) continue;
        found.push(issue("validate.duplicate-id", `«${id}» is in ${firstWith(tables, id)} and in ${table}`));
      }
      return found;
    });
  },
};

const firstWith = (tables: Tables, id: string): string =>
  tableNames.find((table) => [...(tables[table] ?? [])].some((row) => row.id === id)) ?? "";

/** No organisation is its own ancestor. */
export const parentCheck: CheckOfAll = {
  id: "parents",
  run({ organizations }) {
    const parents = new Map(Array.from(organizations, ({ id, parent_id }) => [id, parent_id]));
    return [...parents.keys()].flatMap((id) => {
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
