import { shift } from "../model/text/span.ts";
import { isUnitName } from "../zh/bodies/unit-names.ts";
import type { LineFacts } from "./line-facts.ts";
import { nameAlone } from "./names/heading.ts";
import { isAgencyName } from "./owners.ts";
import { findBody, hasAgency, type State, update } from "./state.ts";
import { enterAgency } from "./units.ts";

export const definition = {
  pattern:
    /(?<name>[\p{Script=Han}]{4,30})[ \u3000]?（以下(?:统)?(?:简称|称)[“"「]?(?<alias>[^”"」）]{2,16})[”"」]?）/gu,
  examples: ["青岬港务局（以下简称本局）为处理业务", "青岬保税港区管理委员会（以下简称“管委会”）"],
  counterExamples: ["青岬港务局（以下各科）", "以下简称本局"],
};

/**
 * 青岛前湾保税港区管理委员会（以下简称保税港区管委会）: the short form is another name of the body. In a statute that has named no
 * body so far, the definition names it.
 */
export function withAliases(state: State, { text, at }: LineFacts): State {
  let current = state;
  for (const match of text.includes("（以下") ? text.matchAll(definition.pattern) : []) {
    const { name: run = "", alias = "" } = match.groups ?? {};
    const from = beginOf(current, run);
    if (from < 0 || (alias.startsWith("本") && isGround.pattern.test(text.slice(0, match.index + from))))
      continue;
    const defined = definedBody(current, run.slice(from), at + match.index + from, alias);
    if (defined === null) continue;
    current = defined.state;
    if (alias.startsWith("本")) continue;
    const start = match.index + match[0].lastIndexOf(alias);
    const aliases = [
      ...(current.bodies[defined.index]?.aliases ?? []),
      shift({ start, end: start + alias.length }, at),
    ];
    current = update(current, defined.index, { aliases });
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
