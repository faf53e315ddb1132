import type { Span } from "../model/text/span.ts";
import { goesOn, isUnitName, placePrefix } from "../zh/bodies/unit-names.ts";
import { type Family, type Rule, rules } from "../zh/rules/rule.ts";
import { isAgencyName } from "./owners.ts";

/** Where the body that a page is about may be named; the group `name` holds it. Simplified script. */
interface AgencyRule extends Rule {
  readonly id: string;
  readonly pattern: RegExp;
  /** the line is a title and says nothing else */
  readonly title: boolean;
  /** the words around it are so clear that any name of a body counts: 办公室设19个内设机构 */
  readonly sure: boolean;
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}

const name = "(?<name>[\\p{Script=Han}XＸ×○]{4,40}?)";
/** statutes that set up a body or order its work, which bear its name */
const orders =
  "处务规程|组织规程|组织条例|组织(?:自治条例|准则|通则)|设置(?:办法|要点|条例|规程)|组织法|组织规则|办事细则";
/** or with the number of what it is to do: 第9届海运会工作领导小组 */
const numberedName = "(?<name>[\\p{Script=Han}XＸ×○\\d]{4,40}?)";
/** or a short name of a kind that no office has: 盐务署, 区公所 */
const anyName = "(?<name>[\\p{Script=Han}XＸ×○]{4,40}?|\\p{Script=Han}{2}[局署院]|[乡镇市区]公所)";

const family: Family<AgencyRule> = {
  name: "names of agencies",
  holds: (rule, text) => namedBy(text)?.rule === rule,
};

export const agencyRules = rules(family, [
  {
    id: "notice-that-sets-it-up",
    title: true,
    sure: true,
    pattern: new RegExp(
      `关于(?:成立|组建|设立|调整)${numberedName}(?:(?:组成)?(?:人员|成员)(?:名单)?)?的(?:通知|决定|通告)$`,
      "u",
    ),
    examples: [
      "石湖县人民政府办公室关于成立石湖县秸秆禁烧工作领导小组的通知",
      "关于调整石湖县防汛抗旱指挥部组成人员的通知",
      "关于成立第9届海运会工作领导小组的通知",
    ],
    counterExamples: ["关于成立三十周年活动的通知", "石湖县水务局关于印发工作方案的通知"],
  },
  {
    id: "title-of-a-document",
    title: true,
    sure: true,
    pattern: new RegExp(
      `^(?:[^，。]{0,30}?关于(?:印发|调整|核定|明确|同意)?)?(?:《)?${name}(?:的)?(?:${orders}|编制表|暂行组织规程|章程|条例|规定|规程|办法|组织(?:架构)?[及和与]运作|(?:主要)?(?:职责|职能)?(?:、)?(?:配置)?(?:、)?内设机构和人员编制(?:规定|方案)?|职能配置规定|三定(?:规定|方案)|机构编制(?:方案|事项)?|(?:机关|内设|各)*(?:部门|科室|机构|处室)?(?:基本|主要|工作)?(?:职责|职能|概况|简介)(?:及|和|与)?(?:内设|机构|分工|简介|介绍)*)》?(?:的(?:通知|批复|决定|复函))?$`,
      "u",
    ),
    examples: [
      "瑞河水文所办事细则",
      "青岬市机构编制委员会关于青澜市文化局机构编制的批复",
      "渔村重建协进会设置办法",
      "海域监察局的组织及运作",
      "青岚市档案局主要职责",
      "石湖学院机关部门职责",
      "某某县人民政府办公室关于印发青澜县文化局职能配置规定的通知",
    ],
    counterExamples: ["负责规划的职责", "主要职责"],
  },
  {
    id: "name-of-the-law",
    title: false,
    sure: true,
    pattern: new RegExp(`^法规名称[：:]\\s*${anyName}(?:${orders})(?:\\s*（[^）]*）)?$`, "u"),
    examples: ["法规名称：青岬部水文测量局办事细则", "法规名称：考选院组织法"],
    counterExamples: ["法规名称：水文测量办法", "青岬部水文测量局办事细则"],
  },
  {
    id: "by-its-act",
    title: false,
    sure: true,
    pattern: new RegExp(
      `^本(?:细则|规程|规则|办法)依(?:据|照)?${anyName}(?:\\s*（以下简称本[^）]{1,4}）\\s*)?(?:暂行)?组织(?:法|条例)第`,
      "u",
    ),
    examples: [
      "本细则依青岬部水文测量局（以下简称本局）组织条例第十八条订定之",
      "本规程依考选院组织法第十八条之规定订定之",
    ],
    counterExamples: ["本规程依青岬市政府组织自治条例第六条订定之", "本细则依各分局组织通则第十一条订定之"],
  },
  {
    id: "first-sentence",
    title: false,
    sure: false,
    pattern: new RegExp(
      `^${name}(?:（[^）]{2,60}）)?[，\\s]?(?:(?:成立|始建|组建|位|坐落|创建|始设|地处|隶属|直属|建|创办)于[^。]{2,}|地处[^。]{2,}|(?:前身|简称|通称|全称|原名)[^。]{2,}|(?:是|为|系)[^。]{2,80}(?:机关|机构|部门|单位|组织|海关|部队|之一)|贯彻(?:落实|执行)[^。]{4,})`,
      "u",
    ),
    examples: [
      "中华人民共和国海关是国家的进出境监督管理机关",
      "瑞河县编制委员会办公室为县委工作部门",
      "江陵海关地处江陵市中心",
      "青岬海关隶属于大湾海关，正处级",
    ],
    counterExamples: ["江陵港是东部最大的港口"],
  },
  {
    id: "defined",
    title: false,
    sure: true,
    pattern: new RegExp(
      `^(?:【[^】]{2,30}】)?${anyName}(?:，(?:全称|简称)为?[^，。]{2,24})?，?(?:是|属于|作为)[^。，]{0,16}(?:政府|国务院|国家|党委|[省市县区]委)[^。，]{0,24}(?:机关|机构|部门|单位)(?:之一)?(?=[，。])`,
      "u",
    ),
    examples: [
      "【水务局的基本知识】水务局是国家重要的行政机关，主要负责",
      "水务局是政府主管水行政的职能部门，其主要职责包括",
      "水务局属于政府行政单位，办公时间",
    ],
    counterExamples: ["水务局是政府的窗口", "人事科是政府部门"],
  },
  {
    id: "sets-up-its-parts",
    title: false,
    sure: true,
    pattern: new RegExp(
      `(?:^|(?<=[。；]))(?:(?:根据|按照|依据|围绕)(?:上述|以上|主要)?[^，。]{2,20}，)?${anyName}(?:机关)?(?:内设|下设|共设|设(?:有)?)(?=[\\d一二三四五六七八九十两]+个|下列)`,
      "u",
    ),
    examples: [
      "根据上述职责，瑞河市水务局设2个内设机构。",
      "瑞河市水务局设下列内设机构",
      "盐务署设3个内设机构",
      "企业研究所研究企业改革。企业研究所设有三个研究室",
    ],
    counterExamples: ["设2个内设机构", "根据职责，设3个科", "办公室设2个组"],
  },
  {
    id: "set-up-and-called-this",
    title: false,
    sure: true,
    pattern: new RegExp(`(?:特|^|，)设(?:立|置)?${anyName}(?=\\s?（以下简称本)`, "u"),
    examples: [
      "国务院为维护渔业秩序，设渔政总署（以下简称本署）",
      "某某省政府为办理水利，特设某某水务局（以下简称本局）",
    ],
    counterExamples: ["某某市政府设水务局", "某某港务局（以下简称本局）设三科"],
  },
  {
    id: "has-its-parts",
    title: false,
    sure: false,
    pattern: new RegExp(`^${name}(?:机关)?(?:现|共)?(?:内设|下设|设有)(?=[^，。；]{2,30}、[^。；]{2,})`, "u"),
    examples: ["瑞河市水务局内设办公室、指挥中心、治水组3个机构。"],
    counterExamples: ["办公室内设文秘组、综合组。", "内设办公室、人事科"],
  },
]);

/** 清溪县税务局科室负责人, 东陵海巡队编组表, 某某县政府办公室关于…: what stands behind the body in a title that begins with one */
export const titleTail = {
  pattern:
    /^(?!和|与|及|以|的|什么|是什么|怎么|有哪)[\p{Script=Han}\d]{2,16}$|^关于.+|^\s[\P{Script=Han}]+$/u,
  examples: ["科室负责人", "关于调整分工的通知"],
  counterExamples: ["的职责", "和人事科", "什么的", "是什么单位"],
};

function titleBeginning(text: string): Span | null {
  for (let length = text.length - 2; length >= 4; length--) {
    const [name, tail] = [text.slice(0, length), text.slice(length)];
    const issues = !tail.startsWith("关于") || placePrefix(name) !== "";
    if (isUnitName(name) && titleTail.pattern.test(tail) && issues && !goesOn(name, tail))
      return { start: 0, end: length };
  }
  return null;
}

/** A body that a line names as that which the page is about. The span counts from the start of the line's text. */
export interface NamedAgency {
  readonly name: Span;
  readonly title: boolean;
}

/** Reads a title, a first sentence or another sentence that names the body a page is about; null when it does not. */
export const namedAgency = (text: string): NamedAgency | null => namedBy(text)?.agency ?? null;

function namedBy(text: string): { readonly rule: AgencyRule; readonly agency: NamedAgency } | null {
  for (const rule of agencyRules) {
    const { pattern, title, sure } = rule;
    const found = pattern.exec(text)?.groups?.name;
    if (
      found === undefined ||
      !isUnitName(found) ||
      !(sure || isAgencyName(found) || placePrefix(found) !== "")
    )
      continue;
    const start = text.indexOf(found);
    return { rule, agency: { name: { start, end: start + found.length }, title } };
  }
  return null;
}

/** The body that the title of a page names; null when there is none. */
export const namedInTitle = (text: string): Span | null => {
  const found = namedAgency(text);
  return found?.title ? found.name : titleBeginning(text);
};
