import type { Unit } from "../model/outline.ts";
import { type Span, shift } from "../model/span.ts";
import { isRank } from "../zh/ranks.ts";
import { isUnitName } from "../zh/unit-names.ts";
import { classifyRoot, classifyUnit } from "./names/classification.ts";
import type { UnitHeading } from "./names/heading.ts";
import type { ListedUnit } from "./names/lists.ts";
import { addUnit, agencyOf, hans, nameOf, openAgency, type State, sectionOf, update } from "./state.ts";

/** A unit of which no more is known than its name, where it stands, what it is and what it is part of. */
export const plainUnit = (
  name: Span,
  parent: number | null,
  classification: Unit["classification"],
  more: Partial<Unit> = {},
): Unit => ({
  heading: name,
  name,
  inferred: null,
  parent,
  parentBasis: "stated",
  classification,
  typeNote: null,
  rank: null,
  aliases: [],
  role: null,
  ...more,
});

/** A unit from its heading. `base` is the offset of the heading's text in the reading. */
export function unitFromHeading(
  state: State,
  found: UnitHeading,
  base: number,
  parent: number | null,
  label = "",
): Unit {
  const notes = found.notes.map((note) => shift(note, base));
  const name = shift(found.name, base);
  const texts = notes.map((note) => hans(state, note));
  const classification = classifyUnit(
    hans(state, name),
    [label, ...texts].join(" "),
    isNested(state, parent),
  );
  return plainUnit(name, parent, classification, {
    heading: shift(found.heading, base),
    typeNote: notes.find((_, i) => /单位|团体|机构|组织/.test(texts[i] ?? "")) ?? null,
    rank: notes.find((_, i) => isRank(texts[i] ?? "")) ?? null,
    aliases: notes.filter((_, i) => isUnitName(texts[i] ?? "")),
  });
}

/** True when the parent is itself a part of a body, or a lesser body of its own. */
export const isNested = (state: State, parent: number | null): boolean =>
  parent !== null && state.bodies[parent]?.parent != null;

/** The heading of the section that lists units here; what it says of them tells their class: 隶属海关, 派出机构 */
export const labelHere = (state: State): string => {
  const section = sectionOf(state);
  return section?.kind === "units" ? hans(state, section.heading) : "";
};

/** Gives the body that the page is about its name, or begins another profile beside the one before. */
export function enterAgency(state: State, found: UnitHeading, base: number): { state: State; index: number } {
  const unit = unitFromHeading(state, found, base, null);
  const classification = classifyRoot(hans(state, unit.name));
  if (nameOf(state, 0) === "") {
    const named = update(state, 0, { ...unit, classification, text: hans(state, unit.name) });
    return { state: openAgency(named, 0), index: 0 };
  }
  const added = addUnit(state, { ...unit, classification });
  return { ...added, state: openAgency(added.state, added.index) };
}

/** Names the body that the page is about where a line names it in passing, without beginning anything. */
export function nameAgency(state: State, name: Span): State {
  if (nameOf(state, 0) !== "" || agencyOf(state) !== 0) return state;
  const text = hans(state, name);
  return update(state, 0, { ...plainUnit(name, null, classifyRoot(text)), text });
}

/** Adds the units of a list; returns their indexes, too. */
export function addListed(
  state: State,
  listed: readonly ListedUnit[],
  base: number,
  parent: number,
  label: string,
  rank: Span | null = null,
): { state: State; indexes: readonly number[] } {
  const indexes: number[] = [];
  let current = state;
  for (const item of listed) {
    const name = shift(item.name, base);
    const text = item.inferred ?? hans(state, name);
    const classification = classifyUnit(text, label, isNested(state, parent));
    const heading = shift(item.heading, base);
    const added = addUnit(
      current,
      plainUnit(name, parent, classification, { heading, inferred: item.inferred, rank }),
    );
    current = added.state;
    indexes.push(added.index);
  }
  return { state: current, indexes };
}
