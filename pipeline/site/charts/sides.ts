import { groupBy } from "../../model/collections/group.ts";

/** Who is joined to whom, and how many times. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/** Bodies in two columns: those that a relation is of, and those it is to. A body that is both stands in both. */
export interface Sides {
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly edges: readonly Edge[];
}

/**
 * The two columns in an order in which few lines cross: from that of their ids, each column in turn is ordered by the mean place of
 * those it is joined to. Without chance: the same relations give the same drawing.
 */
export function sidesOf(pairs: readonly (readonly [from: string, to: string])[]): Sides {
  const counts = new Map<string, Edge>();
  for (const [from, to] of pairs) {
    const key = `${from} ${to}`;
    counts.set(key, { from, to, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const edges = [...counts.values()];
  const names = (end: "from" | "to"): string[] => [...new Set(edges.map((edge) => edge[end]))].sort();
  let [left, right] = [names("from"), names("to")];
  const [outOf, into] = [groupBy(edges, ({ from }) => from), groupBy(edges, ({ to }) => to)];
  for (let round = 0; round < 8; round++) {
    left = byMean(left, right, (id) => (outOf.get(id) ?? []).map(({ to }) => to));
    right = byMean(right, left, (id) => (into.get(id) ?? []).map(({ from }) => from));
  }
  return { left, right, edges };
}

function byMean(
  ids: readonly string[],
  others: readonly string[],
  joinedTo: (id: string) => readonly string[],
): string[] {
  const places = new Map(others.map((id, i) => [id, i]));
  const means = new Map(
    ids.map((id) => {
      const joined = joinedTo(id);
      return [id, joined.reduce((sum, other) => sum + (places.get(other) ?? 0), 0) / joined.length];
    }),
  );
  return [...ids].sort((a, b) => (means.get(a) ?? 0) - (means.get(b) ?? 0) || (a < b ? -1 : 1));
}
