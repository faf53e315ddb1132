import type { Stretch } from "../layout/brackets.ts";
import { matchesOf } from "../rules/matches.ts";
import { type Family, type Rule, rules } from "../rules/rule.ts";
import { type Place, placeKind, placeList } from "./places.ts";

export interface AreaMention extends Place {
  readonly relation: string;
}

/**
 * Where a page says for which places a body answers. `list` holds the places. Rules that hold for `frontline` bodies only
 * read the duties of bodies that answer for a territory (a customs house, an office at a port), where departments of the same
 * words answer for a matter. Simplified script.
 */
interface AreaRule extends Rule {
  readonly id: string;
  readonly relation: string;
  readonly frontline: boolean;
  readonly pattern: RegExp;
  /** the least number of places in the list */
  readonly least?: number;
  /** half of the places or more must show by their end that they are places */
  readonly evident?: true;
  /** texts and the places in them */
  readonly examples: readonly (readonly [string, readonly string[]])[];
  readonly counterExamples: readonly string[];
}

const scope = "(?:业务|执法|行政|主要|缉私|服务){0,4}(?:区域|范围|辖区|地区)(?:主要)?";
const link = "(?:为|是|包括|包含|涵盖|覆盖|含|有|：|:|遍及|分布在)+";
const list = "(?<list>[^，。；：]+)";
const name = "[\\p{Script=Han}A-Z\\d]";

/** The places that one rule finds, whatever the others say of the same words. */
const family: Family<AreaRule> = {
  name: "areas",
  holds(rule, example) {
    const [text, places] = typeof example === "string" ? [example, null] : example;
    const found = areasBy(rule, text).map(({ start, end }) => text.slice(start, end));
    return places === null ? found.length > 0 : JSON.stringify(found) === JSON.stringify(places);
  },
};

export const areaRules = rules(family, [
  {
    id: "named-supervision-area",
    relation: "supervision_area",
    frontline: false,
    pattern: new RegExp(`(?:监管|稽查|监督|关区)${scope}${link}${list}`, "gu"),
    examples: [["其监管区域为青山省的甲山、乙河、丙田三市及所辖区域", ["甲山", "乙河", "丙田"]]],
    counterExamples: ["监管区域内的货物", "负责监管范围的划定"],
  },
  {
    id: "listed-supervision-area",
    relation: "supervision_area",
    frontline: false,
    pattern: /监管(?:区域|范围)(?![和及与内的])(?<list>[^，。；：的]+)/gu,
    least: 2,
    examples: [
      ["主要监管区域北湾码头一期、北湾保税港区和东山港码头", ["北湾码头一期", "北湾保税港区", "东山港码头"]],
    ],
    counterExamples: ["监管区域调整"],
  },
  {
    id: "named-jurisdiction",
    relation: "jurisdiction",
    frontline: false,
    pattern: new RegExp(`(?:管辖|管理|负责|执法|行政|服务|工作|辖区)${scope}${link}${list}`, "gu"),
    examples: [
      [
        "业务管辖范围是：甲山、乙河市和青山市及所辖的丙田、北湾县",
        ["甲山", "乙河市", "青山市", "丙田", "北湾县"],
      ],
    ],
    counterExamples: ["管辖范围内企业的稽查", "管理区域划分"],
  },
  {
    id: "governs-places",
    relation: "jurisdiction",
    frontline: false,
    pattern:
      /(?:下辖|管辖|辖)(?<list>(?:[\p{Script=Han}]{1,8}[市县区旗州镇乡](?:、|和|及|与)?)+)(?=[，。；]|[\p{Script=Han}\d]{1,3}个?[市县区地省]|$)/gu,
    examples: [["管辖甲山市、乙河县两地", ["甲山市", "乙河县"]]],
    counterExamples: ["辖区内企业的稽查", "下辖5个科"],
  },
  {
    id: "within-places",
    relation: "jurisdiction",
    frontline: true,
    pattern:
      /(?:负责|承担|对)(?<list>(?:[\p{Script=Han}]{1,8}[市县区旗州镇乡](?:、|和|及|与)?)+)(?:行政区域|辖区|范围|区域|境)内/gu,
    examples: [["负责甲山县、乙河区范围内的税收征管", ["甲山县", "乙河区"]]],
    counterExamples: ["负责辖区内的稽查", "负责全市范围内的稽查"],
  },
  {
    id: "radiates-to",
    relation: "business_radiation",
    frontline: false,
    pattern: new RegExp(
      `(?:(?:业务|服务|监管)辐射(?:范围)?(?:${link})?|辐射(?:范围)?${link}|远及|延伸至|延伸到)(?:整个|全部)?${list}`,
      "gu",
    ),
    examples: [
      ["业务辐射范围涵盖整个东北三省和内蒙古地区", ["东北三省", "内蒙古地区"]],
      ["转关监管更是远及华北地区", ["华北地区"]],
    ],
    counterExamples: ["辐射环境的监测", "核与辐射安全监管"],
  },
  {
    id: "set-up-by-the-state",
    relation: "seat",
    frontline: false,
    pattern: new RegExp(`国家(?:设[在于立]|派驻)(?<list>${name}{2,12}?)的`, "gu"),
    examples: [["甲山海关是国家设在甲山口岸的进出境监督管理机关", ["甲山口岸"]]],
    counterExamples: ["是学会设在甲山海关的群团组织"],
  },
  {
    id: "headquarters",
    relation: "seat",
    frontline: false,
    pattern:
      /(?:总部|机关|驻地|办公地点|局址|关址)(?:设在|设于|位于|坐落[于在]|在)(?<list>[\p{Script=Han}]{2,12}?[省市县区镇])/gu,
    examples: [["机关驻地位于甲山市", ["甲山市"]]],
    counterExamples: ["位于全国前列"],
  },
  {
    id: "lies-in",
    relation: "seat",
    frontline: false,
    pattern:
      /(?<=[关局署厅处站所会院心])(?:位于|地处|坐落[于在])(?<list>[\p{Script=Han}]{2,12}?[省市县区镇乡](?![\p{Script=Han}]{1,6}[省市县区镇乡]))/gu,
    examples: [["甲山海关位于青山省甲山市，是直属海关", ["甲山市"]]],
    counterExamples: ["海关业务量位于全省前列", "负责位于保税区的仓库"],
  },
  {
    id: "offices-abroad",
    relation: "dispatched_office",
    frontline: false,
    pattern:
      /在(?<list>[^，。；：]{2,40}?)等?(?:地|国家?和地区)?(?:设有|设立了?|派驻了?|派有)[^，。；]{0,6}(?:机构|办事处|代表处|人员)/gu,
    examples: [["在甲山、乙河以及丙田等地设有派驻机构", ["甲山", "乙河", "丙田"]]],
    counterExamples: ["在海关内部设立机构"],
  },
  {
    id: "from-place-to-place",
    relation: "transit_route",
    frontline: true,
    pattern: new RegExp(
      `(?:(?<=[和、，]|负责|及)|^)(?!负责)(?<list>${name}{2,6}至${name}{2,8}?(?:地区|口岸|港|机场|市|省)?)(?=的?[^，。；]{0,10}(?:转关|航线|中转|直通|运输))`,
      "gu",
    ),
    examples: [
      ["甲山口岸的监管和甲山至华北地区的邮递物品转关业务", ["甲山", "华北地区"]],
      ["负责甲山至华北地区的转关业务", ["甲山", "华北地区"]],
    ],
    counterExamples: ["负责旅检一科至八科的协调"],
  },
  {
    id: "enterprises-of",
    relation: "enterprises_supervised",
    frontline: true,
    pattern:
      /(?:负责对?|对)(?<list>[^，。；]{2,60}?)(?:范围内|境内|辖区内)?的(?:[\p{Script=Han}]{0,4})企业/gu,
    least: 2,
    evident: true,
    examples: [
      ["负责甲山市内四区、乙河、丙田县及北三市的企业", ["甲山市内四区", "乙河", "丙田县", "北三市"]],
    ],
    counterExamples: ["负责对重点行业、重点商品的企业稽查"],
  },
  {
    id: "in-ports",
    relation: "supervised_port",
    frontline: true,
    pattern:
      /在(?<list>[^，。；]{2,60}?)(?=等(?:[一二两三]类)?(?:口岸|港口|码头|场所)|(?:进出境|进出口|通关)的)/gu,
    evident: true,
    examples: [
      [
        "以海运方式在甲山港、乙河港及丙田、北湾等二类口岸的货物进行监管",
        ["甲山港", "乙河港", "丙田", "北湾"],
      ],
    ],
    counterExamples: ["在规定场所的货物"],
  },
  {
    id: "by-way-of-port",
    relation: "supervised_port",
    frontline: true,
    pattern: new RegExp(`经由?(?<list>${name}{2,8}?(?:空港|机场|口岸|港口?|车站))(?:进出|运|出入)`, "gu"),
    examples: [["监管经甲山空港进出境的运输工具", ["甲山空港"]]],
    counterExamples: ["经批准进出境的物品"],
  },
  {
    id: "zones",
    relation: "supervision_area",
    frontline: true,
    pattern:
      /(?<=[对和及与、在的]|负责|^)(?<list>(?:(?![和及与的内对负])[\p{Script=Han}]){0,8}?(?:开发区|保税区|保税港区|加工区|物流园区|工业园区|高新区|自贸区|综保区|跨境工业区)(?:[A-Z]区|[一二三]期)?)(?=(?:内|、|和|及|的|[两三四五]区)[^，；。]*监管)(?![^，；。]{0,20}等[^，；。]{0,4}(?:特殊监管|监管场所|区域))/gu,
    examples: [
      [
        "负责对开发区内企业的加工贸易和出口加工区A区、出口加工区B区两区的监管工作",
        ["开发区", "出口加工区A区", "出口加工区B区"],
      ],
    ],
    counterExamples: ["保税区、出口加工区等海关特殊监管区域的监管"],
  },
  {
    id: "ports-of-goods",
    relation: "supervision_area",
    frontline: true,
    pattern:
      /(?:(?<=[和与及，、对]|负责|承担)|^是?)(?!负责|承担|是)(?<list>[\p{Script=Han}]{2,4}(?:地区|口岸))(?=的?(?:进出[口境]|邮|快件|快递|货物|物品|旅客|运输工具|船舶|印刷品|音像))/gu,
    examples: [["主要负责甲山口岸进出境快件的监管", ["甲山口岸"]]],
    counterExamples: ["负责大连地区办公用品的审批", "负责省内口岸开放"],
  },
]);

/** The places in `hans` for which the body answers, in order. */
export function findAreas(hans: string, frontline: boolean): AreaMention[] {
  const found: AreaMention[] = [];
  for (const rule of areaRules.filter((r) => frontline || !r.frontline)) {
    const free = areasBy(rule, hans).filter((p) => !found.some((f) => f.start < p.end && p.start < f.end));
    found.push(...free);
  }
  return found.sort((a, b) => a.start - b.start);
}

function areasBy(rule: AreaRule, hans: string): AreaMention[] {
  return matchesOf(hans, rule.pattern).flatMap((match) => {
    const text = match.groups?.list ?? "";
    const start = match.index + match[0].lastIndexOf(text);
    const places = placesOf(hans, { start, end: start + text.length }, rule.relation);
    const fits = places.length >= (rule.least ?? 1) && (!rule.evident || areEvident(hans, places));
    return fits ? places : [];
  });
}

const areEvident = (hans: string, places: readonly Stretch[]): boolean =>
  places.filter((p) => placeKind(hans.slice(p.start, p.end)) !== "place").length * 2 >= places.length;

/** 大连至东北地区 names two places. */
function placesOf(hans: string, within: Stretch, relation: string): AreaMention[] {
  const joint = relation === "transit_route" ? hans.indexOf("至", within.start) : -1;
  const parts =
    joint < 0
      ? [within]
      : [
          { ...within, end: joint },
          { ...within, start: joint + 1 },
        ];
  return parts.flatMap((part) => placeList(hans, part)).map((place) => ({ ...place, relation }));
}
