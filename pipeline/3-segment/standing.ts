import type { SectionKind } from "../model/outline.ts";
import { hasExplicitLead } from "../zh/duties/duty-leads.ts";
import { statementKind } from "../zh/duties/statement-kinds.ts";
import type { Standing } from "./clauses/passages.ts";
import {
  agencyOf,
  hans,
  hasAgency,
  innermost,
  nameOf,
  type State,
  sectionOf,
  topicOf,
  unitOf,
} from "./state.ts";

const bySection: Readonly<Partial<Record<SectionKind, Standing>>> = {
  duties: "list",
  history: "narrative",
  staffing: "headcount",
  contact: "contact",
  overview: "description",
  regulation: "article",
  leaders: "narrative",
};

/** How the clauses of a text are to be read, by its place. `text` is Simplified, without its mark. */
export function standingOf(state: State, unit: number, marked: boolean, text: string): Standing {
  if (state.list?.kind === "duties") return "list";
  if (state.list?.kind === "rules") return "article";
  if (state.article) return describesAgency(state, text) ? "description" : "article";
  const last = innermost(state);
  if (last.kind === "section" && unit === last.owner && !statesDuties(state, text)) {
    const standing = bySection[topicOf(state) ?? "other"];
    if (standing === "list" && !marked && isAboveName(state)) return "loose";
    if (standing !== undefined) return standing;
  }
  if (unit !== agencyOf(state)) return marked && listsOfDuties(state) ? "list" : "unit";
  return marked ? (hasAgency(state) ? "item" : "loose") : "description";
}

/** 各科掌理事项如下：, above the parts: what the heading says of the items below each of them */
export const whatEachDoes = {
  pattern: /(?:掌理|职掌|分掌)[^。]{0,16}[：:。]$/u,
  examples: ["秘书处分设四科，各科掌理事项如下：", "本局设下列各科，分别掌理有关事项："],
  counterExamples: ["本局设下列各科：", "掌理文书"],
};

const listsOfDuties = (state: State): boolean => {
  const section = sectionOf(state);
  return section?.kind === "units" && whatEachDoes.pattern.test(hans(state, section.heading));
};

/** 机构职能 above the name of the body names the section of the site that the page is in: the text below may be of any kind. */
function isAboveName(state: State): boolean {
  const heading = sectionOf(state)?.heading;
  const agency = state.bodies[agencyOf(state)];
  return heading !== undefined && (!hasAgency(state) || (agency?.name.start ?? 0) > heading.start);
}

/** The predicate right behind its subject in a sentence that says what the subject is. */
export const saysWhat = {
  pattern: /^(?:（[^）]*）)?(?:是|为)/u,
  examples: ["（以下简称管委会）为派出机构", "是市政府部门"],
  counterExamples: ["负责文电", "（挂牌）负责文电"],
};

/** 青岛前湾保税港区管理委员会（以下简称管委会）为…派出机构: in a statute only such a sentence describes the body. */
function describesAgency(state: State, text: string): boolean {
  const name = nameOf(state, agencyOf(state));
  return name !== "" && text.startsWith(name) && saysWhat.pattern.test(text.slice(name.length));
}

/** 负责人, a name, then 负责政务…: below the leader of a unit its duties go on. */
export const statesDuties = (state: State, text: string): boolean =>
  topicOf(state) === "leaders" &&
  unitOf(state) !== agencyOf(state) &&
  hasExplicitLead(text) &&
  statementKind(text) !== "post_duty";
