/** Headings that stand open: what opens one, and which ones it closes. */
import type { Section } from "../model/outline.ts";
import { bareDepth } from "./line-facts.ts";
import { agencyOf, hasAgency, innermost, type Open, type State } from "./state.ts";

/** Opens a body at the top of the page, or beside the one profiled so far. */
export const openAgency = (state: State, index: number, level: number): State => ({
  ...state,
  open: [{ kind: "agency", index, depth: 0, level, owner: index }],
  list: null,
  since: 0,
});

/** A name at the head of a page that names no other body: what the page is about. */
export const headsPage = (state: State, index: number): boolean => index === 1 && !hasAgency(state);

/** True when a heading at `depth` stands below an open unit. A bare name that heads the page stands above the marked ones. */
export const isAbove = (state: State, { depth: above, index }: Open, depth: number): boolean =>
  depth < bareDepth && (above < depth || (above === bareDepth && headsPage(state, index)));

/**
 * Opens a unit. A mark or markup closes what stands as deep or deeper; a bare line closes units of which its own is no part, with their
 * sections, and other bare headings, but not lists of parts that go on: 内设机构, under which units stand side by side.
 */
export function openUnit(state: State, index: number, depth: number): State {
  const open = closed(state, (o) =>
    depth < bareDepth
      ? o.depth >= depth && !isOuter(state, o) && !(o.kind === "unit" && holds(state, o, index, depth))
      : (isOfUnit(state, o) && !isPartOf(state, index, o.owner)) ||
        (o.depth === bareDepth && !goesOnAbove(state, o, index)),
  );
  return {
    ...state,
    list: null,
    open: [...open, { kind: "unit", index, depth, level: depth, owner: index }],
  };
}

/** Whether a marked heading stands below an open unit, by its depth or because it was found to be part of one without a mark. */
const holds = (state: State, o: Open, part: number, depth: number): boolean =>
  isAbove(state, o, depth) || (o.depth === bareDepth && isPartOf(state, part, o.index));

/** A unit, or a section of one that stands open. */
const isOfUnit = (state: State, o: Open): boolean =>
  o.kind === "unit" || (o.kind === "section" && ownerIsOpen(state, o));

/** A list of parts goes on behind one of them, and so does the unit whose list it is. */
const goesOnAbove = (state: State, o: Open, part: number): boolean =>
  listsUnits(state, o)
    ? !ownerIsOpen(state, o) || isPartOf(state, part, o.owner)
    : o.kind === "unit" && listsParts(state, o.index);

/** Whether a body is below another, however deep. */
function isPartOf({ bodies }: Pick<State, "bodies">, index: number, whole: number): boolean {
  const parent = bodies[index]?.parent ?? null;
  return parent !== null && (parent === whole || isPartOf({ bodies }, parent, whole));
}

export function openSection(state: State, section: Section, owner: number): State {
  const { level } = section;
  // 所属事业单位 of the agency below （三）法规科: no part of that
  const ofParts = section.kind === "units" && owner === agencyOf(state) && level >= bareDepth;
  // 主要职责 of one of the 下属机构 does not end their list
  const isListOfOwner = (o: Open): boolean =>
    owner !== agencyOf(state) && o.owner === agencyOf(state) && listsUnits(state, o);
  const open = closed(state, (o) =>
    o.kind === "unit" && o.index === owner
      ? o.depth > level && o.depth < bareDepth
      : (o.kind === "unit" && ofParts) ||
        (o.depth >= level && !(level < bareDepth && isOuter(state, o)) && !isListOfOwner(o)),
  );
  const index = state.sections.length;
  return {
    ...state,
    list: null,
    sections: [...state.sections, section],
    open: [...open, { kind: "section", index, depth: level, level, owner }],
  };
}

const closed = ({ open }: State, isOver: (open: Open) => boolean): Open[] =>
  open.filter((o) => o.kind === "agency" || !isOver(o));

/** A bare heading of the agency, or one that lists units, stands above marked ones: 内设机构, then （一）办公室. */
const isOuter = (state: State, open: Open): boolean =>
  open.depth === bareDepth &&
  (open.kind === "section"
    ? open.owner === agencyOf(state) || listsUnits(state, open)
    : listsParts(state, open.index));

/** A list of the parts of the body stands open. */
const listsParts = (state: State, index: number): boolean =>
  state.open.some((o) => o.owner === index && listsUnits(state, o));

export const listsUnits = ({ sections }: State, open: Open): boolean =>
  open.kind === "section" && sections[open.index]?.kind === "units";

/** A section of a unit that is open itself, not of the agency. */
const ownerIsOpen = ({ open }: State, section: Open): boolean =>
  open.some((o) => o.kind === "unit" && o.index === section.owner);

/** An item （三） ends the section that （二）有关职责分工 opened: both have the same mark. */
export function endSectionBeside(state: State, depth: number): State {
  const last = innermost(state);
  const beside = last.kind === "section" && last.depth === depth && depth < bareDepth;
  return beside ? { ...state, open: state.open.slice(0, -1) } : state;
}
