import type { Span } from "../model/text/span.ts";
import { isUnitName, suffixOf } from "../zh/bodies/unit-names.ts";
import { bareDepth, isUnmarked, type LineFacts } from "./line-facts.ts";
import { openSection, openUnit } from "./open-headings.ts";
import { addUnit, agencyOf, hasAgency, innermost, noOwner, type State } from "./state.ts";
import type { Below } from "./steps/step.ts";
import { plainUnit } from "./units.ts";

/** 是关区稽查工作的职能管理部门: says what a body is and does not name it. */
export const withoutSubject = {
  pattern: /^是[^，。；]{2,60}(?:部门|机构|机关|单位)(?:[，。]|$)/u,
  examples: ["是关区稽查工作的职能管理部门。负责稽查"],
  counterExamples: ["稽查处是职能部门", "是东部最大的港口"],
};

/** 主要负责机关服务中心经营管理工作: the name stands in the text. */
export const namedInText = {
  pattern:
    /负责(?<name>[\p{Script=Han}]{2,12}?(?:中心|处|科|室|站|所|局|基地|馆|队))(?:的)?(?:日常|经营|内部)*(?:管理|运行|建设)?工作/u,
  examples: ["主要负责机关服务中心经营管理工作"],
  counterExamples: ["负责文电工作", "负责机关服务中心"],
};

/** 是关区稽查工作的职能管理部门 → 稽查 */
export const field = {
  pattern:
    /是(?:关区|全关|总关|本局|全局|全市|全省|全县|全区|本市|本省)?(?<field>[\p{Script=Han}]{2,8}?)(?:工作|业务)的?(?:职能|主管|综合|归口|管理|行政|业务)/u,
  examples: ["是关区稽查工作的职能管理部门"],
  counterExamples: ["是职能部门", "稽查处负责稽查"],
};

/**
 * Opens a unit whose heading the page has lost: a second paragraph that begins 是…部门 without a subject cannot belong to the unit
 * above. Its name is taken from its own words and marked as inferred; curation can name it better. An item beside those of units
 * has text of its own, too, of nobody that is known.
 */
export function lostHeading(state: State, facts: LineFacts, below: Below): State {
  if (facts.besideUnit && unitHasText(state)) return ownerless(state, facts.block);
  const lost =
    state.lostNames.has(facts.row.line) ||
    (unitHasText(state) && isUnmarked(facts) && withoutSubject.pattern.test(facts.text));
  return lost ? openLost(state, facts, below.text()) : state;
}

/** True when the open unit has had its text: a text that begins anew below it belongs to another. */
export function unitHasText(state: State): boolean {
  const { owner } = innermost(state);
  return owner !== agencyOf(state) && state.bodies[owner]?.hasText === true;
}

/** Opens the unit that the heading before `facts` named. `text` is what stands below it. */
export function openLost(state: State, { row, block }: LineFacts, text: string): State {
  const name = state.lostNames.get(row.line) ?? inferName(state, text);
  if (name === null) return ownerless(state, block);
  const point = { start: block.start, end: block.start };
  const parent = agencyOf(state);
  const unit = plainUnit(point, parent, {
    inferred: name,
    parentBasis: "inferred",
  });
  const added = addUnit(state, unit, true);
  const depth = state.open.findLast((o) => o.kind === "unit")?.depth ?? bareDepth;
  return openUnit(added.state, added.index, depth);
}

/** The state after a lost heading whose name cannot be found: what follows has no owner. */
const ownerless = (state: State, heading: Span): State =>
  openSection(state, { heading, kind: "other", level: bareDepth }, noOwner);

function inferName(state: State, text: string): string | null {
  const name = namedInText.pattern.exec(text)?.groups?.name;
  if (name !== undefined && isUnitName(name)) return name;
  const subject = field.pattern.exec(text)?.groups?.field;
  return subject === undefined ? null : `${subject}${usualSuffix(state)}`;
}

/** The suffix that most units of the page carry: 处. */
function usualSuffix(state: State): string {
  const counts = new Map<string, number>();
  const named = hasAgency(state) ? state.bodies : state.bodies.slice(1);
  for (const { text } of named) {
    const suffix = suffixOf(text);
    counts.set(suffix, (counts.get(suffix) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "处";
}
