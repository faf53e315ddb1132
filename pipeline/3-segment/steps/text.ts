import type { LineRole } from "../../model/outline.ts";
import { hasExplicitLead } from "../../zh/duties/duty-leads.ts";
import { readText } from "../clauses/text.ts";
import { bareDepth, type LineFacts } from "../line-facts.ts";
import { lostHeading } from "../lost-headings.ts";
import { endSectionBeside } from "../open-headings.ts";
import { andThen, withLine, withWholeLine } from "../outcome.ts";
import { standingOf, statesDuties } from "../standing.ts";
import {
  agencyOf,
  hans,
  innermost,
  type List,
  type Open,
  type State,
  sectionOf,
  topicOf,
  unitOf,
} from "../state.ts";
import { withLeaders } from "./leaders.ts";
import type { Step } from "./step.ts";

/** Running text and items: their clauses are read one by one. */
export const textStep: Step = (before, { facts }, below) => {
  const state = lostHeading(prepared(toWhole(before, facts), facts), facts, below);
  const role = roleOf(state, facts);
  const unit = state.list?.owner ?? (state.article ? agencyOf(state) : unitOf(state));
  if (role === "tagline") {
    const kind = { role: "leftover", kind: role } as const;
    return withWholeLine(state, facts, role, kind, { unit, start: facts.block.start });
  }
  if (role === "leader") return withLeaders(state, facts, unit);
  const standing = standingOf(state, unit, isItem(facts), facts.text);
  const continuing = state.running === unit;
  const context = {
    line: state.lines,
    unit,
    home: unit,
    post: state.list?.post ?? null,
    below: facts.mark === null ? null : facts.depth,
    standing: standing === "description" && continuing ? ("unit" as const) : standing,
    key: facts.key,
    continuing,
    narrated: false,
  };
  return andThen(withLine(state, facts, role, unit), (next) =>
    readText(next, { start: facts.block.start, end: facts.block.end }, context),
  );
};

/** Institutions that are counted, and the organs of party and army, are parts of a whole body, also below the text of an office. */
export const partsOfWhole = {
  pattern:
    /^(?:另|并)?(?:所属|直属|下属|派出|派驻|局属|镇属)(?:事业)?(?:单位|机构)(?:共|有|设)*[\d一二三四五六七八九十两]+[个家][：:]|^(?:现|共|目前)?有[\d一二三四五六七八九十两]+[个家](?:所属|直属|下属)(?:事业)?(?:单位|机构)[：:]|^(?:另|并|按(?:有关)?规定)*(?:设立|设置|设有?)[^，。]{0,20}(?:武装部|纪(?:检监察)?工?委|机关党委|工会|共青团|妇联)|^设(?:人事|会计|政风|主计)(?:管理)?室，置/u,
  examples: [
    "所属事业单位3个：党群服务中心",
    "共有2个下属单位：种子站",
    "按有关规定设置人民武装部、纪工委",
    "设人事室，置主任一人",
  ],
  counterExamples: ["所属事业单位的管理", "设立档案室", "设文书科，置科长一人"],
};

/** 一是…, 二是… number what any paragraph tells; the items of lists have other marks. */
const isItem = ({ mark }: LineFacts): boolean => mark !== null && mark.style !== "clause";

/** 设人事室，置主任一人 below the text of an office: a statement about the whole body, which ends the text of the office. */
const toWhole = (state: State, facts: LineFacts): State =>
  partsOfWhole.pattern.test(facts.text) || isBelowItems(state, facts)
    ? { ...state, list: null, open: state.open.filter(({ kind }) => kind !== "unit") }
    : state;

/**
 * Items below 本局设下列各科，分别掌理有关事项： have their text behind the name: a sentence without a mark below them is about all, or
 * about the body. A part of whose duties no word stands beside its name is told of below it.
 */
function isBelowItems(state: State, { mark, lead }: LineFacts): boolean {
  if (mark !== null || lead) return false;
  const last = innermost(state);
  const section = sectionOf(state);
  const { list } = state;
  if (list?.kind === "units" && list.current !== null) return state.bodies[list.current]?.hasText === true;
  return (
    last.kind === "unit" &&
    last.depth < bareDepth &&
    section !== null &&
    state.bodies[last.index]?.hasText === true &&
    eachDoes.pattern.test(hans(state, section.heading))
  );
}

/** 分别掌理 in a line above offices */
export const eachDoes = {
  pattern: /设(?:有)?(?:下列|左列|以下|各)[^。]{0,24}(?:分别掌理|分别办理|分掌)[^。]{0,30}[：。]$/u,
  examples: ["本局设下列各科，分别掌理有关事项：", "区公所设左列各课、室，分掌业务："],
  counterExamples: ["本局设下列各科：", "分别掌理有关事项"],
};

/** Ends the lists and sections that the line does not belong to. */
function prepared(state: State, facts: LineFacts): State {
  const listed = { ...state, list: listAt(state.list, state.article, facts) };
  return facts.mark === null ? listed : endSectionBeside(endUnitsBelow(listed, facts.depth), facts.depth);
}

/** 三、经费 behind （二）办公室 and its list: an item further out than the mark of a heading does not belong to the unit of that. */
function endUnitsBelow(state: State, depth: number): State {
  const isBelow = (open: Open): boolean =>
    open.kind === "unit" && open.depth < bareDepth && open.depth > depth;
  return state.open.some(isBelow)
    ? { ...state, list: null, open: state.open.filter((open) => !isBelow(open)) }
    : state;
}

/** Unmarked text ends a list of marked items; in a list of units it is about the unit named last. */
export function listAt(
  list: List | null,
  article: boolean,
  { mark, depth }: Pick<LineFacts, "mark" | "depth">,
): List | null {
  if (list === null) return null;
  if (mark !== null) {
    // 登记课 without a mark, and below it （一）土地登记
    if (list.kind === "units" && list.marked === false && list.current !== null)
      return { ...list, kind: "duties", owner: list.current, current: null, marked: true, outer: list };
    const outside = list.below !== null && depth <= list.below;
    return outside ? listAt(list.outer, article, { mark, depth }) : { ...list, marked: true };
  }
  if (list.kind === "units" && list.current !== null)
    return { ...list, kind: "duties", owner: list.current, current: null };
  return article || list.marked === true ? null : { ...list, marked: false };
}

function roleOf(state: State, facts: LineFacts): LineRole {
  if (state.list !== null) return "body";
  if (state.article) return "article";
  const topic = topicOf(state);
  if (topic === "history") return "narrative";
  if (topic === "leaders" && !statesDuties(state, facts.text)) return "leader";
  const atAgency = unitOf(state) === agencyOf(state) && innermost(state).kind !== "section";
  if (!atAgency) return "body";
  if (isTagline(state, facts)) return "tagline";
  return facts.mark !== null || hasExplicitLead(facts.text) ? "body" : "lead";
}

/** 国家设在大连口岸的进出关境监督管理机关: one short line without a full stop right below the title. */
const isTagline = (state: State, { mark, text }: LineFacts): boolean =>
  mark === null && state.since === 1 && text.length <= 40 && !/[，。；：]/.test(text);
