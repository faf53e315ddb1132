import type { Change, History } from "../../model/release.generated.ts";
import type { Tables } from "../../model/table.ts";
import { recordKey } from "../changes/record-keys.ts";

/**
 * Since when each record is there and when its content last changed, from the history of the release before and
 * what changed since. That a record stands elsewhere in the text does not count as a change.
 */
export function historyAfter(
  previous: History,
  changes: readonly Change[],
  next: Tables,
  version: string,
): History {
  const known = new Map(previous.map((entry) => [recordKey(entry), entry]));
  const touched = new Set(changes.filter(({ kinds }) => !kinds.includes("offsets")).map(recordKey));
  return Object.keys(next)
    .sort()
    .flatMap((table) =>
      (next[table] ?? []).map(({ id }) => {
        const key = recordKey({ table, id });
        const before = known.get(key);
        const last = before === undefined || touched.has(key) ? version : before.last_changed_release;
        return { table, id, first_release: before?.first_release ?? version, last_changed_release: last };
      }),
    );
}
