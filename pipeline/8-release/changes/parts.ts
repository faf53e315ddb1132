import { containment } from "../../model/text/similarity.ts";
import type { Entry, Link } from "./links.ts";

/** Share of a text that must stand in another for it to be a part of it; at the cut come words like 負責 and 工作. */
const partThreshold = 0.7;
/** Share of a text that its parts must cover together to be what became of it. */
const coverThreshold = 0.6;

/**
 * Within one owner: an old text of which several new ones are parts was split; an old one that stands in a longer
 * new one was merged into it.
 */
export function partsAndWholes(entries: readonly Entry[]): Link[] {
  const splits = entries.flatMap((old) => splitOf(old, entries));
  const merges = entries
    .filter(({ change }) => change.op === "removed")
    .flatMap((gone) => mergeOf(gone, entries));
  return [...splits, ...merges];
}

/** True part: most of it stands in the whole, but not most of the whole in it. */
const isPart = (part: string, whole: string): boolean =>
  containment(part, whole) >= partThreshold && containment(whole, part) < partThreshold;

function splitOf(old: Entry, entries: readonly Entry[]): Link[] {
  const { before, change } = old;
  if (before === null) return [];
  const parts = entries.filter(
    (entry) =>
      (entry === old || entry.change.op === "added") && entry.after !== null && isPart(entry.after, before),
  );
  const cover = parts.reduce((sum, { after }) => sum + containment(before, after ?? ""), 0);
  const survives = change.op === "changed";
  if (parts.length < 2 || cover < coverThreshold || (survives && !parts.includes(old))) return [];
  return parts
    .filter((part) => part !== old)
    .map((part) => ({ from: change.id, to: part.change.id, kind: "split" as const }));
}

function mergeOf(gone: Entry, entries: readonly Entry[]): Link[] {
  const { before } = gone;
  if (before === null) return [];
  const share = ({ after }: Entry): number => containment(before, after ?? "");
  const whole = entries
    .filter(({ after }) => after !== null && isPart(before, after))
    .sort((a, b) => share(b) - share(a))[0];
  return whole === undefined ? [] : [{ from: gone.change.id, to: whole.change.id, kind: "merged" }];
}
