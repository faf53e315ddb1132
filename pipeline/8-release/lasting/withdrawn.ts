import type { Tombstone } from "../../model/releases/release.generated.ts";
import type { Tables } from "../../model/tables/table.ts";
import { recordKey, recordKeys } from "../changes/record-keys.ts";
import type { PublishedRelease } from "../files/published.ts";

/** Tombstones for the ids that only withdrawn releases had: neither the release that holds nor the next one has them. */
export function withdrawnStones(
  previous: PublishedRelease | null,
  withdrawn: readonly PublishedRelease[],
  next: Tables,
  version: string,
): Tombstone[] {
  const stones = new Map<string, Tombstone>();
  for (const { manifest, edition } of withdrawn) {
    const reason = `It stood only in ${manifest.version}, which was withdrawn`;
    for (const [table, rows] of Object.entries(edition.tables))
      for (const { id } of rows)
        stones.set(recordKey({ table, id }), {
          table,
          id,
          retired_in: version,
          kind: "removed",
          successors: [],
          reason,
        });
  }
  if (stones.size === 0) return [];
  for (const stone of previous?.tombstones ?? []) stones.delete(recordKey(stone));
  for (const tables of [previous?.edition.tables ?? {}, next])
    for (const key of recordKeys(tables)) stones.delete(key);
  return [...stones.values()];
}
