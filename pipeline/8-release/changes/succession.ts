import { groupBy } from "../../model/collections/group.ts";
import type { Change } from "../../model/releases/release.generated.ts";
import type { Entry, Link } from "./links.ts";
import type { Pair } from "./merge.ts";
import { partsAndWholes } from "./parts.ts";
import { annotations, labelOf, otherNamesOf, ownerOf } from "./subject.ts";
import { alikeTwins, equalTwins, otherNames } from "./twins.ts";

/**
 * The changes of one table, with those marked that belong together: what became of the old, where the new comes
 * from. The surest finding comes first, and what it explains is not explained again; first of all what is `known`.
 */
export function succession(
  changes: readonly (readonly [Change, Pair])[],
  known: readonly Link[] = [],
): Change[] {
  const all = changes.map(([change, pair]) => entry(change, pair));
  const entries = all.filter(isText);
  const links: Link[] = [...known, ...otherNames(all)];
  for (const find of [equalTwins, byOwner(ofTexts(partsAndWholes)), byOwner(ofTexts(alikeTwins))]) {
    links.push(...find(entries.filter(({ change }) => !links.some(explains(change)))));
  }
  return changes.map(([change]) => marked(change, links));
}

const explains = (change: Change) => (link: Link) =>
  (change.op === "removed" && link.from === change.id) || (change.op === "added" && link.to === change.id);

const byOwner = (find: (entries: readonly Entry[]) => Link[]) => (entries: readonly Entry[]) =>
  [...groupBy(entries, ({ owner }) => owner).values()].flatMap(find);

/** Names that are alike are two names: 关长 is no part of 副关长, and 丹东海关缉私分局 no rewording of 营口海关缉私分局. */
const ofTexts = (find: (entries: readonly Entry[]) => Link[]) => (entries: readonly Entry[]) =>
  find(entries.filter(({ isProse }) => isProse));

const entry = (change: Change, { before, after }: Pair): Entry => ({
  change,
  before: before === null ? null : labelOf(before),
  after: after === null ? null : labelOf(after),
  owner: ownerOf(after ?? before ?? { id: "" }),
  otherNames: otherNamesOf(after),
  isProse: "text_hans" in (after ?? before ?? {}),
});

/** Annotations end with their record, and a record without words cannot be known again by them. */
const isText = ({ change, before, after }: Entry): boolean =>
  !annotations.has(change.table) && before !== after;

function marked(change: Change, links: readonly Link[]): Change {
  const onward = links.filter(({ from }) => from === change.id);
  const back = links.filter(({ to }) => to === change.id);
  if (onward.length + back.length === 0) return change;
  const found = new Set([...onward, ...back].map(({ kind }) => kind));
  const kinds = change.op === "removed" ? [...found] : [...new Set([...change.kinds, ...found])];
  const related = new Set([...back.map(({ from }) => from), ...onward.map(({ to }) => to)]);
  return { ...change, kinds, related: [...related].sort() };
}
