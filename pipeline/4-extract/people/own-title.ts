import { type Outline, unitName } from "../../model/outline.ts";
import { titleStart } from "../../zh/people/posts.ts";
import { namesOf } from "./names-of-units.ts";

/** 我局局长, 关党委委员: the body by its class word, which only its Party committee bears alone */
export const selfReference = {
  pattern:
    /^(?:(?:本|我|该)(?<word>海关|关|局|署|厅|部|委|处|院|所|站|中心|校)|(?<alone>海关|关|局|署|厅|部|委|处|院|所|站|中心|校)(?=党|纪))/u,
  examples: ["我局局长", "关党委委员", "本所所长"],
  counterExamples: ["局长", "关长", "海关长"],
};
/** 中共青岬海关党委书记 */
export const ofTheParty = {
  pattern: /^中共(?=.*党[组委总支])/u,
  examples: ["中共青岬海关党委书记"],
  counterExamples: ["中共二大会址纪念馆馆长", "青岬海关党委书记"],
};

/**
 * How many characters at the head of a title only name the body of the post, or bodies around it: 4 of 大连海关党委委员, 1
 * of 关党委委员, 0 of 党委委员, 7 of 大连海关缉私局局长 at the 缉私局. What is left is the title of the office, however the page
 * spells it.
 * @param title in Simplified script, without blanks
 */
export function bodyPartOf(outline: Outline, unit: number | null, title: string): number {
  if (unit === null) return 0;
  const state = ofTheParty.pattern.exec(title)?.[0].length ?? 0;
  const named = pathTo(outline, unit).reduce(
    (at, index) => at + nameBefore(namesOf(outline, index), title.slice(at)),
    state,
  );
  // 中共 alone does not name a body
  const from = named === state ? 0 : named;
  return from + selfBefore(unitName(outline, unit), title.slice(from));
}

/** The bodies around a unit, from the outermost, and the unit itself. */
function pathTo(outline: Outline, index: number): number[] {
  const parent = outline.units[index]?.parent ?? null;
  return parent === null ? [index] : [...pathTo(outline, parent), index];
}

/** The length of the longest of `names` that stands before a title: 4 of 人事科副科长 and 2 of 人事科长, which share their 科. */
function nameBefore(names: readonly string[], title: string): number {
  const lengths = names.flatMap((name) => {
    const stem = name.slice(0, -1);
    if (title.startsWith(name) && titleStart(title.slice(name.length)) >= 0) return [name.length];
    const shared = title.startsWith(stem) && title.slice(stem.length) === `${name.slice(-1)}长`;
    return shared && stem !== "" ? [stem.length] : [];
  });
  return Math.max(0, ...lengths);
}

function selfBefore(name: string, title: string): number {
  const found = selfReference.pattern.exec(title);
  const word = found?.groups?.word ?? found?.groups?.alone;
  if (found === null || word === undefined || !name.endsWith(word)) return 0;
  return titleStart(title.slice(found[0].length)) >= 0 ? found[0].length : 0;
}
