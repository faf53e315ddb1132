import type { Tombstone } from "../../model/release.generated.ts";
import type { Tables } from "../../model/table.ts";
import { recordKey, recordKeys } from "../changes/record-keys.ts";
import type { PublishedRelease } from "../files/published.ts";

/** Tombstones for the ids that only withdrawn releases had: neither the release that holds nor the next one has them. */
export function withdrawnStones(
  previous: PublishedRelease | null,
  withdrawn: readonly PublishedRelease[],
  next: Tables,
  version: string,
): Tombstone[] {
  const known = new Set([
    ...(previous?.tombstones ?? []).map(recordKey),
    ...[previous?.edition.tables ?? {}, next].flatMap(recordKeys),
  ]);
  const stones = new Map<string, Tombstone>();
  for (const { manifest, edition } of withdrawn) {
    const reason = `It stood only in ${manifest.version}, which was withdrawn`;
    for (const [table, rows] of Object.entries(edition.tables))
      for (const { id } of rows)
        if (!known.has(recordKey({ table, id })))
          stones.set(recordKey({ table, id }), {
            table,
            id,
            retired_in: version,
            kind: "removed",
            successors: [],
            reason,
          });
  }
  return [...stones.values()];
}
