import { shift } from "../../model/text/span.ts";
import { longestNameAt } from "../../zh/bodies/unit-names.ts";
import { listedUnits } from "../names/lists.ts";
import { resolve } from "../owners.ts";
import { addUnit, nameOf, type State } from "../state.ts";
import { plainUnit } from "../units.ts";

/** Verbs that tell what an office does and do not name a field of work, as 管理 and 监督 do. */
export const acts = {
  pattern:
    /^(?:依法|认真|统一|具体|组织|监督实施|贯彻|拟[订定]|制[订定]|起草|指导|协调|协助|配合|参与|办理|统筹|落实|推进|汇总|牵头|承接|编制(?![人数为及和、])|审核|受理|核发|收集|建立|开展|推广)(?:\p{Script=Han}{2}|[、和])/u,
  examples: ["监督实施国家标准", "组织查处违法行为", "贯彻实施法律", "起草、审核文稿", "编制部门预算"],
  counterExamples: ["管理", "监督检查", "组织", "编制12名", "编制人数"],
};

/** An office that is the subject of what it does, and no class of offices. */
export const officeThatActs = {
  pattern: /(?<!科|处|股)[科室股处课]$/u,
  examples: ["医疗器械监管科", "办公室"],
  counterExamples: ["机关科室", "稽查组", "水务局"],
};

/** 医疗器械监管科监督实施国家标准: the office, where a verb of administration follows its name; null for any other text. */
export const actingOffice = (text: string): string | null =>
  longestNameAt(
    text,
    { least: 3, most: 18 },
    (name) => officeThatActs.pattern.test(name) && acts.pattern.test(text.slice(name.length)),
  );

/** A 科 in whose text another 科 is told of stands beside it: offices of one kind are no parts of each other, nor is a 科 part of the 办公室. */
export const besideOrIn = (state: State, name: string, home: number): number => {
  const above = nameOf(state, home);
  const beside = above === "办公室" || above.endsWith(name.slice(-1));
  return officeThatActs.pattern.test(name) && beside ? (state.bodies[home]?.parent ?? home) : home;
};

/** 亚洲地区处、欧洲地区处（独联体处）主要负责…: several offices that do one thing */
export const officesTogether = {
  pattern:
    /^(?<names>[\p{Script=Han}]{3,16}(?:（[^（）]{1,20}）)?(?:、[\p{Script=Han}]{3,16}(?:（[^（）]{1,20}）)?){0,20}[、和][\p{Script=Han}]{3,16}(?:（[^（）]{1,20}）)?)(?=(?:均|共同|分别)?(?:主要|具体)?(?:负责|承担|承办|掌理))/u,
  examples: ["亚洲地区处、欧洲地区处（独联体处）主要负责交往", "人事科和财务科共同负责考核"],
  counterExamples: ["亚洲地区处主要负责交往", "负责计划、统计"],
};

/** The offices that are the joint subject of a sentence become parts that stand beside `home`: what they do belongs to none of them alone. */
export function severalOffices(state: State, text: string, at: number, home: number): State | null {
  const list = officesTogether.pattern.exec(text)?.groups?.names ?? "";
  const units = listedUnits(list);
  if (
    units.length < 2 ||
    !units.every(({ name }) => officeThatActs.pattern.test(list.slice(name.start, name.end)))
  )
    return null;
  return units.reduce((current, { name }) => {
    const span = shift(name, at);
    const printed = list.slice(name.start, name.end);
    if (resolve(current, printed) !== null) return current;
    return addUnit(current, plainUnit(span, besideOrIn(current, printed, home), { mentioned: true })).state;
  }, state);
}
