import { groupBy } from "../../model/collections/group.ts";
import type { Change, TableChanges } from "../../model/releases/release.generated.ts";

/** How many records of each table changed, by table. */
export const countsOf = (changes: readonly Change[]): TableChanges[] =>
  [...groupBy(changes, ({ table }) => table)].map(([table, found]) => {
    const count = (test: (change: Change) => boolean): number => found.filter(test).length;
    const offsets = count(({ kinds }) => kinds.includes("offsets"));
    return {
      table,
      added: count(({ op }) => op === "added"),
      removed: count(({ op }) => op === "removed"),
      changed: count(({ op }) => op === "changed") - offsets,
      offsets,
    };
  });
