import type { Change } from "../../model/releases/release.generated.ts";
import type { Row, Tables } from "../../model/tables/table.ts";
import { factLinks, isOfFacts, successorsIn } from "./facts.ts";
import { mergeById, type Pair } from "./merge.ts";
import { postLinks } from "./offices.ts";
import { recordChange } from "./record-change.ts";
import { rereadLinks } from "./reread.ts";
import { labelOf, type OrganizationOf, organizationsIn } from "./subject.ts";
import { succession } from "./succession.ts";

/**
 * What differs between two datasets, by table and id: added, removed and changed records, the latter field by field.
 * Records that were split, merged or moved to another id are marked on both sides.
 */
export function diff(previous: Tables, next: Tables): Change[] {
  const names = [...new Set([...Object.keys(previous), ...Object.keys(next)])].sort();
  const successors = new Map<string, string>();
  const found = new Map<string, Change[]>();
  const bodies = { before: organizationsIn(previous), after: organizationsIn(next) };
  // what rows of references alone refer to comes first
  for (const table of [...names.filter((name) => !isOfFacts(name)), ...names.filter(isOfFacts)]) {
    const changes = [...changesOf(table, previous, next, bodies)];
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

/** Finds the organisation that a record of either side is about. */
interface Bodies {
  readonly before: OrganizationOf;
  readonly after: OrganizationOf;
}

function* changesOf(
  table: string,
  previous: Tables,
  next: Tables,
  bodies: Bodies,
): Generator<readonly [Change, Pair]> {
  for (const pair of mergeById(previous[table] ?? [], next[table] ?? [])) {
    const change = changeOf(table, pair, bodies);
    if (change !== null) yield [change, pair];
  }
}

function changeOf(table: string, pair: Pair, bodies: Bodies): Change | null {
  const change = recordChange(pair);
  if (change === null) return null;
  const { before, after } = pair;
  const about =
    after !== null ? subject(table, after, bodies.after) : subject(table, before as Row, bodies.before);
  const { op, kinds, fields } = change;
  return { ...about, op, kinds, related: [], fields, causes: [] };
}

const subject = (table: string, row: Row, organizationOf: OrganizationOf) => ({
  table,
  id: row.id,
  label: labelOf(row),
  organization_id: organizationOf(table, row),
});
