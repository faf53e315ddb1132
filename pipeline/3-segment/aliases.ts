import { shift } from "../model/text/span.ts";
import { isUnitName } from "../zh/bodies/unit-names.ts";
import { matchesOf } from "../zh/rules/matches.ts";
import type { LineFacts } from "./line-facts.ts";
import { nameAlone } from "./names/heading.ts";
import { isAgencyName } from "./owners.ts";
import { alsoCalled, findBody, hasAgency, type State } from "./state.ts";
import { enterAgency } from "./units.ts";

export const definition = {
  pattern:
    /(?<name>[\p{Script=Han}]{4,30})[ \u3000]?（以下(?:统)?(?:简称|称)[“"「]?(?<alias>[^”"」）]{2,16})[”"」]?）/gu,
  examples: ["青岬港务局（以下简称本局）为处理业务", "青岬保税港区管理委员会（以下简称“管委会”）"],
  counterExamples: ["青岬港务局（以下各科）", "以下简称本局"],
};

/** 某某医院管理局（医管局）: what may be a short form, alone in brackets behind a name */
export const inBrackets = {
  pattern: /(?<name>[\p{Script=Han}]{5,30})[ \u3000]?（(?<alias>\p{Script=Han}{3,8})）/gu,
  examples: ["青岬医院管理局（医管局）负责医院"],
  counterExamples: ["青岬医院管理局（以下简称“医管局”）", "人事处"],
};

/** 医管局 of 医院管理局: characters of the name in their order, the last of them its last; no short form of its end alone. */
const isContraction = (short: string, name: string): boolean => {
  let at = -1;
  for (const char of short) {
    at = name.indexOf(char, at + 1);
    if (at < 0) return false;
  }
  return short.slice(-1) === name.slice(-1) && !name.endsWith(short);
};

/**
 * 青岛前湾保税港区管理委员会（以下简称保税港区管委会）: the short form is another name of the body. In a statute that has named no
 * body so far, the definition names it.
 */
export function withAliases(state: State, { text, at }: LineFacts): State {
  let current = withContractions(state, text, at);
  for (const match of matchesOf(text, definition.pattern)) {
    const { name: run = "", alias = "" } = match.groups ?? {};
    const from = beginOf(current, run);
    if (from < 0 || (alias.startsWith("本") && isGround.pattern.test(text.slice(0, match.index + from))))
      continue;
    const defined = definedBody(current, run.slice(from), at + match.index + from, alias);
    if (defined === null) continue;
    current = defined.state;
    if (alias.startsWith("本")) continue;
    const start = match.index + match[0].lastIndexOf(alias);
    current = alsoCalled(current, defined.index, [shift({ start, end: start + alias.length }, at)]);
  }
  return current;
}

/** 青岬医院管理局（医管局）: the short form of a body that the page has named */
function withContractions(state: State, text: string, at: number): State {
  let current = state;
  for (const match of matchesOf(text, inBrackets.pattern)) {
    const { name: run = "", alias = "" } = match.groups ?? {};
    const index = findBody(current, run);
    if (index === null || !isContraction(alias, run)) continue;
    const start = match.index + match[0].length - alias.length - 1;
    current = alsoCalled(current, index, [shift({ start, end: start + alias.length }, at)]);
  }
  return current;
}

/** 本规程依…港务局（以下简称本局）组织规程订定之: the body above, whose paper is the ground of this one */
export const isGround = {
  pattern: /^本[^，。；]{1,4}(?:依|根据|依据)[^，。；]*$/u,
  examples: ["本规程依组织条例第二条及", "本办法根据"],
  counterExamples: ["本局为处理业务，依", "扩建工程处"],
};

/** Where the name begins in the characters before the bracket: 合并组建的瑞河市水务局; a body that is known, else the longest. */
function beginOf(state: State, run: string): number {
  const places = Array.from({ length: Math.max(0, run.length - 3) }, (_, at) => at);
  const known = places.find((at) => findBody(state, run.slice(at)) !== null);
  return known ?? places.findIndex((at) => isUnitName(run.slice(at)));
}

function definedBody(
  state: State,
  name: string,
  at: number,
  alias: string,
): { state: State; index: number } | null {
  const known = findBody(state, name);
  if (known !== null) return { state, index: known };
  if (!state.article || hasAgency(state) || !(alias.startsWith("本") || isAgencyName(name))) return null;
  return enterAgency(state, nameAlone(0, name.length), at);
}
