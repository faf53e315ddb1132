import { shift } from "../../model/text/span.ts";
import { placePrefix } from "../../zh/bodies/unit-names.ts";
import { bareDepth, type LineFacts } from "../line-facts.ts";
import type { UnitHeading } from "../names/heading.ts";
import { listGoesOn, unitAbove } from "../nested-names.ts";
import { listsUnits, openUnit } from "../open-headings.ts";
import { isAgencyName, parentByName, relationToAgency } from "../owners.ts";
import { agencyOf, findBody, hans, hasAgency, type State, topicOf } from "../state.ts";
import { addHeaded, enterAgency, labelOfParts, unitFromHeading } from "../units.ts";

/** What the line of a heading says beside the name. */
interface Circumstances {
  /** it stands among the parts of a body, and so does not begin the profile of another */
  readonly amongParts?: boolean;
  /** it stands above other headings and has no text of its own */
  readonly heads?: boolean;
}

/** True while no line has named a body. */
const isFirst = (state: State): boolean => !hasAgency(state) && state.bodies.length === 1;

/**
 * Opens the unit of a heading below the innermost heading that is further out, or a body of its own. `base` is the offset of
 * the heading's text in the reading.
 */
export function enterUnit(
  state: State,
  line: Pick<LineFacts, "depth" | "mark">,
  found: UnitHeading,
  base: number,
  { amongParts = topicOf(state) === "units" || line.mark !== null, heads = false }: Circumstances = {},
): { state: State; index: number } {
  const { depth } = line;
  const name = hans(state, shift(found.name, base));
  const relation = relationToAgency(state, name);
  const begins = beginsProfile(state, name, depth) || (relation === "peer" && !amongParts);
  const whole = isAgencyName(name) || (heads && isFirst(state));
  if (begins && whole && !isSibling(state, name)) return enterAgency(state, found, base, depth);
  const agency = agencyOf(state);
  const outer = unitAbove(state, { ...line, name });
  const listing = state.open.findLast((o) => listsUnits(state, o) && listGoesOn(state, o, name, depth));
  const above = outer?.index ?? (relation === "subordinate" ? agency : (listing?.owner ?? agency));
  const parent = announcedBy(state, name) ?? parentByName(state, name, above);
  // an article goes back to a part that another has set up
  const again = state.article ? findBody(state, name, parent) : null;
  if (again !== null) return { state: openUnit(state, again, depth), index: again };
  const unit = unitFromHeading(state, found, base, parent, labelOfParts(state, parent));
  const added = addHeaded(state, relation === "subordinate" ? { ...unit, parentBasis: "inferred" } : unit);
  return { state: openUnit(added.state, added.index, depth), index: added.index };
}

/**
 * 教务处下设教学科、学籍科, and below it 学籍科：…: the open unit that has this part according to another line, or the one that has
 * this part as well as the open unit; on a page that has named no body so far, any unit that has it.
 */
function announcedBy(state: State, name: string): number | null {
  const parents = state.bodies.flatMap((body) => (body.text === name && !body.hasText ? [body.parent] : []));
  const units = state.open.filter(({ kind }) => kind === "unit").map(({ index }) => index);
  const open = units.findLast((index) => parents.includes(index));
  const beside = units
    .map((index) => state.bodies[index]?.parent ?? null)
    .findLast((parent) => parents.includes(parent));
  const [only = null, ...others] = parents;
  const near = open ?? beside ?? null;
  if (near !== null) return near;
  if (only === null || others.length > 0) return null;
  if (!hasAgency(state)) return only;
  // no list of the agency is open that the part could be in
  const isListed = units.length > 0 || state.open.some((o) => listsUnits(state, o));
  return !isListed && state.bodies[only]?.parent === agencyOf(state) ? only : null;
}

/** What offices are called. */
export const officeKind = {
  pattern: /(?:[处部司队站所室科馆]|中心|基地|[学协]会)$/u,
  examples: ["工程管理处", "综合科", "图书馆"],
  counterExamples: ["水务局"],
};

/** 建设工程管理处 below 综合处 on a page that has named no body: another office, not the body. */
const isSibling = (state: State, name: string): boolean =>
  !hasAgency(state) && state.bodies.length > 1 && placePrefix(name) === "" && officeKind.pattern.test(name);

/** What whole bodies are called. */
export const wholeKind = {
  pattern: /(?:局|署|厅|委员会|政府|海关|大学|学院|法院|检察院)$/u,
  examples: ["水务局", "青岬海关"],
  counterExamples: ["工程管理处"],
};

/** 蓼湖市地震局, 蓼湖农业工程学院: the name itself is that of a whole body. */
const isWhole = (name: string): boolean => placePrefix(name) !== "" || wholeKind.pattern.test(name);

/** A heading of the level of the first one that named a body begins another: 一、甲局 … 二、乙局 */
function beginsProfile(state: State, name: string, depth: number): boolean {
  if (depth >= bareDepth || !isWhole(name)) return false;
  const agency = state.open.find((o) => o.kind === "agency");
  if (!hasAgency(state)) return state.bodies.length === 1;
  // 大连机场海关 after 办公室 in headings of one level: headings of that level are those of parts
  const parts = state.open.some((o) => o.kind === "unit" && o.depth === depth);
  return agency?.level === depth && !parts;
}
