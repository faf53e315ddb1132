import type { Change } from "../../model/release.generated.ts";
import type { Row, Tables } from "../../model/table.ts";
import { factLinks, isOfFacts, successorsIn } from "./facts.ts";
import { mergeById, type Pair } from "./merge.ts";
import { postLinks } from "./offices.ts";
import { recordChange } from "./record-change.ts";
import { rereadLinks } from "./reread.ts";
import { labelOf, organizationOf } from "./subject.ts";
import { succession } from "./succession.ts";

/**
 * What differs between two datasets, by table and id: added, removed and changed records, the latter field by field.
 * Records that were split, merged or moved to another id are marked on both sides.
 */
export function diff(previous: Tables, next: Tables): Change[] {
  const names = [...new Set([...Object.keys(previous), ...Object.keys(next)])].sort();
  const successors = new Map<string, string>();
  const found = new Map<string, Change[]>();
  // what rows of references alone refer to comes first
  for (const table of [...names.filter((name) => !isOfFacts(name)), ...names.filter(isOfFacts)]) {
    const pairs = [...mergeById(previous[table] ?? [], next[table] ?? [])];
    const changes = pairs.flatMap((pair): [Change, Pair][] => {
      const change = changeOf(table, pair, previous, next);
      return change === null ? [] : [[change, pair]];
    });
    const known = [
      ...(table === "posts" ? postLinks(previous, next) : []),
      ...rereadLinks(table, changes, previous, next),
      ...factLinks(table, changes, next[table] ?? [], successors),
    ];
    const marked = succession(changes, known);
    found.set(table, marked);
    for (const [from, to] of successorsIn(marked)) successors.set(from, to);
  }
  return names.flatMap((table) => found.get(table) ?? []);
}

function changeOf(table: string, pair: Pair, previous: Tables, next: Tables): Change | null {
  const change = recordChange(pair);
  if (change === null) return null;
  const { before, after } = pair;
  const about = after !== null ? subject(table, after, next) : subject(table, before as Row, previous);
  const { op, kinds, fields } = change;
  return { ...about, op, kinds, related: [], fields, causes: [] };
}

const subject = (table: string, row: Row, tables: Tables) => ({
  table,
  id: row.id,
  label: labelOf(row),
  organization_id: organizationOf(table, row, tables),
});
