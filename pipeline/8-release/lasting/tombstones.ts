import { issue, PipelineError } from "../../model/findings/issue.ts";
import type { Change, Tombstone, Tombstones } from "../../model/releases/release.generated.ts";
import { filtered, type Tables } from "../../model/tables/table.ts";
import { recordKey, recordKeys } from "../changes/record-keys.ts";
import { annotations } from "../changes/subject.ts";

const order = (a: Tombstone, b: Tombstone): number => (recordKey(a) < recordKey(b) ? -1 : 1);

/**
 * The tombstones of a release: those of the one before, one for each id that it retires, and those of ids that only
 * withdrawn releases had. An id that was retired and is in use again is an error, since it would mean two things; only
 * annotations, whose ids say all that they are (record and field), may come back.
 */
export function tombstonesAfter(
  previous: readonly Tombstone[],
  changes: readonly Change[],
  next: Tables,
  version: string,
  withdrawn: readonly Tombstone[],
): Tombstones {
  const buried = new Set(previous.map(recordKey));
  const inUse = new Set(filtered(recordKeys(next), (key) => buried.has(key)));
  const reused = previous.find((stone) => inUse.has(recordKey(stone)) && !annotations.has(stone.table));
  if (reused !== undefined)
    throw new PipelineError(
      issue(
        "release.id-reused",
        `${reused.table} ${reused.id} was retired in ${reused.retired_in} and is in use again`,
      ),
    );
  const retired = changes.filter(({ op }) => op === "removed").map((change) => tombstone(change, version));
  return [...previous.filter((stone) => !inUse.has(recordKey(stone))), ...retired, ...withdrawn].sort(order);
}

function tombstone({ table, id, kinds, related, label }: Change, version: string): Tombstone {
  const kind = (["moved", "split", "merged"] as const).find((name) => kinds.includes(name)) ?? "removed";
  return { table, id, retired_in: version, kind, successors: related, reason: reason(kind, related, label) };
}

function reason(kind: Tombstone["kind"], successors: readonly string[], label: string | null): string {
  const name = label === null ? "The record" : `«${label}»`;
  const to = successors.join(", ");
  switch (kind) {
    case "moved":
      return `${name} is now ${to}`;
    case "split":
      return `${name} was split into ${to}`;
    case "merged":
      return `${name} was merged into ${to}`;
    case "removed":
      return `${name} is no longer stated`;
  }
}
