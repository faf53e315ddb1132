import { groupBy } from "../../model/collections/group.ts";
import { bare, similarity } from "../../model/text/similarity.ts";
import type { Entry, Link } from "./links.ts";

/** Shorter names stand in many units (辦公室, 科長) and do not tell which of them a thing is; in characters. */
const distinctive = 8;
/** Below it two texts of one owner are two things. Stricter than 5-identify, which has had its chance to carry the id. */
const sameThreshold = 0.6;

/** One gone and one new with the same words, and no other with them: the thing has another id now, or another owner. */
export function equalTwins(entries: readonly Entry[]): Link[] {
  const gone = groupBy(removed(entries), ({ before }) => bare(before ?? ""));
  const come = groupBy(added(entries), ({ after }) => bare(after ?? ""));
  return [...gone].flatMap(([text, olds]) => {
    const [old, ...otherOld] = olds;
    const [twin, ...otherTwins] = come.get(text) ?? [];
    if (old === undefined || twin === undefined || otherOld.length + otherTwins.length > 0) return [];
    const sure = old.owner === twin.owner || Array.from(text).length >= distinctive;
    return sure ? [moved(old, twin)] : [];
  });
}

/** One gone whose name is now another name of one that is there: 大连 was a place beside 大连市 and is a name of it. */
export function otherNames(entries: readonly Entry[]): Link[] {
  const named = entries.flatMap((entry) => entry.otherNames.map((name) => ({ name, entry })));
  const byName = groupBy(named, ({ name }) => bare(name));
  return removed(entries).flatMap((old): Link[] => {
    const [found, ...others] = byName.get(bare(old.before ?? "")) ?? [];
    if (found === undefined || others.length > 0) return [];
    const { op, id } = found.entry.change;
    return [{ from: old.change.id, to: id, kind: op === "added" ? "moved" : "merged" }];
  });
}

/** Within one owner: gone and new, each paired with the most alike that is still free. */
export function alikeTwins(entries: readonly Entry[]): Link[] {
  const pairs = removed(entries)
    .flatMap((old) => added(entries).map((twin) => ({ old, twin, alike: alike(old, twin) })))
    .filter(({ alike }) => alike >= sameThreshold)
    .sort((a, b) => b.alike - a.alike);
  const used = new Set<Entry>();
  return pairs.flatMap(({ old, twin }) => {
    if (used.has(old) || used.has(twin)) return [];
    used.add(old).add(twin);
    return [moved(old, twin)];
  });
}

const alike = (old: Entry, twin: Entry): number => similarity(old.before ?? "", twin.after ?? "");

const moved = (old: Entry, twin: Entry): Link => ({ from: old.change.id, to: twin.change.id, kind: "moved" });

const removed = (entries: readonly Entry[]) => entries.filter(({ change }) => change.op === "removed");
const added = (entries: readonly Entry[]) => entries.filter(({ change }) => change.op === "added");
