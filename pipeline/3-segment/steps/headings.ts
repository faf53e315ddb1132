import { kindAlone, placePrefix } from "../../zh/bodies/unit-names.ts";
import { withoutNotes } from "../../zh/layout/brackets.ts";
import { onLastLine, readText } from "../clauses/text.ts";
import { bareDepth, type LineFacts } from "../line-facts.ts";
import { nameAlone, unitHeading } from "../names/heading.ts";
import { listedUnits } from "../names/lists.ts";
import { namesAll, type TopicHeading } from "../names/topic.ts";
import { listsUnits, openSection, openUnit } from "../open-headings.ts";
import { andThen, type Outcome, withLine, withParts, withWholeLine } from "../outcome.ts";
import { endsAgency, resolve } from "../owners.ts";
import { standingOf } from "../standing.ts";
import {
  agencyOf,
  alsoCalled,
  hasAgency,
  innermost,
  listOf,
  nameOf,
  noOwner,
  type Open,
  type State,
} from "../state.ts";
import { classOfUnits, countsUnits, ofWhole, saysItAll } from "../topics.ts";
import { addListed, listsOwnBodies, unitFromHeading } from "../units.ts";
import { enterUnit } from "./enter-unit.ts";
import { withLeaders } from "./leaders.ts";
import type { Step } from "./step.ts";

/** 主要职责, 办公室工作职责, 内设机构：办公室、人事科, 根据《…》，我局主要职责如下： */
export const topicHeadingStep: Step = (state, { facts }) => {
  const { topic } = facts;
  if (topic === null) return withLine(state, facts, "body");
  const rest = facts.text.slice(topic.rest).trim();
  const owned = ownerOfTopic(state, facts, topic);
  if (rest !== "" && topic.topic === "contact")
    return withWholeLine(owned.state, facts, "key_value", { role: "statement", kind: "contact" });
  if (rest !== "" && topic.topic === "leaders") return withLeaders(owned.state, facts);
  const section = { heading: facts.block, kind: topic.topic, level: facts.depth };
  const opened = openSection(owned.state, section, owned.index);
  const list = state.article && topic.topic === "duties" ? listOf("duties", owned.index) : null;
  const role = rest === "" ? "section_heading" : roleOfRest(topic.topic);
  const line = withRoleBefore(
    withLine({ ...opened, list }, facts, role, owned.index),
    facts,
    topic,
    owned.index,
  );
  if (rest === "") return line;
  const read = andThen(line, (next) => readRest(next, facts, topic, rest, owned.index));
  return saysItAll(facts) ? { ...read, state: { ...read.state, open: state.open } } : read;
};

/** 中心是直属的事业单位 of 中心是直属的事业单位，主要职责是：…: what the body is, before the words that introduce its duties */
export const roleBeforeTopic = {
  pattern: /^[^，；。：]{0,24}(?:是|为|系)[^，；。：]{2,40}(?:单位|机构|部门|机关|组织)$/u,
  examples: ["中心是直属的事业单位", "委员会是政府的议事协调机构"],
  counterExamples: ["根据有关规定", "中心是事业单位，经费自理"],
};

function withRoleBefore(line: Outcome, facts: LineFacts, { at }: TopicHeading, owner: number): Outcome {
  const before = facts.text.slice(0, Math.max(at - 1, 0));
  if (!roleBeforeTopic.pattern.test(before)) return line;
  const span = { start: facts.at, end: facts.at + before.length };
  return andThen(line, (next) =>
    readText(next, span, onLastLine(next, owner, standingOf(next, agencyOf(next), false, before))),
  );
}

const roleOfRest = (topic: TopicHeading["topic"]) =>
  topic === "units" ? "unit_list" : topic === "staffing" ? "key_value" : "body";

/** The owner of a section: the unit that the heading names, opened if it is new, else the open one. */
function ownerOfTopic(
  state: State,
  facts: LineFacts,
  { owner, topic, at, ofParts }: TopicHeading,
): { state: State; index: number } {
  if (owner === "") return { state, index: sectionOwner(state, facts, topic) };
  // 立案庭（诉讼服务中心）主要职能：
  const found = unitHeading(owner) ?? nameAlone(0, owner.length);
  const name = owner.slice(found.name.start, found.name.end);
  const agency = agencyOf(state);
  if (namesAll.pattern.test(name) || isKindOfAgency(state, name, topic)) return { state, index: agency };
  const known = resolve(state, name) ?? (isTheAgency(state, name) ? agency : null);
  const start = facts.at + Math.max(facts.text.indexOf(owner, at), 0);
  if (known !== null) {
    if (known === agency || known === noOwner) return { state, index: known };
    const { aliases } = unitFromHeading(state, found, start, null);
    return { state: openUnit(alsoCalled(state, known, aliases), known, facts.depth), index: known };
  }
  // 青澜市渔业局内设机构职责： names the body, also below a list of bodies
  const begins = !hasAgency(state) && (ofParts || placePrefix(name) !== "");
  return enterUnit(state, facts, found, start, begins ? { amongParts: false, heads: ofParts } : {});
}

/** 办公室 of 青岬市税务局办公室, and 青岬市水务局 on a page headed 水务局: one name is the end of the other. */
function isTheAgency(state: State, name: string): boolean {
  const own = nameOf(state, agencyOf(state));
  const isShort = own !== "" && placePrefix(own) === "" && own.length <= 6;
  return endsAgency(state, name) || (isShort && placePrefix(name) !== "" && name.endsWith(own));
}

/** 医院概况 on the page of 青澜市中医医院, or at its head before a line has named that. */
const isKindOfAgency = (state: State, name: string, topic: TopicHeading["topic"]): boolean =>
  kindAlone.pattern.test(name) &&
  (hasAgency(state) ? endsAgency(state, name) : state.bodies.length === 1 && ofWhole.has(topic));

/** 工作职责 below a unit's heading is the unit's; 联系方式 is the agency's unless it stands deeper than the unit. */
function sectionOwner(state: State, facts: LineFacts, topic: TopicHeading["topic"]): number {
  const { depth, text } = facts;
  const agency = agencyOf(state);
  const unit = state.open.findLast((o) => o.kind === "unit");
  if (unit === undefined) return agency;
  if (depth < bareDepth) return isWithin(state, facts, unit) ? unit.index : agency;
  // 内设机构 below a name among 下属机构, or behind 主要职责 of a part, are those of that one; behind items with marks those of the whole
  const ofSections = ownsOpen(state, unit, bareDepth);
  const ofBodies = unit.depth === bareDepth && listsOwnBodies(state);
  const ofParts = (ofSections || ofBodies) && ofAnyBody.pattern.test(text);
  // 后勤保障部门 behind 教务处：…, as 行政部门 before it
  const ofClass = classOfUnits.pattern.test(text) && !ofAnyBody.pattern.test(text);
  const ofWholeBody = unitsAreListed(state, depth) || ofAgencyAlone.pattern.test(text) || ofClass;
  if (topic === "units" && !ofParts && ofWholeBody) return agency;
  // 负责人 right below a unit is its head; 领导班子 are those of the agency
  const ofUnit = ["duties", "units", "staffing"].includes(topic) || text.startsWith("负责人");
  return ofUnit ? unit.index : agency;
}

/**
 * A marked heading stands within a unit that stands further out. Within one without a mark stand 1.主要职责, right below it, and 2.内设机构
 * behind that, and all marks that stand deeper than that of the list which the unit is in.
 */
function isWithin(state: State, { depth, mark, text }: LineFacts, unit: Open): boolean {
  if (unit.depth < bareDepth) return depth > unit.depth;
  if (mark === null || ofAgencyAlone.pattern.test(text)) return false;
  const begins = mark.ordinal === 1 && innermost(state) === unit;
  const list = state.open.findLast((o) => listsUnits(state, o) && o.owner !== unit.index);
  return begins || ownsOpen(state, unit, depth) || (list !== undefined && list.depth < depth);
}

/** Whether a section of the unit stands open whose heading is as deep. */
const ownsOpen = (state: State, unit: Open, depth: number): boolean =>
  state.open.some((o) => o.kind === "section" && o.owner === unit.index && o.depth === depth);

/** Topics that parts have as well as whole bodies. */
export const ofAnyBody = {
  pattern: /^(?:内设|下设)/u,
  examples: ["内设机构", "下设科室"],
  counterExamples: ["直属单位"],
};

/** Only a whole body has 直属单位; a unit has 内设机构. */
export const ofAgencyAlone = {
  pattern: /^(?:各|[县市区旗][县市区旗（(、]|直属|隶属|所属|派出|派驻|局属|委属|关属|事业)/u,
  examples: ["直属单位", "局属单位", "各大队", "县（区）气象局"],
  counterExamples: ["内设机构"],
};

/** 内设机构 of the agency is open: 局属单位 in the same form stands beside it. */
const unitsAreListed = (state: State, depth: number): boolean =>
  state.open.some((o) => o.depth === depth && o.owner === agencyOf(state) && listsUnits(state, o));

/** A sentence about the parts, not a list of them. */
export const tellsParts = {
  pattern: /内设|下设|设有/u,
  examples: ["分局内设办公室"],
  counterExamples: ["办公室、侦查科"],
};

function readRest(
  state: State,
  facts: LineFacts,
  { topic, words }: TopicHeading,
  rest: string,
  owner: number,
): Outcome {
  // 内设机构有：…；派驻机构有：… - several lists, each with its own label
  const several = topic === "units" && /[；。]./u.test(rest);
  const bracketed = /^[【[［]/u.test(facts.text);
  const start = several && !bracketed ? facts.at : facts.at + facts.text.lastIndexOf(rest);
  const span = { start, end: facts.at + facts.text.length };
  // 机构设置。分局内设办公室、侦查科: a sentence, and read like other sentences
  const sentence = several || tellsParts.pattern.test(withoutNotes(rest));
  const listed = topic === "units" && !sentence ? listedUnits(rest) : [];
  if (listed.length === 0) {
    return readText(state, span, onLastLine(state, owner, standingOf(state, owner, false, rest)));
  }
  return withParts(addListed(state, listed, start, owner, words).state, facts.block, owner);
}

/** 一、局机关, or a markup heading of no known topic; 第三章 */
export const headingStep: Step = (state, { facts }) => {
  const beside = state.sections.findLast((section) => section.level === facts.depth);
  const kind = countsUnits(facts.text) ? "units" : beside?.kind === "history" ? "history" : "other";
  const opened = openSection(state, { heading: facts.block, kind, level: facts.depth }, agencyOf(state));
  return withLine(opened, facts, "section_heading");
};

/** 利权·列强把持（1907年——1949年） */
export const eraStep: Step = (state, { facts }) => {
  const section = { heading: facts.block, kind: "history" as const, level: facts.depth };
  return withLine(openSection(state, section, agencyOf(state)), facts, "period_heading");
};
