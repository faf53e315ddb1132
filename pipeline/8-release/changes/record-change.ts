import type { Change } from "../../model/releases/release.generated.ts";
import { fieldChanges } from "./fields.ts";
import { kindsOf } from "./kinds.ts";
import type { Pair } from "./merge.ts";

/** How a record differs, looked at by itself; null: not at all. */
export function recordChange({
  before,
  after,
}: Pair): Readonly<Pick<Change, "op" | "kinds" | "fields">> | null {
  if (before === null) return after === null ? null : { op: "added", kinds: [], fields: [] };
  if (after === null) return { op: "removed", kinds: ["removed"], fields: [] };
  const fields = fieldChanges(before, after);
  return fields.length === 0 ? null : { op: "changed", kinds: kindsOf(fields, before), fields };
}
