import { isUnitName, placePrefix } from "../../zh/unit-names.ts";
import { isAgencyName, resolve } from "../owners.ts";
import { addUnit, agencyOf, hasAgency, type State, update } from "../state.ts";
import { plainUnit } from "../units.ts";
import { mayBeDuty, type Standing } from "./passages.ts";

/** 化验中心主要负责…, 其中：缉私处承担…, 监管处则负责…, 通关处作为核心部门，负责… */
export const subject = {
  pattern:
    /^(?:其中[：:，]?)?(?<name>[\p{Script=Han}]{3,16}?)(?:作为[^，。]{2,16}，)?(?:则|均|也|还)?(?:主要)?(?:负责|承担|掌理|专责|主管|掌管|专司|职掌)/u,
  examples: ["化验中心主要负责样品的检验", "其中：缉私处承担案件的侦查", "通关处作为核心部门，负责通关"],
  counterExamples: ["负责样品的检验", "化验中心的职责"],
};

/** Whose the sentence is, and the words that say so at its start. */
export interface Taken {
  readonly state: State;
  readonly unit: number;
  readonly name: string;
}

/** 地方口岸管理委员会、口岸办公室是…管理机构，负责…: what is said of several bodies belongs to none of them alone. */
export const jointSubject = {
  pattern:
    /^(?<names>[\p{Script=Han}]{3,20}(?:、[\p{Script=Han}]{3,20})+)(?:是|为)[^，。；]{4,80}(?:机构|部门|机关|单位)/u,
  examples: ["口岸管理委员会、口岸办公室是市政府的管理机构"],
  counterExamples: ["口岸办公室是市政府的管理机构", "口岸处、通关处负责通关"],
};

/** Adds the bodies of which a sentence says together what they are. */
export function withJoint(state: State, text: string, at: number): State {
  const names = jointSubject.pattern.exec(text)?.groups?.names?.split("、") ?? [];
  if (names.length === 0 || !names.every((name) => isUnitName(name))) return state;
  return names
    .filter((name) => resolve(state, name) === null)
    .reduce((current, name) => {
      const start = at + text.indexOf(name);
      const span = { start, end: start + name.length };
      return addUnit(current, plainUnit(span, null, { mentioned: true, profiled: true })).state;
    }, state);
}

/**
 * A sentence in the text of one unit whose subject is another makes that its owner; a subject that is not known yet becomes
 * a unit. Null when the sentence goes on about `unit`.
 */
export function takeOver(
  state: State,
  text: string,
  at: number,
  unit: number,
  standing: Standing,
): Taken | null {
  if (standing === "narrative") return null;
  const name = subject.pattern.exec(text)?.groups?.name ?? "";
  if (!isUnitName(name)) return null;
  const known = resolve(state, name);
  const agency = agencyOf(state);
  if (standing === "article") return ofArticle(state, name, known, at + text.indexOf(name));
  if (known !== null) return { state, unit: known, name };
  if (unit === agency && !mayBeDuty(standing)) return null;
  const start = at + text.indexOf(name);
  const added = addUnit(state, plainUnit({ start, end: start + name.length }, unit, { mentioned: true }));
  return { state: update(added.state, added.index, { hasText: true }), unit: added.index, name };
}

/** 第五条 沿河新区住房和建设局负责…: a statute gives a body its duties in a sentence; 县级以上人民政府 is none. */
function ofArticle(state: State, name: string, known: number | null, start: number): Taken | null {
  if (known !== null)
    return known === agencyOf(state) && !hasAgency(state) ? null : { state, unit: known, name };
  const whole =
    isAgencyName(name) && placePrefix(name) !== "" && !/^(?:县|市|省|区|各)级?(?:以上|级)/u.test(name);
  if (!whole) return null;
  const unit = plainUnit({ start, end: start + name.length }, null, { mentioned: true, profiled: true });
  const added = addUnit(state, unit);
  return { state: update(added.state, added.index, { hasText: true }), unit: added.index, name };
}
