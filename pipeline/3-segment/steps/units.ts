import { type Span, shift } from "../../model/text/span.ts";
import { kindAlone, placePrefix, suffixOf } from "../../zh/bodies/unit-names.ts";
import { hasExplicitLead } from "../../zh/duties/duty-leads.ts";
import type { Standing } from "../clauses/passages.ts";
import { onLastLine, readText } from "../clauses/text.ts";
import type { Decided } from "../decode.ts";
import { namesAlone } from "../facts.ts";
import type { LineFacts } from "../line-facts.ts";
import type { UnitHeading } from "../names/heading.ts";
import { listedUnits, structureVerb } from "../names/lists.ts";
import { listsUnits, openSection } from "../open-headings.ts";
import { andThen, type Outcome, withLine, withParts, withWholeLine } from "../outcome.ts";
import { isAgencyAgain, office, resolve } from "../owners.ts";
import { standingOf } from "../standing.ts";
import { agencyOf, type List, listOf, nameOf, type State } from "../state.ts";
import { ofWhole } from "../topics.ts";
import { addHeaded, addListed, labelHere, listsOwnBodies, unitFromHeading } from "../units.ts";
import { enterUnit } from "./enter-unit.ts";
import { headingStep } from "./headings.ts";
import type { Below, Step } from "./step.ts";
import { listAt } from "./text.ts";

/** 办公室, （一）办公室, 人事科：负责…, 中国海关学会大连分会（社会团体在连机构） */
export const unitHeadingStep: Step = (state, line, below) => {
  const { facts } = line;
  const { heading } = facts;
  if (heading === null) return withLine(state, facts, "body");
  const name = facts.text.slice(heading.name.start, heading.name.end);
  if (heading.rest === null && countedBelow(name, below)) return headingStep(state, line, below);
  if (heading.rest === null && headsItsKind(name, below)) return kindStep(state, facts);
  if (heading.rest === null && name === state.site) return withLine(state, facts, "caption");
  if (isAgencyAgain(state, name)) return again(state, facts, heading);
  if (heading.rest === null && isOpen(state, name)) return withLine(state, facts, "caption");
  const list =
    facts.mark === null
      ? (countedIn(state.list, name) ?? (state.article ? bareIn(state.list) : null))
      : listAt(state.list, state.article, facts);
  if (list?.kind === "units" || (list?.kind === "duties" && headsItems(state, facts)))
    return unitItem({ ...state, list }, facts);
  const known = heading.gap === "verb" ? resolve(state, name) : null;
  if (known !== null && heading.rest !== null) return knownUnit(state, facts, heading.rest, known);
  const entered = enterUnit(state, facts, heading, facts.at, {
    amongParts:
      (line.topic === "units" &&
        !(profiles(below) && (placePrefix(name) !== "" || !committee.pattern.test(name)))) ||
      listsOwnBodies(state) ||
      facts.mark !== null,
    heads: headsOthers(name, heading, below),
  });
  const at = withLine(entered.state, facts, heading.rest ? "body" : "unit_heading", entered.index);
  const { rest } = heading;
  return rest === null ? at : andThen(at, (next) => textOf(next, facts, rest, entered.index));
};

/** 一、财务科： in an article, below 第一组掌理下列事项：a part of the 组, whose duties are the items below. */
const headsItems = (state: State, { mark, heading, text }: LineFacts): boolean =>
  state.article && mark !== null && heading?.rest === null && /[：:]$/u.test(text);

/** Committees without a place are parts of congresses and conferences, whatever stands below their names. */
export const committee = {
  pattern: /委员会$/u,
  examples: ["法制工作委员会"],
  counterExamples: ["国家盐业局"],
};

/** A name that is an ordinal and a class of body: 第二股. */
export const inOrder = {
  pattern: /^第[一二三四五六七八九十]{1,3}[股课科组室队]$/u,
  examples: ["第一股", "第十二科"],
  counterExamples: ["第一检察部", "人事股"],
};

/** The list of which 第二股 without a mark is the next part; null when the name is not an ordinal. */
function countedIn(list: List | null, name: string): List | null {
  if (list === null || !inOrder.pattern.test(name)) return null;
  return list.kind === "units" ? list : countedIn(list.outer, name);
}

/** In an article: the list of parts, the names of which stand on lines without a mark, of which the name is the next. */
function bareIn(list: List | null): List | null {
  if (list === null || list.kind === "rules") return null;
  return list.kind === "units" && list.marked !== true ? { ...list, marked: false } : bareIn(list.outer);
}

/** 本局设有四个|分区办事处: what stands before the name of a class of bodies that are counted */
export const counted = {
  pattern: /[\d一二三四五六七八九十两][个所]$/u,
  examples: ["本局设有四个", "共3所"],
  counterExamples: ["这个", "本局设有"],
};

/** 分区办事处 above 本局设有四个分区办事处，分别是…: a heading of several bodies, not a body itself. */
const countedBelow = (name: string, { next }: Below): boolean => {
  const text = next?.facts.text ?? "";
  return counted.pattern.test(text.slice(0, Math.max(0, text.indexOf(name))));
};

const headName = (line: Decided | null): string | undefined =>
  line?.role === "unit_heading" ? line.facts.text.slice(0, line.facts.heading?.name.end) : undefined;

/** 派出所 above 柳东派出所: the class of the bodies below it, not a name. */
const headsItsKind = (name: string, { next }: Below): boolean => {
  const first = next?.role === "name_list" ? next.facts.text.split(/[、，\s]/u, 1)[0] : headName(next);
  return (
    kindAlone.pattern.test(name) && first !== undefined && first.length > name.length && first.endsWith(name)
  );
};

/** 领导小组 below 领导小组及职责: the unit whose heading stands open, named once more. */
const isOpen = (state: State, name: string): boolean =>
  state.open.some((o) => o.kind === "unit" && nameOf(state, o.index) === name);

function kindStep(state: State, facts: LineFacts): Outcome {
  const section = { heading: facts.block, kind: "units" as const, level: facts.depth };
  return withLine(openSection(state, section, agencyOf(state)), facts, "section_heading");
}

/** A heading 主要职责 right below opens a profile of its own, even where the parts of another body were listed. */
const profiles = ({ next }: Below): boolean =>
  next?.role === "topic_heading" && next.facts.topic?.owner === "";

/** 瑞河水文站 above 概况, 市委组织部 right above 办公室: a title. Of two names of one kind neither heads the other. */
const headsOthers = (name: string, heading: UnitHeading, { next }: Below): boolean => {
  if (heading.rest !== null || name.length < 4) return false;
  if (next?.role === "topic_heading" && !office.pattern.test(name))
    return next.facts.topic?.topic === "units" || ofWhole.has(next.facts.topic?.topic ?? "regulation");
  const below = next?.role === "unit_heading" ? next.facts : null;
  if (below === null) return false;
  return suffixOf(name) !== suffixOf(below.text.slice(0, below.heading?.name.end));
};

/** Repeats the name of the agency: as a caption, or as the subject of a sentence. */
function again(state: State, facts: LineFacts, { rest }: UnitHeading): Outcome {
  if (rest === null) return withLine(state, facts, "caption");
  return knownUnit(state, facts, rest, agencyOf(state));
}

/** A sentence about a unit that the page has named before. */
const knownUnit = (state: State, facts: LineFacts, rest: Span, unit: number): Outcome =>
  andThen(withLine(state, facts, "body", unit), (next) => textOf(next, facts, rest, unit));

/** Words behind a name that begin to say what the body is. */
export const saysWhatIs = {
  pattern: /^(?:作为|是|[为系](?![\p{Script=Han}]{1,12}提供))/u,
  examples: ["作为综合部门，在全局", "是市政府的派出机构"],
  counterExamples: ["负责文电", "为职工提供服务"],
};

/** The text behind a name, as text of the unit. */
function textOf(state: State, facts: LineFacts, rest: Span, unit: number, where?: Standing): Outcome {
  const span = shift(rest, facts.at);
  const behind = facts.text.slice(rest.start, rest.end);
  if (facts.heading?.gap === "strong" && listsNames(behind)) return partsOf(state, behind, span, unit);
  // 接待科负责…: the verb itself gives charge, but 接待科作为综合部门 outside a statute says what it is
  const described = !state.article && saysWhatIs.pattern.test(behind);
  const charged = facts.heading?.gap === "verb" && !described;
  const standing = charged ? "list" : (where ?? standingOf(state, unit, false, ""));
  const below = facts.mark === null ? null : facts.depth;
  // 快件科则负责查验，机动科协助布控: the next subject is not a part of the first
  const home = charged ? (state.bodies[unit]?.parent ?? unit) : unit;
  return readText(state, span, { ...onLastLine(state, unit, standing), home, below });
}

/** 大学与研究所 are kinds of bodies, which an office looks after: a list of parts has names. */
const listsNames = (text: string): boolean =>
  namesAlone(text) > 1 &&
  listedUnits(text).some(({ name }) => !kindAlone.pattern.test(text.slice(name.start, name.end)));

/** 办公室：秘书股、档案股 : nothing but names, which are those of its parts */
const partsOf = (state: State, text: string, span: Span, unit: number): Outcome =>
  withParts(addListed(state, listedUnits(text), span.start, unit, "内设").state, span, unit);

/** 一、综合规划组，分四科办事。 or （一）办公室。负责机关日常运转。 in a list of units */
function unitItem(state: State, facts: LineFacts): Outcome {
  const { heading } = facts;
  const list = state.list;
  if (heading === null || list === null) return withLine(state, facts, "body");
  const unit = unitFromHeading(state, heading, facts.at, list.owner, labelHere(state));
  const added = addHeaded(state, unit);
  const next = { ...added.state, list: { ...list, current: added.index } };
  const { rest } = heading;
  // 航标厅，下设灯塔处及器材维修处；
  const charged = rest !== null && hasExplicitLead(facts.text.slice(rest.start, rest.end));
  const hasParts = rest !== null && structureVerb.pattern.test(facts.text.slice(rest.start, rest.end));
  if (rest === null || (heading.gap === "comma" && !hasParts && !charged)) {
    // 1 估价股： the items below it that stand deeper are its duties
    const inner = listOf("duties", added.index, {
      post: list.post,
      below: facts.mark === null ? list.below : facts.depth,
      outer: next.list,
      marked: list.marked,
    });
    return withWholeLine(
      /[：:]$/u.test(facts.text) ? { ...next, list: inner } : next,
      facts,
      "unit_list",
      { role: "statement", kind: "structure" },
      { unit: list.owner },
    );
  }
  return andThen(withLine(next, facts, "unit_list", list.owner), (after) =>
    textOf(after, facts, rest, added.index, "unit"),
  );
}

/** 公路养护中心、港航事务中心、交通质量监督站。 */
export const nameListStep: Step = (state, { facts }) => {
  const owner = state.list?.kind === "units" ? state.list.owner : ownerOfList(state, facts);
  const added = addListed(state, listedUnits(facts.text), facts.at, owner, labelHere(state));
  const structure = { role: "statement", kind: "structure" } as const;
  return withWholeLine(added.state, facts, "unit_list", structure, { unit: owner });
};

/** Names below 内设机构 are parts of the body whose heading that is; else of what stands further out. */
function ownerOfList(state: State, { depth }: LineFacts): number {
  const section = state.open.findLast((o) => listsUnits(state, o));
  return section?.owner ?? state.open.findLast((o) => o.depth < depth)?.owner ?? agencyOf(state);
}
