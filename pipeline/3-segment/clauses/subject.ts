import { isUnitName } from "../../zh/unit-names.ts";
import { resolve } from "../owners.ts";
import { addUnit, agencyOf, type State, update } from "../state.ts";
import { plainUnit } from "../units.ts";
import type { Standing } from "./passages.ts";

/** 化验中心主要负责…, 其中：缉私处承担…, 监管处则负责…, 通关处作为核心部门，负责… */
const subject =
  /^(?:其中[：:，]?)?(?<name>[\p{Script=Han}]{3,16}?)(?:作为[^，。]{2,16}，)?(?:则|均|也|还)?(?:主要)?(?:负责|承担|掌理|专责|主管|掌管|专司|职掌)/u;

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
): { state: State; unit: number } | null {
  if (standing === "narrative") return null;
  const name = subject.exec(text)?.groups?.name ?? "";
  if (!isUnitName(name)) return null;
  const known = resolve(state, name);
  const agency = agencyOf(state);
  if (standing === "article") return known === null || known === agency ? null : { state, unit: known };
  if (known !== null) return { state, unit: known };
  if (unit === agency && !["list", "unit", "item"].includes(standing)) return null;
  const start = at + text.indexOf(name);
  const added = addUnit(state, plainUnit({ start, end: start + name.length }, unit));
  return { state: update(added.state, added.index, { hasText: true }), unit: added.index };
}
