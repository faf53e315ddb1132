import { bracketed, cutOutside, type Stretch } from "../layout/brackets.ts";
import { numeralPattern, numeralValue } from "../numbers/numerals.ts";
import { type Family, type Rule, rules } from "../rules/rule.ts";

/** Names of provinces, municipalities, autonomous regions and special regions without their class word. Source: GB/T 2260-2007. */
const provinces =
  "北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|台湾|香港|澳门";

/** The great regions of the mainland and of Taiwan. Source: 《中国大百科全书·中国地理》, 國土計畫 (內政部). */
const regions = "东北|华北|华东|华南|华中|西北|西南|北部|中部|南部|东部|珠三角|长三角|环渤海|东三省|东北三省";

interface PlaceKind extends Rule {
  readonly kind: string;
  readonly pattern: RegExp;
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}

const family: Family<PlaceKind> = {
  name: "kinds of places",
  id: ({ kind }) => kind,
  holds: ({ kind }, name) => placeKind(name) === kind,
};

/** What kind of place a name is, by its end. The first that fits wins. */
export const placeKinds = rules(family, [
  {
    kind: "province",
    pattern: new RegExp(`^(?:${provinces})$|(?<![一二三四五六两])省$|自治区$|特别行政区$`, "u"),
    examples: ["辽宁省", "内蒙古", "广西壮族自治区"],
    counterExamples: ["青山市"],
  },
  {
    kind: "terminal",
    pattern: /(?:码头|泊位|场站|堆场)(?:[一二三四五六七八九十\d]+期)?$/u,
    examples: ["北湾集装箱码头一期", "散货码头"],
    counterExamples: ["北湾港"],
  },
  {
    kind: "zone",
    pattern:
      /(?:保税区|保税港区|加工区|开发区|园区|港区|高新区|自贸区|综保区|试验区|合作区|特区|保税物流中心|[A-Z]区)$/u,
    examples: ["出口加工区A区", "青山经济技术开发区"],
    counterExamples: ["青山区", "香港特别行政区"],
  },
  {
    kind: "port",
    pattern: /(?:口岸|空港|机场|港湾|港口|港|火车站|车站)$/u,
    examples: ["青山口岸", "北湾港"],
    counterExamples: ["北湾"],
  },
  {
    kind: "region",
    pattern: new RegExp(`(?:地区|(?<=.)[三四]省|半岛)$|^(?:${regions})$`, "u"),
    examples: ["东北三省", "华北地区"],
    counterExamples: ["辽宁省"],
  },
  {
    kind: "group",
    pattern: /.[二两三四五六七八九十]个?(?:[市县旗州盟]|[市县]?区|市县|县市)$/u,
    examples: ["北三市", "青山市内四区", "南五县"],
    counterExamples: ["东北三省", "青山市", "青山区"],
  },
  { kind: "city", pattern: /市$/u, examples: ["盘锦市"], counterExamples: ["盘锦"] },
  {
    kind: "prefecture",
    pattern: /(?:自治州|盟)$/u,
    examples: ["延边朝鲜族自治州"],
    counterExamples: ["普兰店"],
  },
  { kind: "county", pattern: /[县旗]$/u, examples: ["长海县"], counterExamples: ["长海"] },
  { kind: "district", pattern: /区$/u, examples: ["青山区"], counterExamples: ["青山", "市内四区"] },
  { kind: "township", pattern: /(?:[镇乡]|街道)$/u, examples: ["北湾镇"], counterExamples: ["北湾"] },
]);

/** city, port, zone …; "place" when the end of the name does not say. */
export const placeKind = (hans: string): string =>
  placeKinds.find(({ pattern }) => pattern.test(hans))?.kind ?? "place";

/** A place in a list, and what the list says of it beside its name. Stretches count from the start of the text. */
export interface Place extends Stretch {
  /** the words for the place in which it lies: 辽宁省 of 辽宁省的大连 */
  readonly parent: Stretch | null;
  /** where the list says what its bare names are: 六市, or the end of the last */
  readonly kindWord: Stretch | null;
  /** the places of a group, where brackets name as many as it counts: 北三市（甲、乙、丙） */
  readonly members: readonly Stretch[];
}

/** 整个东北三省, 所辖的瓦房店, 辽宁省的大连: words that are not part of the name */
const lead = new RegExp(
  `^(?:整个|全部|主要|包括|以及|及|和(?!平|田|静|硕|县|政|龙|顺|布克|林格尔)|与|(?<below>其?所辖的?|下辖的?)|(?<parent>(?:${provinces})(?:省|自治区)?|[\\p{Script=Han}]{2,3}省)(?:的|内的?|境内的?|省会|首府)(?=.{2}))`,
  "u",
);
/** 青山省甲山市, 甲山市乙河区: a place behind that in which it lies */
const path =
  /^(?<parent>[\p{Script=Han}]{2,8}?(?:省|自治区|市|自治州|盟))(?=(?!内)[\p{Script=Han}]{2,}(?:[市县旗镇乡]|(?<!园|发|税|港|工|新|贸|保|验|作|特)区)$)/u;
const count = new RegExp(
  `(?<number>${numeralPattern})个?(?:地?市|[地县]级市|县|区|州|省|国|港口?|口岸|地区|市县|县市|市区|县区)$`,
  "u",
);
const etc = /(?:等(?:地|地区|处|[\p{Script=Han}\d]{0,3}[市县区省])?|一带|境内|辖区|全境)$/u;
const noPlace =
  /[的是为有等]|^(?:[本全各我该][省市县区关局地辖州乡镇]|其|非|外|内(?!蒙古)|国|境|沿|跨|省内|市内$|相关|有关|所)|(?:海关|局|署|处|区域|范围|企业|货物|物品|业务|管理|工作|部门|单位|内部|系统|境内外|国家|口岸办|科|股)$|^(?:地区|口岸|港口|码头|机场|园区|市区|县区|开发区?域|辖区)$/u;
const placeName = /^[\p{Script=Han}A-Z\d·]{2,16}$/u;

interface Item extends Stretch {
  readonly parent: Stretch | null;
  /** the place before it has it below: 大连市及所辖的瓦房店 */
  readonly below: boolean;
  readonly count: Stretch | null;
  readonly members: readonly Stretch[];
}

/**
 * The places listed in `within`: 甲市、乙县及丙港 gives three. Provinces in which they lie (辽宁省的), words around them
 * (所辖的, 等地) and their count (盘锦六市) are not parts of the names; what cannot be a place is left out.
 */
export function placeList(hans: string, within: Stretch): Place[] {
  const items = cutOutside(hans, /[、，]/, within)
    .flatMap((item) => halves(hans, item))
    .filter((item) => !/所辖(?:区域|地区|范围)?$/u.test(hans.slice(item.start, item.end)));
  const read = items
    .map((item, n) => stripped(hans, item, n === items.length - 1 ? items.length : null))
    .filter((item) => {
      const name = hans.slice(item.start, item.end);
      return placeName.test(name) && !noPlace.test(name);
    });
  const counted = read.find((item) => item.count !== null)?.count ?? null;
  let parent: Stretch | null = null;
  return read.map((item, n): Place => {
    const before = read[n - 1];
    if (item.parent !== null) parent = item.parent;
    else if (item.below && before !== undefined) parent = { start: before.start, end: before.end };
    const { start, end, members } = item;
    return { start, end, parent, members, kindWord: counted ?? sharedEnd(hans, read, n) };
  });
}

/** 甲山、乙河、丙田市 are cities. One bare name may stand for itself: 乙河、丙田县. */
function sharedEnd(hans: string, items: readonly Stretch[], n: number): Stretch | null {
  const isBare = (item: Stretch | undefined): boolean =>
    item !== undefined && placeKind(hans.slice(item.start, item.end)) === "place";
  if (!isBare(items[n])) return null;
  const last = items.findIndex((item, at) => at > n && !isBare(item));
  const end = items[last]?.end ?? 0;
  const run = items.slice(items.slice(0, n).findLastIndex((item) => !isBare(item)) + 1, last);
  return last > n && run.length >= 2 && /[市县]/u.test(hans.charAt(end - 1)) ? { start: end - 1, end } : null;
}

/** A conjunction has two characters or more before it: 呼和浩特, 泰和县 and 和平区 are one name each. */
function halves(hans: string, item: Stretch): Stretch[] {
  const open = bracketed(hans.slice(item.start, item.end), "（(")[0]?.start;
  const { start, end } = item;
  const text = hans.slice(start, open === undefined ? end : start + open);
  const found: Stretch[] = [];
  let from = 0;
  for (const match of text.matchAll(/以及|及其?|和(?!浩特)|与/gu)) {
    if (match.index < from + 2) continue;
    found.push({ start: start + from, end: start + match.index });
    from = match.index + match[0].length;
  }
  return [...found, { start: start + from, end }];
}

function stripped(hans: string, item: Stretch, total: number | null): Item {
  let { start, end } = item;
  let [parent, below]: [Stretch | null, boolean] = [null, false];
  const text = (): string => hans.slice(start, end);
  for (let match = lead.exec(text()); match !== null; match = lead.exec(text())) {
    const up = match.groups?.parent;
    if (up !== undefined) parent = { start, end: start + up.length };
    if (match.groups?.below !== undefined) below = true;
    start += match[0].length;
  }
  const members = membersOf(hans, { start, end });
  if (members !== null)
    return { start, end: members.end, parent, below, count: null, members: members.places };
  end -= etc.exec(text())?.[0].length ?? 0;
  const counted = count.exec(text());
  const fits = total !== null && numeralValue(counted?.groups?.number ?? "") === total;
  const stated =
    counted !== null && fits && counted.index >= 2 ? { start: start + counted.index, end } : null;
  if (stated !== null) end = stated.start;
  for (let match = path.exec(text()); match !== null; match = path.exec(text())) {
    parent = { start, end: start + match[0].length };
    start += match[0].length;
  }
  return { start, end, parent, below, count: stated, members: [] };
}

const groupCount = /(?<number>[二两三四五六七八九十])个?[市县区旗州盟]{1,2}$/u;

/** 北三市（甲、乙、丙）: where the name of the group ends, and its places. */
function membersOf(hans: string, item: Stretch): { end: number; places: Stretch[] } | null {
  const bracket = bracketed(hans.slice(item.start, item.end), "（(")[0];
  if (bracket === undefined || item.start + bracket.end !== item.end) return null;
  const end = item.start + bracket.start;
  const number = groupCount.exec(hans.slice(item.start, end))?.groups?.number ?? "";
  const places = placeList(hans, { start: end + 1, end: item.end - 1 });
  return places.length > 1 && numeralValue(number) === places.length ? { end, places } : null;
}
