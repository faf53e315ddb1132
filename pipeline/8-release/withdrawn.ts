import type { Tombstone } from "../model/release.generated.ts";
import type { Row, Tables } from "../model/table.ts";
import type { PublishedRelease } from "./published.ts";

/** The records of the latest release, and those that only releases withdrawn after it had: their ids are given, too. */
export const alsoKnown = (latest: Tables, withdrawn: readonly Tables[]): Tables =>
  withdrawn.reduce((known, tables) => union(known, tables), latest);

const union = (known: Tables, more: Tables): Tables =>
  Object.fromEntries(
    [...new Set([...Object.keys(known), ...Object.keys(more)])].map((table) => [
      table,
      [...(known[table] ?? []), ...without(more[table] ?? [], known[table] ?? [])],
    ]),
  );

function without(rows: readonly Row[], others: readonly Row[]): Row[] {
  const ids = new Set(others.map(({ id }) => id));
  return rows.filter(({ id }) => !ids.has(id));
}

/** Tombstones for the ids that only withdrawn releases had, used or retired, and that the next one does not take up. */
export function withdrawnStones(
  previous: Tables,
  withdrawn: readonly PublishedRelease[],
  next: Tables,
  version: string,
): Tombstone[] {
  const known = alsoKnown(previous, [next]);
  return withdrawn.flatMap(({ manifest, edition }, index) => {
    const earlier = alsoKnown(
      known,
      withdrawn.slice(0, index).map((release) => release.edition.tables),
    );
    return Object.entries(edition.tables).flatMap(([table, rows]) =>
      without(rows, earlier[table] ?? []).map(({ id }) => ({
        table,
        id,
        retired_in: version,
        kind: "removed" as const,
        successors: [],
        reason: `It stood only in ${manifest.version}, which was withdrawn`,
      })),
    );
  });
}
