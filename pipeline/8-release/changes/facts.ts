import type { Change } from "../../model/releases/release.generated.ts";
import type { Rows } from "../../model/tables/rows.ts";
import type { Row, Value } from "../../model/tables/table.ts";
import type { Link } from "./links.ts";
import type { Pair } from "./merge.ts";

/** Tables without words of their own: their rows are the same when they say the same of the same records. */
const saying: { readonly [table: string]: readonly string[] } = {
  jurisdictions: ["organization_id", "area_id", "relation"],
  memberships: ["person_id", "post_id"],
};

export const isOfFacts = (table: string): boolean => table in saying;

/**
 * Facts that go because a record to which they refer is another now (大连 is 大连市), or because one row was there twice: each
 * is now the row that says the same. `successors`: what became of the ids that are gone.
 */
export function factLinks(
  table: string,
  changes: readonly (readonly [Change, Pair])[],
  next: Rows<Row>,
  successors: ReadonlyMap<string, string>,
): Link[] {
  const columns = saying[table];
  if (columns === undefined) return [];
  const now = (value: Value | undefined) =>
    typeof value === "string" ? (successors.get(value) ?? value) : value;
  const fact = (row: Row): string => JSON.stringify(columns.map((column) => now(row[column])));
  const known = new Map(Array.from(next, (row) => [fact(row), row.id]));
  const isNew = new Set(changes.flatMap(([{ op, id }]) => (op === "added" ? [id] : [])));
  return changes.flatMap(([{ op, id }, { before }]): Link[] => {
    const to = op === "removed" && before !== null ? known.get(fact(before)) : undefined;
    return to === undefined ? [] : [{ from: id, to, kind: isNew.has(to) ? "moved" : "merged" }];
  });
}

/** What became of each id that is gone, where it is one other. */
export const successorsIn = (changes: readonly Change[]): [string, string][] =>
  changes.flatMap(({ op, id, related }): [string, string][] => {
    const [to, ...others] = related;
    return op === "removed" && to !== undefined && others.length === 0 ? [[id, to]] : [];
  });
