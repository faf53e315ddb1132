import { shift } from "../../model/text/span.ts";
import { isUnitName } from "../../zh/bodies/unit-names.ts";
import { dividedIntoParts } from "../../zh/duties/duty-leads.ts";
import { withoutNotes } from "../../zh/layout/brackets.ts";
import { titleStart } from "../../zh/people/posts.ts";
import type { LineFacts } from "../line-facts.ts";
import { nameAlone } from "../names/heading.ts";
import { openSection } from "../open-headings.ts";
import { type Outcome, withLine, withWholeLine } from "../outcome.ts";
import { isAgencyName, resolve } from "../owners.ts";
import { agencyOf, hasAgency, innermost, type List, listOf, noOwner, type State, unitOf } from "../state.ts";
import { nameAgency } from "../units.ts";
import { enterUnit } from "./enter-unit.ts";
import type { Step } from "./step.ts";

/** 综合组的 of 综合组的职责如下：, 分所业务 of 分所业务职掌如左： */
export const possessive = {
  pattern: /(?:(?:业务|工作)[的之]?|[的之])$/u,
  examples: ["综合组的", "本署之", "检疫分所业务", "综合组的工作"],
  counterExamples: ["综合组"],
};

/** 协助关长 of 分署协助关长执行以下工作：, whose duties follow the 分署 does */
export const assisting = {
  pattern: /(?<=\p{Script=Han})(?:协助|辅助|襄助)\p{Script=Han}{2,8}$/u,
  examples: ["分署协助关长", "秘书处协助署长"],
  counterExamples: ["协助关长", "分署"],
};

/** 综合规划组掌理事项如下：, 本署设下列组、室： */
export const leadInStep: Step = (state, { facts }) => {
  if (facts.unitLeadIn) return unitsFollow(state, facts);
  const named = facts.text.slice(0, facts.dutyLeadIn?.owner ?? 0);
  const before = named === "" ? whoseDuties(state, facts.text) : named;
  const name = withoutNotes(before).replace(possessive.pattern, "").trim().replace(assisting.pattern, "");
  const owned = ownerOfList(state, facts, name);
  const line = withWholeLine(
    owned.state,
    facts,
    "section_heading",
    { role: "leftover", kind: "lead_in" },
    { unit: owned.index },
  );
  const { below = null, outer = null } = name === "" ? (listOfDuties(state) ?? {}) : {};
  const list = listOf("duties", owned.index, { post: owned.post, below, outer });
  return { ...line, state: { ...line.state, list } };
};

/** 二、工厂科： and below it 掌理工厂等单位之下列事项：the duties of the item in which the line stands. */
const listOfDuties = ({ article, list }: State): List | null =>
  article && list?.kind === "duties" ? list : null;

/** 秘书承局长之命，其办公处所称秘书室，职掌如左： */
export const calledOffice = {
  pattern: /其办公处所称?(?<name>\p{Script=Han}{2,8}室)，/u,
  examples: ["秘书承局长之命，其办公处所称秘书室，职掌如左："],
  counterExamples: ["秘书室职掌如左："],
};

/** What goes on to another subject. */
export const joins = {
  pattern: /^[、及和与暨]/u,
  examples: ["、室主任各承所长之命"],
  counterExamples: ["承所长之命"],
};

/**
 * Whose duties follow a sentence whose last words name nobody, as 其职责如左： does: its subject, a known unit, also by its head
 * (第一课课长承分局长之命，督率所属办理左列事项：), or one or several posts (组长、处长承长官之命); else empty.
 */
function whoseDuties(state: State, text: string): string {
  const office = calledOffice.pattern.exec(text)?.groups?.name;
  if (office !== undefined) return office;
  const subject = /^(?<first>[^，。：]{2,40})，/u.exec(text)?.groups?.first ?? "";
  const beginnings = Array.from({ length: subject.length }, (_, n) => subject.slice(0, subject.length - n));
  const arePosts = (names: string): boolean => names.split("、").every((name) => titleStart(name) === 0);
  for (const name of beginnings) {
    const title = titleStart(name);
    const known = resolve(state, title > 0 ? name.slice(0, title) : name);
    // 本所所长 is a post, but what 第一课课长 has done is what the 课 does
    if (title > 0 && known === agencyOf(state)) return name.slice(title);
    // 组长、室主任各承所长之命: others whose title is not known stand beside the one that is
    if (arePosts(name)) return joins.pattern.test(subject.slice(name.length)) ? "" : name;
    if (known !== null) return title > 0 ? name.slice(0, title) : name;
  }
  return "";
}

/** The subject of the sentence, whoever that is. */
export const ofItsSubject = {
  pattern: /，其[^，。：]{0,4}(?:职责|职掌|职权|权责|任务)[^，。：]{0,4}[：:]$/u,
  examples: ["卫士长承所长之命，处理事务，其职责如左："],
  counterExamples: ["为推进工作，主要职责如下："],
};

/** One who holds an office, by the last word of the title, where the title is not among those that are known. */
export const holdsOffice = {
  pattern: /\p{Script=Han}(?:员|师|官|长)$/u,
  examples: ["人事管理员", "分析师", "书记官长"],
  counterExamples: ["管委会", "员"],
};

const isPost = (name: string): boolean => titleStart(name) >= 0 || holdsOffice.pattern.test(name);

interface ListOwner {
  readonly state: State;
  readonly index: number;
  readonly post: List["post"];
}

/** Whose a list is that names nobody: of the list or the unit in which it stands; in an article of the agency, unless it has another subject. */
function ownerOfNameless(state: State, text: string): number {
  if (!state.article) return unitOf(state);
  if (ofItsSubject.pattern.test(text)) return noOwner;
  return listOfDuties(state)?.owner ?? agencyOf(state);
}

/** The unit that the lead-in names, opened if it is new, or the post (主任秘书) of the body. */
function ownerOfList(state: State, facts: LineFacts, name: string): ListOwner {
  if (name === "") return { state, index: ownerOfNameless(state, facts.text), post: null };
  const known = resolve(state, name);
  if (known !== null) return { state, index: known, post: null };
  // what several posts do belongs to none of them alone
  if (name.includes("、") && name.split("、").every(isPost)) return { state, index: noOwner, post: null };
  if (!isUnitName(name)) {
    const start = facts.text.indexOf(name);
    const post = isPost(name) ? shift({ start, end: start + name.length }, facts.at) : null;
    return { state, index: agencyOf(state), post };
  }
  const at = facts.at + facts.text.indexOf(name);
  return { ...enterUnit(state, facts, nameAlone(0, name.length), at, { amongParts: true }), post: null };
}

/** 本署 of 本署设下列组、室： */
export const whoHasParts = {
  pattern: /^(?<owner>[^，。：]{0,30}?)[得应]?(?:内设|下设|分设|设置|设立|设有|设)/u,
  examples: ["本署设下列组", "局机关内设机构如下", "消防队得设下列组"],
  counterExamples: ["下列职责"],
};

function unitsFollow(before: State, facts: LineFacts): Outcome {
  const divided = dividedIntoParts.pattern.exec(facts.text);
  const name = (divided ?? whoHasParts.pattern.exec(facts.text))?.groups?.owner ?? "";
  const state =
    isUnitName(name) && (isAgencyName(name) || !hasAgency(before)) && resolve(before, name) === null
      ? nameAgency(before, shift({ start: 0, end: name.length }, facts.at))
      : before;
  const owner = name === "" ? agencyOf(state) : (resolve(state, name) ?? agencyOf(state));
  if (state.article) {
    const whole = divided !== null && owner === agencyOf(state);
    const owned = whole ? ownerOfList(state, facts, name) : { state, index: owner };
    const line = withLine(owned.state, facts, "section_heading", owned.index);
    return { ...line, state: { ...line.state, list: listOf("units", owned.index) } };
  }
  const last = innermost(state);
  const level = last.kind === "section" ? last.depth : facts.depth;
  const opened = openSection(state, { heading: facts.block, kind: "units", level }, owner);
  return withLine(opened, facts, "section_heading", owner);
}
