import type { Stretch } from "../layout/brackets.ts";
import { apart } from "../rules/apart.ts";
import { matchesOf } from "../rules/matches.ts";
import { type Family, type Rule, rules } from "../rules/rule.ts";
import { phraseStart } from "./noun-phrase.ts";

export type NormRelation = "basis" | "implements";
export type NormKind = "law" | "policy" | "instruction" | "plan" | "principle" | "delegation" | "unspecified";

interface NormRule extends Rule {
  readonly id: string;
  readonly relation: NormRelation;
  /** the words stand in the group `norm` */
  readonly pattern: RegExp;
  /** the group begins at the head of a noun phrase, whose other words stand before it */
  readonly widens: boolean;
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}

const family: Family<NormRule> = {
  name: "norms",
  holds: ({ id }, text) => findNorms(text).some(({ rule }) => rule.id === id),
};

/** What rules and orders are called. */
const noun =
  "(?:规范性文件|法律(?!效[力率果]|文书|责任|关系|顾问|援助|服务|咨询|监督)|法规|法令|政令|规章制度|规章|条例|[规法]例|规定(?:要求)?|制度|办法|规程|规范(?!的|化|性(?!文件))|细则|政策|方针|路线|(?<!有)指示(?:精神)?|决定(?!权)(?:事项)?|决议|命令|精神|要求|部署|计划|规划|方案|纪律|措施|标准|协定|条约|原则|《[^《》]{1,40}》|职责|体制|目录)";
/** 方针政策、法律、法规及各项规定, 《…》等协定 */
const chain = `${noun}{1,3}(?:(?:[、和及与]|以及)[^，；。、》]{0,8}?${noun}{1,3})*(?:等(?:协定|规定|文件|法规))?`;

/**
 * Words by which an act rests on a norm or carries it out. Sources: 《党政机关公文处理工作条例》(2012), 三定规定 (2008-2023). Simplified
 * script.
 */
export const normRules = rules(family, [
  {
    id: "by-law",
    relation: "basis",
    pattern: /(?<norm>依法)(?!治[国省市县理区]|行政|院|律师|人|治)/gu,
    widens: false,
    examples: ["依法管理测绘市场", "代表国家依法执行任务"],
    counterExamples: ["推进依法行政", "依法治市"],
  },
  {
    id: "according-to",
    relation: "basis",
    pattern: new RegExp(
      `(?<norm>(?<!不)(?:根据(?!地)|按照|依据|依照|遵照|按(?![照时期月年质需摩比劳揭钮])|(?<=[，；。并均悉特]|本(?:规[程则]|[细准通]则|条例|办法)|^)依(?![法托靠赖次旧然据照]))[^，；。]{0,40}?(?:${chain}|(?:权限|许可权|授权|程序(?:和权限)?|明细表|[指批]示|结果|分工|布局|实际(?:需要|情况|工作)?|(?:工作)?需要|情况|特点|形势|等协定|(?<![办方司执立违用做依])法(?:第[\\p{Script=Han}\\d]{1,6}条)?(?:[的之]?规定|(?=[，；。、和及]|$))))(?:和(?:权限|许可权))?)`,
      "gu",
    ),
    widens: false,
    examples: [
      "根据国家的政策、规定和办法，提出意见",
      "按规定对合同的审批",
      "按管理权限审批申请",
      "依照海关法的规定扣留车辆",
      "本规程依青岬市政府组织自治条例第六条规定订定之",
      "依分层负责明细表逐级决定",
    ],
    counterExamples: ["按时完成", "依托平台", "按月汇总", "革命根据地的制度"],
  },
  {
    id: "under-the-guidance",
    relation: "basis",
    pattern: /(?<norm>在[^，；。]{0,12}?(?:方针|原则|精神|思想)指[导引]下)/gu,
    widens: false,
    examples: ["在这一方针指导下"],
    counterExamples: ["在局长指导下"],
  },
  {
    id: "carries-out",
    relation: "implements",
    pattern: new RegExp(
      `(?:贯彻落实|贯彻执行|落实执行|宣传贯彻|贯彻|(?<!司法|强制)执行(?!权)(?:[和及并](?:检讨|遵守|检查|跟进))?|遵守|(?<!并|并协调|组织|监督|具体)落实|(?<!(?<!以)及|[并和、]|组织|监督|具体)实施(?:[和及]管理)?)(?![的之情况、，；]|落实|执行|细则|办法|方案|计划|意见|标准)(?<norm>[^，；。]{0,60}?${chain})(?!疑难|的?(?:制定|拟订|起草|修订|研究|编制))`,
      "gu",
    ),
    widens: false,
    examples: [
      "贯彻执行国家有关水上安全的法律、法规、规章",
      "落实局党组的指示精神",
      "实施年度税收计划",
      "执行审计机关的《审计决定》",
      "执行和检讨法例及发牌政策",
      "建立机制，以及实施信息统一公布制度",
      "执行国家基本药物目录",
    ],
    counterExamples: [
      "制定细则并组织实施",
      "执行情况",
      "执行逮捕",
      "行使司法执行权和司法决定权",
      "执行本院已经发生法律效力的判决",
      "拟订并协调落实相关措施",
      "负责建设实施计划和质量管理",
    ],
  },
  {
    id: "has-carried-out",
    relation: "implements",
    pattern: new RegExp(
      `(?<=^|[，；。]|负责)(?:组织|监督)(?:实施|执行|落实)(?![的之情况、，；])(?<norm>[^，；。]{0,60}?${chain})(?=[，；。]|$)`,
      "gu",
    ),
    widens: false,
    examples: ["编制规划，监督实施相关规程和标准", "负责组织实施排污许可证等各项管理制度"],
    counterExamples: ["拟订规划并组织实施", "组织实施标准的制定", "拟订并监督实施行业规划"],
  },
  {
    id: "carried-out",
    relation: "implements",
    pattern: new RegExp(
      `(?<![之的])(?<norm>(?:${noun}|(?<![办方司执立违用做依书无合])法|部署的[^，；。的]{1,12}工作))(?:的|之)?(?:贯彻执行|贯彻落实|组织实施|执行|落实|实施|贯彻)(?!细则|办法|方案|意见|标准)(?:情况|及|、|和|进行|工作|$|[，；。])`,
      "gu",
    ),
    widens: true,
    examples: [
      "监督会议决定的贯彻执行情况",
      "对管制措施执行情况进行监控",
      "安全相关计划之执行及督导",
      "协调民族区域自治法的贯彻落实",
    ],
    counterExamples: ["制定实施细则", "拟订制度并组织实施", "教育之规划实施事项"],
  },
]);

export interface FoundNorm extends Stretch {
  readonly rule: (typeof normRules)[number];
  readonly kind: NormKind;
}

/** Norms that `hans` (Simplified, one clause) rests on or carries out, in order. */
export function findNorms(hans: string): FoundNorm[] {
  const found = normRules.flatMap((rule) =>
    matchesOf(hans, rule.pattern).map((match): FoundNorm => {
      const norm = match.groups?.norm ?? "";
      const head = match.index + match[0].indexOf(norm);
      const start = rule.widens && !norm.startsWith("《") ? Math.min(phraseStart(hans, head), head) : head;
      return { rule, kind: normKind(norm, rule.relation), start, end: head + norm.length };
    }),
  );
  return apart(
    found.filter(({ start, end }) => !openBracket.test(hans.slice(start, end))),
    hans.length,
  );
}

/** 执行重要工作（如财政、法律: what stands in brackets is an example, and no norm ends there */
const openBracket = /（[^）]*$|[“「][^”」]*$/u;

/** What kind of norm it is, by the words that name it. */
export function normKind(words: string, relation: NormRelation): NormKind {
  if (/(?:通知|意见|决定|批复|指示|纪要|讲话)》/u.test(words)) return "instruction";
  if (
    words === "依法" ||
    /》|法律|法规|条例|法令|协定|条约|规章|细则|规程|规范|纪律|通则|准则|纲要第|法(?:第|$)/u.test(words)
  )
    return /政策/u.test(words) ? "policy" : "law";
  if (/权限|许可权|授权|明细表|分工|职责$/u.test(words))
    return /规定/u.test(words) ? "unspecified" : "delegation";
  if (/[指批]示|决定|决议|命令|部署|精神|要求$/u.test(words) && !/^按照?规定/u.test(words))
    return "instruction";
  if (/政策|制度|措施|体制/u.test(words)) return /^按/u.test(words) ? "unspecified" : "policy";
  if (/方针|原则|路线/u.test(words)) return relation === "basis" ? "principle" : "policy";
  if (/计划|规划|方案/u.test(words)) return "plan";
  if (/(?:署|部|局|院|厅|委)[^，]{0,4}(?:规定|办法)/u.test(words)) return "law";
  return "unspecified";
}
