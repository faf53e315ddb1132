import type { Change } from "../../model/releases/release.generated.ts";
import type { Row, Tables } from "../../model/tables/table.ts";
import type { Link } from "./links.ts";
import type { Pair } from "./merge.ts";

/** Tables of names that stand in running text, where a better rule sees the same name begin or end elsewhere: 科长, then 副科长. */
const named: ReadonlySet<string> = new Set(["documents", "systems", "posts"]);
/** Share of either passage that both have; below it two names stand side by side. */
const sameThreshold = 0.5;

/** What was read of a passage under one name and is read of it under another, the page being the same. */
export function rereadLinks(
  table: string,
  changes: readonly (readonly [Change, Pair])[],
  previous: Tables,
  next: Tables,
): Link[] {
  if (!named.has(table)) return [];
  const pages = new Map(Array.from(previous.sources ?? [], ({ id, sha256 }) => [id, sha256]));
  const same = new Set(
    [...(next.sources ?? [])].flatMap(({ id, sha256 }) => (pages.get(id) === sha256 ? [id] : [])),
  );
  const come = changes.flatMap(([, { before, after }]) => (before === null && after !== null ? [after] : []));
  return changes.flatMap(([, { before, after }]): Link[] => {
    if (before === null || after !== null || !same.has(String(before.source_id))) return [];
    const found = come.find(
      (row) => row.source_id === before.source_id && overlap(before, row) >= sameThreshold,
    );
    return found === undefined ? [] : [{ from: before.id, to: found.id, kind: "moved" }];
  });
}

/** Shared characters by those of the longer passage. */
function overlap(a: Row, b: Row): number {
  const shared = Math.min(Number(a.end), Number(b.end)) - Math.max(Number(a.start), Number(b.start));
  return shared / Math.max(Number(a.end) - Number(a.start), Number(b.end) - Number(b.start));
}
