import type { Change, History } from "../model/release.generated.ts";
import type { Tables } from "../model/table.ts";

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
  const known = new Map(previous.map((entry) => [`${entry.table} ${entry.id}`, entry]));
  const touched = new Set(
    changes.filter(({ kinds }) => !kinds.includes("offsets")).map(({ table, id }) => `${table} ${id}`),
  );
  return Object.keys(next)
    .sort()
    .flatMap((table) =>
      (next[table] ?? []).map(({ id }) => {
        const before = known.get(`${table} ${id}`);
        const last =
          before === undefined || touched.has(`${table} ${id}`) ? version : before.last_changed_release;
        return { table, id, first_release: before?.first_release ?? version, last_changed_release: last };
      }),
    );
}
