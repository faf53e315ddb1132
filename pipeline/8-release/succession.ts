import { groupBy } from "../model/group.ts";
import type { Change } from "../model/release.generated.ts";
import { bare, containment, similarity } from "../model/similarity.ts";
import type { Kind } from "./kinds.ts";
import type { Pair } from "./merge.ts";
import { annotations, labelOf, ownerOf } from "./subject.ts";

/** Share of a text that must stand in another for it to be a part of it; small words around a cut are lost. */
const partThreshold = 0.8;
/** Share of a text that its parts must cover together to be all that became of it. */
const coverThreshold = 0.6;
/** As for carrying ids (5-identify): below it two texts of one owner are two things. */
const sameThreshold = 0.6;

interface Entry {
  readonly change: Change;
  readonly before: string | null;
  readonly after: string | null;
  readonly owner: string | null;
}

interface Link {
  readonly from: string;
  readonly to: string;
  readonly kind: Kind;
}

/** The changes of one table, with those marked that belong together: what became of the old, where the new comes from. */
export function succession(changes: readonly (readonly [Change, Pair])[]): Change[] {
  const plain = changes.map(([change]) => change);
  const entries = changes.map(([change, { before, after }]) => entry(change, before, after)).filter(isText);
  const links = [...twins(entries), ...[...groupBy(entries, ({ owner }) => owner).values()].flatMap(partsAndWholes)];
  return links.length === 0 ? plain : plain.map((change) => marked(change, links));
}

const entry = (change: Change, before: Pair["before"], after: Pair["after"]): Entry => ({
  change,
  before: before === null ? null : labelOf(before),
  after: after === null ? null : labelOf(after),
  owner: ownerOf(after ?? before ?? { id: "" }),
});

/** Annotations end with their record, and a record without words cannot be known again by them. */
const isText = ({ change, before, after }: Entry): boolean =>
  !annotations.has(change.table) && before !== after && (before !== null || after !== null);

const removed = (entries: readonly Entry[]) => entries.filter(({ change }) => change.op === "removed");
const added = (entries: readonly Entry[]) => entries.filter(({ change }) => change.op === "added");

/** One gone, one new, same words: it goes by another id now. Equal words under any owner; like words under the same. */
function twins(entries: readonly Entry[]): Link[] {
  const free = new Set(added(entries));
  const byText = groupBy(free, ({ after }) => bare(after ?? ""));
  return removed(entries).flatMap((gone) => {
    const equal = (byText.get(bare(gone.before ?? "")) ?? []).filter((e) => free.has(e));
    const twin = equal.find(({ owner }) => owner === gone.owner) ?? equal[0] ?? mostAlike(gone, free);
    if (twin === undefined) return [];
    free.delete(twin);
    return [{ from: gone.change.id, to: twin.change.id, kind: "moved" as const }];
  });
}

function mostAlike(gone: Entry, candidates: Iterable<Entry>): Entry | undefined {
  let best: { readonly entry: Entry; readonly alike: number } | undefined;
  for (const candidate of candidates) {
    if (candidate.owner !== gone.owner) continue;
    const alike = similarity(gone.before ?? "", candidate.after ?? "");
    if (alike >= sameThreshold && alike > (best?.alike ?? 0)) best = { entry: candidate, alike };
  }
  return best?.entry;
}

/** Within one owner: an old text of which several new ones are parts was split; one that stands in a new one was merged. */
function partsAndWholes(entries: readonly Entry[]): Link[] {
  const texts = entries.filter(({ after }) => after !== null);
  const splits = entries.filter(({ before }) => before !== null).flatMap((old) => splitOf(old, texts));
  const merges = removed(entries).flatMap((gone) => mergeOf(gone, texts));
  return [...splits, ...merges];
}

function splitOf(old: Entry, texts: readonly Entry[]): Link[] {
  const before = old.before ?? "";
  const parts = texts.filter(
    (part) =>
      (part === old || part.change.op === "added") &&
      containment(part.after ?? "", before) >= partThreshold &&
      containment(before, part.after ?? "") < partThreshold,
  );
  const keepsPart = old.change.op === "removed" || parts.includes(old);
  const cover = parts.reduce((sum, part) => sum + containment(before, part.after ?? ""), 0);
  if (parts.length < 2 || !keepsPart || cover < coverThreshold) return [];
  return parts
    .filter((part) => part !== old)
    .map((part) => ({ from: old.change.id, to: part.change.id, kind: "split" as const }));
}

/** The text that took it in: not only like it, but longer than it. */
function mergeOf(gone: Entry, texts: readonly Entry[]): Link[] {
  const before = gone.before ?? "";
  const whole = texts
    .filter(({ after }) => containment(before, after ?? "") >= partThreshold)
    .filter(({ after }) => containment(after ?? "", before) < partThreshold)
    .sort((a, b) => containment(before, b.after ?? "") - containment(before, a.after ?? ""))[0];
  return whole === undefined ? [] : [{ from: gone.change.id, to: whole.change.id, kind: "merged" }];
}

/** A retired id keeps the first thing found of it: a twin before parts, parts before a whole. */
function marked(change: Change, links: readonly Link[]): Change {
  const onward = links.filter(({ from }) => from === change.id);
  const kind = onward[0]?.kind;
  if (change.op === "removed") {
    const successors = onward.filter((link) => link.kind === kind).map(({ to }) => to);
    return kind === undefined ? change : { ...change, kinds: [kind], related: successors };
  }
  const back = links.filter(({ to }) => to === change.id);
  const touching = [...onward, ...back];
  if (touching.length === 0) return change;
  const kinds = new Set([...change.kinds, ...touching.map((link) => link.kind)]);
  const related = new Set([...back.map(({ from }) => from), ...onward.map(({ to }) => to)]);
  return { ...change, kinds: [...kinds], related: [...related].sort() };
}
