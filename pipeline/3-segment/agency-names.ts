import { type Span, shift } from "../model/text/span.ts";
import { fullNames } from "../zh/bodies/abbreviations.ts";
import { kindAlone, placePrefix, suffixOf } from "../zh/bodies/unit-names.ts";
import type { Decided } from "./decode.ts";
import { isAgencyName } from "./owners.ts";

/** A body that the lines of a page mention, and how much speaks for the page being about it. */
export interface Candidate {
  readonly name: Span;
  readonly text: string;
  readonly points: number;
  /** some title or heading begins with it */
  readonly headed: boolean;
  /** where it is mentioned last, and where the body is said to have got this name; -1 when it is not */
  readonly last: number;
  readonly renamed: number;
}

/**
 * 1962年定名东岭地区研究所 … 1984年更名为东岭市研究所: the later name of a body, if the page does not mention the older one again. Null
 * when a title has the older one, since a title names what the page is about.
 */
export function renamedLast(all: readonly Candidate[], named: string): Candidate | null {
  const older = all.find(({ text }) => text === named);
  if (older === undefined || older.headed) return null;
  const later = all.filter(
    ({ renamed, text }) => renamed > older.last && suffixOf(text) === suffixOf(older.text),
  );
  return later.reduce<Candidate | null>(
    (last, each) => (last === null || each.renamed > last.renamed ? each : last),
    null,
  );
}

/** A name that says what kind of zone it is, and not which one */
export const zoneAlone = {
  pattern:
    /^(?:(?:经济|高新|技术|产业|工业|保税|物流|旅游|农业|科技|开发)+[^省市县州]{0,4}区)(?=\p{Script=Han}{2})/u,
  examples: ["经济开发区管理委员会", "保税物流园区管委会", "开发区管理委员会"],
  counterExamples: ["青岬经济开发区管理委员会", "东州市水务局"],
};

/** What may be left out before such a name, or one without a place: 青岬, 东州市 */
export const placeAlone = {
  pattern: /^\p{Script=Han}{2,4}[省市县区州旗]?$/u,
  examples: ["青岬", "东州市", "石湖自治州"],
  counterExamples: ["中华人民共和国", "东州市人民政府"],
};

/** 柳河大学图书馆 is a 图书馆. */
const isOneOf = (name: string, kind: string): boolean => name.length > kind.length && name.endsWith(kind);

/**
 * 东州市妇联 in the title, and 东州市妇女联合会 anywhere on the page, even in the line that says whose the site is; 开发区管理委员会 in the
 * title, and 青岬县开发区管理委员会 in the text.
 */
export function printedInFull(
  lines: readonly Decided[],
  all: readonly Candidate[],
  named: string,
): Span | null {
  if (kindAlone.pattern.test(named))
    return all.find(({ text, points }) => points >= 1 && isOneOf(text, named))?.name ?? null;
  const unplaced = isAgencyName(named) && (placePrefix(named) === "" || zoneAlone.pattern.test(named));
  const longer = all.find(
    ({ text, points }) =>
      points >= 1 &&
      text.endsWith(named) &&
      placeAlone.pattern.test(text.slice(0, -named.length)) &&
      placePrefix(text) !== "",
  );
  if (unplaced && longer !== undefined) return longer.name;
  for (const full of fullNames(named)) {
    for (const { facts } of lines) {
      const start = facts.text.indexOf(full);
      if (start >= 0) return shift({ start, end: start + full.length }, facts.at);
    }
  }
  return null;
}
