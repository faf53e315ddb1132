import { cutOutside, type Stretch } from "./brackets.ts";
import { numeralPattern, numeralValue } from "./numerals.ts";
import { type Family, type Rule, rules } from "./rule.ts";

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
  { kind: "city", pattern: /市$/u, examples: ["盘锦市"], counterExamples: ["盘锦"] },
  {
    kind: "prefecture",
    pattern: /(?:自治州|盟)$/u,
    examples: ["延边朝鲜族自治州"],
    counterExamples: ["普兰店"],
  },
  { kind: "county", pattern: /[县旗]$/u, examples: ["长海县"], counterExamples: ["长海"] },
  { kind: "district", pattern: /区$/u, examples: ["青山区", "市内四区"], counterExamples: ["青山"] },
  { kind: "township", pattern: /(?:[镇乡]|街道)$/u, examples: ["北湾镇"], counterExamples: ["北湾"] },
]);

/** city, port, zone …; "place" when the end of the name does not say. */
export const placeKind = (hans: string): string =>
  placeKinds.find(({ pattern }) => pattern.test(hans))?.kind ?? "place";

/** 整个东北三省, 所辖的瓦房店, 辽宁省的大连: what is no part of the name */
const lead = new RegExp(
  `^(?:整个|全部|主要|包括|以及|及|和(?!平|田|静|硕|县|政|龙|顺|布克|林格尔)|与|其?所辖的?|下辖的?|(?:(?:${provinces})(?:省|自治区)?|[\\p{Script=Han}]{2,3}省)(?:的|内的?|境内的?)(?=.{2}))`,
  "u",
);
const count = new RegExp(
  `(?<number>${numeralPattern})个?(?:地?市|[地县]级市|县|区|州|省|国|港口?|口岸|地区|市县|县市|市区|县区)$`,
  "u",
);
const etc = /(?:等(?:地|地区|处|[\p{Script=Han}\d]{0,3}[市县区省])?|一带|境内|辖区|全境)$/u;
const noPlace =
  /[的是为有等]|^(?:[本全各我该][省市县区关局地辖州乡镇]|其|非|外|内(?!蒙古)|国|境|沿|跨|省内|市内$|相关|有关|所)|(?:海关|局|署|处|区域|范围|企业|货物|物品|业务|管理|工作|部门|单位|内部|系统|境内外|国家|口岸办)$|^(?:地区|口岸|港口|码头|机场|园区|市区|县区|开发区?域|辖区)$/u;

/**
 * The places listed in `within`: 甲市、乙县及丙港 gives three. Provinces in which they lie (辽宁省的), words around them
 * (所辖的, 等地) and their count (盘锦六市) are no part of the names; what cannot be a place is left out.
 */
export function placeList(hans: string, within: Stretch): Stretch[] {
  const items = cutOutside(hans, /[、，]/, within)
    .flatMap((item) => halves(hans, item))
    .filter((item) => !/所辖(?:区域|地区|范围)?$/u.test(hans.slice(item.start, item.end)));
  return items.flatMap((item, n): Stretch[] => {
    const place = stripped(hans, item, n === items.length - 1 ? items.length : null);
    const name = hans.slice(place.start, place.end);
    return /^[\p{Script=Han}A-Z\d·]{2,16}$/u.test(name) && !noPlace.test(name) ? [place] : [];
  });
}

/** A conjunction has two characters or more before it: 呼和浩特, 泰和县 and 和平区 are one name each. */
function halves(hans: string, { start, end }: Stretch): Stretch[] {
  const text = hans.slice(start, end);
  const found: Stretch[] = [];
  let from = 0;
  for (const match of text.matchAll(/以及|及其?|和|与/gu)) {
    if (match.index < from + 2) continue;
    found.push({ start: start + from, end: start + match.index });
    from = match.index + match[0].length;
  }
  return [...found, { start: start + from, end }];
}

function stripped(hans: string, item: Stretch, total: number | null): Stretch {
  let { start, end } = item;
  const text = (): string => hans.slice(start, end);
  for (let match = lead.exec(text()); match !== null; match = lead.exec(text())) start += match[0].length;
  end -= etc.exec(text())?.[0].length ?? 0;
  const counted = count.exec(text());
  const fits = total !== null && numeralValue(counted?.groups?.number ?? "") === total;
  if (counted !== null && fits && counted.index >= 2) end = start + counted.index;
  return { start, end };
}
