import type { Correction } from "../model/reading.ts";
import { type Family, type Rule, rules } from "../zh/rules/rule.ts";

/**
 * Words that are probably wrong, on pages of either script. They are not changed: the rule proposes what should stand there, or flags
 * the place where that cannot be known.
 */
export interface DoubtRule extends Rule, Pick<Correction, "kind" | "reason" | "confidence"> {
  readonly id: string;
  readonly pattern: RegExp;
  /** what should stand there, in both scripts; null when it is unknown */
  readonly to: { readonly hant: string; readonly hans: string } | null;
  /** the usual words: the rule applies only if the page has them at least ten times as often */
  readonly usual?: RegExp;
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** The places of a text that a rule doubts. */
export function doubted({ pattern, usual }: DoubtRule, text: string): RegExpExecArray[] {
  const found = text.search(pattern) < 0 ? [] : Array.from(text.matchAll(pattern));
  return usual === undefined || count(text, usual) >= 10 * found.length ? found : [];
}

const family: Family<DoubtRule> = {
  name: "doubtful words",
  holds: (rule, example) => doubted(rule, example).length > 0,
};

const sentenceEnd = "(?=[。；;]|$)";

export const doubtRules = rules(family, [
  {
    id: "remark-of-the-draft",
    kind: "suspicious_fact",
    // the nouns before it have 建议 as their own: 处理建议, 提案建议
    pattern: new RegExp(
      `(?<=[\\p{Script=Han}](?<![的出及和或與与並并可請请等後后將将把對对其該该理案改議议见見化])(?<!合理|整改|[處处]理|意[見见]))建[議议](?:交由|改由|[併并]入|移交|[刪删]除|改[為为])[\\p{Script=Han}]{0,8}${sentenceEnd}`,
      "gmu",
    ),
    to: null,
    confidence: "medium",
    reason: "A remark of whoever drafted the text (suggest handing this over to …) seems to be left in it",
    examples: ["负责特殊物项的快速查控建议交由法规科。", "負責檔案的匯總建議刪除；"],
    counterExamples: [
      "提出建议交由法规科。",
      "研究人民群众的建议，交由法规科办理。",
      "负责合理化建议交由法规科办理。",
      "负责处理建议交由法规科。",
    ],
  },
  {
    id: "service-without-verb",
    kind: "typo",
    pattern: new RegExp(
      `(?<=(?:^|[，,。；;、])[按依](?:制度|[規规]定|要求|[標标][準准])?)[為为][\\p{Script=Han}]{2,6}的(?![^。；;]*(?:提供|做好|安排|辦理|办理|負責|负责|保障|服務(?:提供|保障)|服务(?:提供|保障)|開展|开展|組織|组织))[^。；;，,]{2,30}等服[務务]${sentenceEnd}`,
      "gmu",
    ),
    to: null,
    confidence: "medium",
    reason: "The services have no verb: it is lost who does what with them (提供, 安排)",
    examples: ["接待计划，按制度为来宾的住宿、用车等服务；", "按規定為來訪者的膳宿和購票等服務。"],
    counterExamples: [
      "按制度为来宾提供住宿、用车等服务；",
      "按规定为来宾的住宿、用车等服务提供保障；",
      "为来宾的住宿、用车等服务；",
    ],
  },
  {
    id: "territory-for-district",
    kind: "inconsistent_term",
    pattern: /(?<=(?<!中國|中国|我國|我国|共和國|共和国)海[關关])[關关]境(?=[內内])/gu,
    usual: /[關关][區区]/gu,
    to: { hant: "關區", hans: "关区" },
    confidence: "medium",
    reason:
      "關境 is the customs territory of a state; the district of one customs house is 關區, as everywhere else on the page",
    examples: [`${"本关区、".repeat(10)}青山海关关境内的案件`, `${"全關區、".repeat(10)}青山海關關境內`],
    counterExamples: [
      "青山海关关境内的案件",
      `${"本关区、".repeat(10)}中国海关关境内的货物`,
      `${"本关区、".repeat(10)}进出关境`,
    ],
  },
  {
    id: "zuochu",
    kind: "typo",
    pattern:
      /做出(?=(?:[了的]|[關关]於[^，,。；;]{1,24}?的|[關关]于[^，,。；;]{1,24}?的|[\p{Script=Han}]{2})?(?:[決决]定|[決决]策|[裁判][決决]|[報报]告|[貢贡][獻献]|[規规]定|部署|批示))/gu,
    to: { hant: "作出", hans: "作出" },
    confidence: "low",
    reason: "With a decision, a report or a merit official style writes 作出; 做出 is common, too",
    examples: ["市政府做出关于改革体制的决定", "專項督察並做出督察報告", "为边境贸易所做出的贡献"],
    counterExamples: ["作出决定", "做出成绩", "做出一批产品"],
  },
]);
