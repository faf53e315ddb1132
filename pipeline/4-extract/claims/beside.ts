import type { Span } from "../../model/text/span.ts";
import { cutOutside } from "../../zh/layout/brackets.ts";
import { markAt } from "../../zh/layout/enumeration.ts";
import { countedAreaPattern, countryLetters, provinceLetters } from "../../zh/numbers/measures.ts";
import { type Family, type Rule, rules } from "../../zh/rules/rule.ts";
import type { StatedCount } from "./count.ts";
import { expanded, listItems } from "./items.ts";

/** What stands between a list and its count: 甲、乙等四大任务; 甲、乙，共两市 */
export const bridge = {
  pattern: /(?:(?<etc>等)(?:以上|上述)?|，?(?:总共|共计|共有|共|一共|合计|这))$/u,
  examples: ["甲、乙等", "甲、乙，共", "甲和乙这"],
  counterExamples: ["甲、乙", "公共场所"],
};
/** What introduces a list and is not part of its first item. */
export const governor = {
  pattern:
    /^.*(?:实行|推行|实施|推进|落实|抓好|加强|建立|完善|执行|履行|行使|承担|承办|负责|完成|开展|内设|下设|下辖|管辖|分设|设有|设立|设置|设|包括|包含|涵盖|覆盖|分为|分别为|分别是|为|是|有|含|由|对|向|在|组织|协调|会同|根据|主要|的|指导)(?=.)/u,
  examples: ["内设办公室", "负责渔政、港政", "局机关设办公室"],
  counterExamples: ["办公室", "渔政科"],
};
export const concerning = {
  pattern: /关于(?<list>[^，。；：]{4,60})的$/u,
  examples: ["关于渔港管理、渔船检验的"],
  counterExamples: ["关于渔港管理", "渔港管理的"],
};

/** Places that are written with one character each, and the noun that counts them. */
interface Initials extends Rule {
  readonly id: string;
  readonly letters: RegExp;
  readonly counted: RegExp;
  /** the characters and their count, separated by a bar */
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}

const family: Family<Initials> = {
  name: "places of one character each, counted",
  holds({ letters, counted }, example) {
    const [before = "", behind = ""] = example.split("|");
    return letters.test(before) && counted.test(behind);
  },
};

export const initials = rules(family, [
  {
    id: "countries",
    letters: new RegExp(`[${countryLetters}]{2,5}$`, "u"),
    counted: /^[\p{Script=Han}\d]{1,2}国/u,
    examples: ["中日|两国"],
    counterExamples: ["甲乙|两国", "中日|两地"],
  },
  {
    id: "provinces",
    letters: new RegExp(`[${provinceLetters}]{2,8}$`, "u"),
    counted: /^[\p{Script=Han}\d]{1,2}(?:省|市|地|岸|区)/u,
    examples: ["京津冀|三省市"],
    counterExamples: ["京津冀|协同"],
  },
]);

/** A list of three quarters of what is counted is taken to name all; a shorter one gives examples. */
export const listedShare = 0.75;

/** The things counted, as named right before the count; null when there are none, or when the list gives only examples (等). */
export function itemsBefore(hans: string, count: StatedCount): Span[] | null {
  if (/^[、]/.test(hans.slice(count.end))) return null;
  const letters = abbreviated(hans, count);
  if (letters !== null) return letters;
  const listed = concerning.pattern.exec(hans.slice(0, count.start))?.groups?.list;
  if (listed !== undefined)
    return many(
      listItems(hans, { start: count.start - 1 - listed.length, end: count.start - 1 }, count.stated),
    );
  const link = bridge.pattern.exec(hans.slice(0, count.start));
  const end = count.start - (link?.[0].length ?? 0);
  const list = cutOutside(hans, /[，；。：]/, { start: 0, end }).at(-1);
  if (list === undefined || list.end < end) return null;
  const items = expanded(hans, trimmed(hans, listItems(hans, list, count.stated)));
  if (items.length < 2 || !isList(hans, items)) return null;
  if (items.length === count.stated) return items;
  const goesOn = link?.groups?.etc !== undefined && items.length < count.stated * listedShare;
  return goesOn || !isSure(hans, items, count) ? null : items;
}

/** 中日两国, 京津冀三省市 */
function abbreviated(hans: string, { start, stated }: StatedCount): Span[] | null {
  for (const { letters, counted } of initials) {
    const found = letters.exec(hans.slice(0, start))?.[0] ?? "";
    if (found.length === stated && counted.test(hans.slice(start))) {
      return Array.from(found, (_, n) => ({
        start: start - found.length + n,
        end: start - found.length + n + 1,
      }));
    }
  }
  return null;
}

/** 渔业管理和南港区: the first item, behind an object that a conjunction joins to it */
export const objectBefore = {
  pattern: /^(?<other>.+(?:和|及|与))(?<own>.{2,})$/u,
  examples: ["渔业管理和南港区", "鱼市与船检科"],
  counterExamples: ["渔业管理", "和平区"],
};

/** The first item without what governs the list; 加工贸易和出口加工区A区 without the object before it. */
function trimmed(hans: string, items: readonly Span[]): Span[] {
  const [first, ...rest] = items;
  if (first === undefined) return [];
  const governed = governor.pattern.exec(hans.slice(first.start, first.end))?.[0].length ?? 0;
  const start = first.start + governed;
  const text = hans.slice(start, first.end);
  const last = rest.at(-1);
  const kind = last === undefined ? "" : hans.charAt(last.end - 1);
  const other = objectBefore.pattern.exec(text)?.groups;
  const foreign =
    other?.own?.endsWith(kind) && !other.other?.slice(0, -1).endsWith(kind) ? (other.other?.length ?? 0) : 0;
  return [{ start: start + foreign, end: first.end }, ...rest];
}

/** 北 of 北三市, 港口和北: what is left of a name that was cut */
export const cutItem = {
  pattern: /^.$|[和及与].$/u,
  examples: ["北", "港口和北"],
  counterExamples: ["长岬县", "和平区"],
};

/** True when the items look alike: 北 of 北三市 is not an item beside 长海县. */
function isList(hans: string, items: readonly Span[]): boolean {
  const texts = items.map((item) => hans.slice(item.start, item.end));
  if (texts.some((text) => text.length > 30)) return false;
  const short = texts.filter((text) => cutItem.pattern.test(text)).length;
  return short === 0 || texts.every((text) => text.length === 1);
}

export const areaNoun = {
  pattern: new RegExp(`(?:${countedAreaPattern}|城市|地区|口岸|海关|机构|部门|单位|处室|科室|分局)$`, "u"),
  examples: ["正科级机构", "城市", "隶属海关"],
  counterExamples: ["任务", "项目"],
};

/**
 * True when the list surely holds what was counted: the noun is a kind of place or body, or all items end in its last
 * character. Only then a different number is a claim.
 */
function isSure(hans: string, items: readonly Span[], { noun }: StatedCount): boolean {
  const kind = noun.slice(-1);
  return areaNoun.pattern.test(noun) || items.every((item) => hans.charAt(item.end - 1) === kind);
}

export const opener = {
  pattern:
    /^(?:的[\p{Script=Han}]{2,6})?(?:如下|分别(?:是|为)|主要(?:是|有|为)|包括|即|是|为)?[：:]|^，?(?:即|分别(?:是|为|有)|包括|主要包括)/u,
  examples: ["：甲、乙", "，即甲科、乙科", "的内容如下：甲", "分别为：甲"],
  counterExamples: ["，负责文电", "任务"],
};

/** 甲、乙等科室: the list gives only examples */
export const openEnd = {
  pattern: /等[\p{Script=Han}]{0,6}$/u,
  examples: ["甲、乙等", "甲、乙等内设科室"],
  counterExamples: ["甲、乙", "平等对待每一位来访者"],
};

/** The things counted, as listed behind the count: 4项任务：甲；乙；丙；丁; 三个科，即甲科、乙科、丙科. Empty when the list is on the next lines. */
export function itemsAfter(hans: string, count: StatedCount): Span[] | null {
  const open = opener.pattern.exec(hans.slice(count.end));
  if (open === null) return null;
  const start = count.end + open[0].length;
  const stop = cutOutside(hans, /。/, { start, end: hans.length })[0];
  if (stop === undefined) return [];
  const clauses = cutOutside(hans, /[；;]/, stop);
  if (clauses.length > 1)
    return clauses.length === count.stated || clauses.every((c) => markAt(hans.slice(c.start, c.end)))
      ? clauses
      : many(clauses);
  const goesOn = openEnd.pattern.test(hans.slice(stop.start, stop.end));
  const sentence = cutOutside(hans, /[，]/, stop)[0] ?? stop;
  const items = listItems(
    hans,
    {
      start: sentence.start,
      end: sentence.end - (openEnd.pattern.exec(hans.slice(sentence.start, sentence.end))?.[0].length ?? 0),
    },
    count.stated,
  );
  return items.length === count.stated || (!goesOn && items.length > 1) ? many(items) : null;
}

const many = (items: readonly Span[]): Span[] | null => (items.length > 1 ? [...items] : null);
