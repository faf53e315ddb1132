import { type Span, shift } from "../model/text/span.ts";
import { isRank } from "../zh/people/ranks.ts";
import { bareDepth } from "./line-facts.ts";
import type { UnitHeading } from "./names/heading.ts";
import { type ListedUnit, listedUnits, partsInNote } from "./names/lists.ts";
import { namesInNote } from "./names/plates.ts";
import { listsUnits, openAgency } from "./open-headings.ts";
import { parentByName } from "./owners.ts";
import {
  addUnit,
  agencyOf,
  hans,
  marginOf,
  type NewUnit,
  nameOf,
  type State,
  sectionOf,
  update,
} from "./state.ts";

/** A unit of which only the name, its place and the body around it are known. */
export const plainUnit = (name: Span, parent: number | null, more: Partial<NewUnit> = {}): NewUnit => ({
  heading: name,
  name,
  inferred: null,
  mentioned: false,
  parent,
  parentBasis: "stated",
  typeNote: null,
  rank: null,
  aliases: [],
  role: null,
  headed: false,
  label: "",
  notes: [],
  territorial: false,
  profiled: false,
  ...more,
});

/** A note that says what kind of body it is. */
export const typeWords = {
  pattern: /单位|团体|机构|组织/,
  examples: ["事业单位", "社会团体"],
  counterExamples: ["正处级"],
};

/** 县教育局（基础教育科）: a bureau is not called 科; in the brackets stands which of its parts. */
export const ofLesserKind = {
  pattern: /[科股]$/u,
  examples: ["基础教育科"],
  counterExamples: ["档案局", "接待办公室"],
};

/** Bodies that have such parts. */
export const isWholeBody = {
  pattern: /(?:局|厅|署|委员会|政府)$/u,
  examples: ["县教育局"],
  counterExamples: ["办公室", "人事科"],
};

/** A unit from its heading. `base` is the offset of the heading's text in the reading. */
export function unitFromHeading(
  state: State,
  found: UnitHeading,
  base: number,
  parent: number | null,
  label = "",
): NewUnit {
  const notes = found.notes.map((note) => shift(note, base));
  const name = shift(found.name, base);
  const texts = notes.map((note) => hans(state, note));
  return plainUnit(name, parent, {
    heading: shift(found.heading, base),
    headed: true,
    label,
    notes,
    typeNote: notes.find((_, i) => typeWords.pattern.test(texts[i] ?? "")) ?? null,
    rank: notes.find((_, i) => isRank(texts[i] ?? "")) ?? null,
    aliases: notes
      .flatMap(({ start }, i) => namesInNote(texts[i] ?? "", start))
      .filter(
        (alias) =>
          !(isWholeBody.pattern.test(hans(state, name)) && ofLesserKind.pattern.test(hans(state, alias))),
      ),
  });
}

/** The heading of the section that lists units here, which gives their class: 隶属海关, 派出机构 */
export const labelHere = (state: State): string => {
  const section = sectionOf(state);
  return section?.kind === "units" ? hans(state, section.heading) : "";
};

/** The same of the section that lists the parts of `owner`, also where the text of one of them has sections of its own. */
export function labelOfParts(state: State, owner: number | null): string {
  const listing = state.open.findLast((o) => listsUnits(state, o) && o.owner === owner);
  const section = listing && state.sections[listing.index];
  return section === undefined ? "" : hans(state, section.heading);
}

/** A heading that says that the bodies below it are those of the body above. */
export const ofThisBody = {
  pattern: /下属|下辖|所属|直属|附属|局属|派出|派驻|隶属/u,
  examples: ["下属机构", "局属单位", "派出机构"],
  counterExamples: ["机构设置", "组织架构", "内设机构"],
};

/** 下属机构 of the body that the page is about stands open. */
export const listsOwnBodies = (state: State): boolean =>
  ofThisBody.pattern.test(labelOfParts(state, agencyOf(state)));

/** Gives the body that the page is about its name, or begins another profile beside the one before. */
export function enterAgency(
  state: State,
  found: UnitHeading,
  base: number,
  level = bareDepth,
): { state: State; index: number } {
  const unit = { ...unitFromHeading(state, found, base, null), profiled: true };
  if (nameOf(state, 0) === "") {
    const named = update(state, 0, { ...unit, margin: marginOf(state), text: hans(state, unit.name) });
    return { state: openAgency(named, 0, level), index: 0 };
  }
  const added = addUnit(state, unit);
  return { ...added, state: openAgency(added.state, added.index, level) };
}

/** Names the body that the page is about where a line names it in passing, without beginning anything. */
export function nameAgency(state: State, name: Span): State {
  if (nameOf(state, 0) !== "" || agencyOf(state) !== 0) return state;
  const unit = plainUnit(name, null, { profiled: true });
  return update(state, 0, { ...unit, margin: marginOf(state), text: hans(state, name) });
}

/** Kinds of bodies that stand in several places under one name. */
export const placedKind = {
  pattern: /(?<kind>[\p{Script=Han}]{2}(?:队|所|站|局)|办事处|海关)$/u,
  examples: ["基隆查缉队", "驻津办事处"],
  counterExamples: ["人事科", "一队"],
};

/**
 * 基隆查缉队、台北查缉队、高雄查缉队: three or more of one kind, their names differ by something that is neither a number nor a field of
 * work.
 */
function differByPlace(names: readonly string[]): boolean {
  const kind = placedKind.pattern.exec(names[0] ?? "")?.groups?.kind;
  if (kind === undefined || names.length < 3) return false;
  const places = names.map((name) => (name.endsWith(kind) ? name.slice(0, -kind.length) : ""));
  return places.every((place) => place.length >= 2);
}

/** Adds the parts of a body that are listed in brackets behind its name. */
const withPartsAt = (state: State, parts: Span | null, index: number): State =>
  parts === null
    ? state
    : addListed(state, listedUnits(hans(state, parts)), parts.start, index, "内设").state;

/** Adds a unit that has a heading, and the parts that its notes list. */
export function addHeaded(state: State, unit: NewUnit): { state: State; index: number } {
  const { state: added, index } = addUnit(state, unit);
  const withParts = unit.notes.reduce(
    (current, note) =>
      withPartsAt(current, partsInNote(nameOf(current, index), hans(current, note), note.start), index),
    added,
  );
  return { state: withParts, index };
}

/** The other names of a listed unit, in brackets: 人事处（党委组织部） */
function namesBehind(state: State, name: Span, heading: Span): readonly Span[] {
  const behind = hans(state, { start: name.end, end: heading.end });
  const note = /^[（(](?<text>[^（()）]+)[）)]$/u.exec(behind.trim())?.groups?.text ?? "";
  return note === "" ? [] : namesInNote(note, name.end + behind.indexOf(note));
}

/** Adds the units of a list; returns their indexes, too. */
export function addListed(
  state: State,
  listed: readonly ListedUnit[],
  base: number,
  parent: number,
  label: string,
  rank: Span | null = null,
  more: Partial<NewUnit> = {},
): { state: State; indexes: readonly number[] } {
  const indexes: number[] = [];
  let current = state;
  const texts = listed.map((item) => item.inferred ?? hans(state, shift(item.name, base)));
  const territorial = differByPlace(texts);
  for (const item of listed) {
    const name = shift(item.name, base);
    const heading = shift(item.heading, base);
    const above = parentByName(current, item.inferred ?? hans(state, name), parent);
    const unit = plainUnit(name, above, {
      ...more,
      heading,
      inferred: item.inferred,
      rank,
      label,
      territorial,
      aliases: namesBehind(state, name, heading),
    });
    const added = addUnit(current, unit);
    indexes.push(added.index);
    current = withPartsAt(added.state, item.parts && shift(item.parts, base), added.index);
  }
  return { state: current, indexes };
}
