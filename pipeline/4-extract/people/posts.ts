import { type Classification, type Outline, unitName } from "../../model/outline.ts";
import { isPartyPost, titleStart } from "../../zh/people/posts.ts";
import { isElsewhere } from "../../zh/people/posts-elsewhere.ts";
import { bareSecretary } from "../posts.ts";
import type { Found } from "./found.ts";
import { unitCalled } from "./names-of-units.ts";

/** 关党委委员, 局党组书记: the body by its class word */
export const selfOfParty = {
  pattern: /^(?:本|我|该)?(?<word>关|局|署|厅|部|委|处|院|所|站|中心)(?=党|纪)/u,
  examples: ["关党委委员", "我局党组书记", "局纪检组组长"],
  counterExamples: ["局长", "党组书记"],
};
/** 局长 is the post of a 局 */
export const classWord = {
  pattern: /(?:^|副|常务|代|理)(?<word>海关|关|局|署|厅|部|司|处|科|股|组|队|站|所|庭|院|馆|会|校|院)长$/u,
  examples: ["局长", "副科长", "代院长"],
  counterExamples: ["组织部长", "青岬局长", "主任"],
};

/**
 * The unit where a post is: the one that its title names (大窑湾海关关长), else for posts in the Party the agency as a whole, else the
 * one that a title before it on the line named, else the unit of the line, or the body around it of which the title is the head
 * (局长). A post of a body that the page does not have (李四（教育局局长）) is elsewhere.
 * @param title in Simplified script
 * @param named the unit that another title of the line names
 */
export function unitOfPost(
  outline: Outline,
  { line, aside }: Found,
  title: string,
  named: number | null,
): number | null {
  const own = namedUnit(outline, title);
  if (own !== null) return own;
  if (line.unit !== null && isElsewhere(title, unitName(outline, line.unit))) return null;
  if (aside) return titleStart(title) > 0 ? null : headedBy(outline, line.unit, title);
  if (isPartyPost(inFull(outline, line.unit, title)))
    return partyOf(outline, named ?? line.unit, selfOfParty.pattern.exec(title)?.groups?.word);
  return named ?? headedBy(outline, line.unit, title) ?? line.unit;
}

/** 书记 below a 团委 is 团委书记, which is not a post of the Party. */
const inFull = (outline: Outline, unit: number | null, title: string): string =>
  unit !== null && bareSecretary.pattern.test(title) ? `${unitName(outline, unit)}${title}` : title;

/** The unit that a line names beside a person: 办公室—李四—正科级. */
export const unitOfOffice = (outline: Outline, office: string, otherwise: number | null): number | null =>
  unitCalled(outline, office) ?? otherwise;

/** The unit whose name the title holds before its head, the latest and longest. */
export function namedUnit(outline: Outline, title: string): number | null {
  const prefix = title.slice(0, Math.max(0, titleStart(title)));
  for (let end = prefix.length; end > 0; end--) {
    for (let start = 0; start < end; start++) {
      const index = unitCalled(outline, prefix.slice(start, end));
      if (index !== null) return index;
    }
  }
  return null;
}

/** Parts of a body: their Party posts are those of the body, whose Party committee names itself without them. */
const parts: ReadonlySet<Classification> = new Set([
  "functional_department",
  "internal_division",
  "dispatched_office",
  "laboratory",
  "other",
]);

/**
 * The body around the unit `index` whose Party committee is meant: the nearest that is not part of another; with a class word (局党委)
 * the nearest whose name ends in it, else the outermost.
 */
function partyOf(outline: Outline, index: number | null, word: string | undefined): number | null {
  const unit = index === null ? undefined : outline.units[index];
  if (unit === undefined || unit.parent === null) return index;
  const isIt =
    word === undefined ? !parts.has(unit.classification) : unitName(outline, index ?? 0).endsWith(word);
  return isIt ? index : partyOf(outline, unit.parent, word);
}

/** The unit, or the nearest body around it, whose name ends in the class word of the title. */
function headedBy(outline: Outline, index: number | null, title: string): number | null {
  const word = classWord.pattern.exec(title)?.groups?.word;
  if (index === null || word === undefined) return null;
  return unitName(outline, index).endsWith(word)
    ? index
    : headedBy(outline, outline.units[index]?.parent ?? null, title);
}
