import { type Family, type Rule, rules } from "../zh/rules/rule.ts";
import { isReading, readingPattern } from "../zh/script/readings.ts";

/** Marks of the layout within a line that are not part of its text: what the pattern matches is left out. */
export interface NoiseRule extends Rule {
  readonly id: string;
  readonly pattern: RegExp;
  /** asked about each match where the pattern alone does not decide */
  readonly when?: (match: RegExpExecArray) => boolean;
  /** what is left out is a correction, and no layout that every page has */
  readonly record?: { readonly kind: "punctuation"; readonly reason: string };
  /** it hangs on the character before it, so that the quote of a word that ends there holds both */
  readonly hangs?: true;
  /** [text before, text after] */
  readonly examples: readonly (readonly [string, string])[];
  readonly counterExamples: readonly string[];
}

const edits =
  "(?:編輯|编辑|修改)(?:本段|源代[码碼]|原始[码碼]|維基數據鏈接|维基数据链接|链接|鏈接)?|查看源代码|檢視原始碼|edit(?: source)?";

/** what sections of an encyclopaedia about bodies are called, in front of a link that lost its brackets */
const sections =
  "(?:[\\p{Script=Han}]{0,8}(?:歷史|历史|沿革|組織|组织|職能|职能|職責|职责|架構|架构|單位|单位|機關|机关|部門|部门|首長|首长|歷任[署局處部]長|历任[署局处部]长)|其他)";

const link = `(?:${edits})(?:\\s?[|｜]\\s?(?:${edits}))?`;

const without = ({ pattern, when }: NoiseRule, text: string): string =>
  Array.from(text.matchAll(pattern))
    .filter((match) => when?.(match) ?? true)
    .reduceRight(
      (rest, { 0: found, index }) => rest.slice(0, index) + rest.slice(index + found.length),
      text,
    );

const family: Family<NoiseRule> = {
  name: "noise",
  holds: (rule, example) =>
    typeof example === "string"
      ? without(rule, example) !== example
      : without(rule, example[0]) === example[1],
};

export const noiseRules = rules(family, [
  {
    id: "invisible",
    // what Unicode says may be ignored when it is shown (joiners, marks of direction, selectors of variants, fillers), controls,
    // and stand-ins for objects that are not text
    pattern: /(?:[\p{DI}\ufff9-\ufffc]|(?!\t)\p{Cc})+/gu,
    record: { kind: "punctuation", reason: "A character that is not shown" },
    examples: [
      ["人\u200b事处", "人事处"],
      ["人事处\u200e", "人事处"],
      ["人\u2067事\u034f处\u3164", "人事处"],
      ["人\u0007事\u{e0020}处", "人事处"],
    ],
    counterExamples: ["人事处", "人\t事处"],
  },
  {
    id: "footnote",
    pattern:
      /(?<=[\p{Script=Han}。，；：、”》）)\d])(?:[ \u00a0]?[[［](?:\d{1,3}(?:[-–,，]\d{1,3})?|[注註][ \u3000]?\d{1,3})[\]］](?=\s|$)|[[［](?:\d{1,3}(?:[-–,，]\d{1,3})?|[注註][ \u3000]?\d{1,3}|来源请求|來源請求)[\]］])/gu,
    examples: [
      ["成立于1998年[1]", "成立于1998年"],
      ["设三科［2-4］。", "设三科。"],
      ["设三科。 [2-4] ", "设三科。 "],
      ["设三科[註 1]", "设三科"],
      ["署長羅立行 [註 1]", "署長羅立行"],
    ],
    counterExamples: ["国发[2013]82号", "[1]总则"],
  },
  {
    id: "edit-link",
    pattern: new RegExp(
      `(?<=^${sections})[ \\u3000](?:編輯|编辑)$|(?<![ \\u3000])[ \\u3000]*[[［【〔]\\s?${link}\\s?[\\]］】〕](?=\\s|$)|^[[［]\\s?${link}\\s?[\\]］][ \\u3000]*`,
      "gimu",
    ),
    examples: [
      ["歷史[編輯]", "歷史"],
      ["歷任署長 编辑", "歷任署長"],
      ["机构设置 [ 编辑 | 编辑源代码 ]", "机构设置"],
      ["主要职责［编辑本段］", "主要职责"],
      ["人事科〔编辑〕", "人事科"],
      ["[編輯]第一條 標的", "第一條 標的"],
    ],
    counterExamples: ["负责史志编辑", "编辑部", "【编辑】负责校对", "王立安 编辑"],
  },
  {
    id: "fold-link",
    pattern:
      /(?<![ \u3000])[ \u3000]*[[［【]\s?(?:展开|展開|收起|折叠|摺疊|隐藏|隱藏|显示|顯示|更多)\s?[\]］】](?=\s|$)/gu,
    examples: [
      ["组织架构[展开]", "组织架构"],
      ["所屬機關 ［隱藏］", "所屬機關"],
    ],
    counterExamples: ["展开调查", "[展开]调查"],
  },
  {
    id: "frame-of-a-table",
    pattern: /^[ \u3000:-]*[|｜][|｜ \u3000:-]*$/gmu,
    examples: [
      ["|", ""],
      ["---|", ""],
      ["| --- | :-: |", ""],
    ],
    counterExamples: ["| 人事科 |", "---"],
  },
  {
    id: "back-link",
    pattern:
      /(?<=[^\s])[ \u3000]+(?:返回(?:顶部|首页|目录|列表|上一?[级页层])|[回置](?:到)?顶部?|(?:查看)?(?:更多|详细|详情)(?:>>|＞＞|»)|(?:>>|＞＞|»)(?:更多|详细|详情)?)(?=[ \u3000]*$)/gmu,
    examples: [
      ["人事科 返回顶部", "人事科"],
      ["机构设置　更多>>", "机构设置"],
    ],
    counterExamples: ["返回顶部", "资料返回首页编辑", "更多 办公室"],
  },
  {
    id: "blank-before-measure",
    pattern:
      /(?<=\d)[ \u3000\u00a0]+(?=[年月日]|[余万亿个名项条](?!\s))|(?<=\d[ \u3000\u00a0]*[年月])[ \u3000\u00a0]+(?=\d{1,2}[ \u3000\u00a0]*[月日])/gu,
    examples: [
      ["1986 年 10 月 1 日", "1986年10月1日"],
      ["自2019年 3月起", "自2019年3月起"],
      ["设科长 2 名。", "设科长 2名。"],
    ],
    counterExamples: ["2024年 12345热线", "编号 3 名 称"],
  },
  {
    id: "reading",
    hangs: true,
    pattern: readingPattern,
    when: ({ groups }) => isReading(groups?.char ?? "", groups?.reading ?? ""),
    examples: [
      ["海關(guān)", "海關"],
      ["內(nèi)蒙古", "內蒙古"],
      ["鄞（yín）州", "鄞州"],
      ["歙(she)县", "歙县"],
      ["關（ㄍㄨㄢ）", "關"],
      ["女(nǚ)", "女"],
      ["關(gua\u0304n)", "關"],
    ],
    counterExamples: [
      "世贸组织(WTO)",
      "海關(Customs)",
      "（e站）",
      "方案(a)",
      "海关(she)",
      "甲类(A)",
      "总值(GDP)",
      "平台(app)",
    ],
  },
]);
