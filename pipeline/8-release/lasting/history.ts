import type { Change, History } from "../../model/releases/release.generated.ts";
import type { Tables } from "../../model/tables/table.ts";
import { recordKey } from "../changes/record-keys.ts";

type Entry = History[number];

/**
 * Since when each record is there and when its content last changed, from the history of the release before and
 * what changed since. That a record stands elsewhere in the text does not count as a change. Both are in the order of tables and
 * ids, and are read side by side.
 */
export function* historyAfter(
  previous: Iterable<Entry>,
  changes: readonly Change[],
  next: Tables,
  version: string,
): Generator<Entry> {
  const touched = new Set(changes.filter(({ kinds }) => !kinds.includes("offsets")).map(recordKey));
  const earlier = previous[Symbol.iterator]();
  const following = (): Entry | null => earlier.next().value ?? null;
  let known = following();
  for (const table of Object.keys(next).sort())
    for (const { id } of next[table] ?? []) {
      while (known !== null && isBefore(known, { table, id })) known = following();
      const before = known?.table === table && known.id === id ? known : undefined;
      const isTouched = before === undefined || touched.has(recordKey({ table, id }));
      const last = isTouched ? version : before.last_changed_release;
      yield { table, id, first_release: before?.first_release ?? version, last_changed_release: last };
    }
}

type Named = Pick<Entry, "table" | "id">;

const isBefore = (a: Named, b: Named): boolean => (a.table === b.table ? a.id < b.id : a.table < b.table);
