import { placeNames } from "../bodies/places.ts";
import { closingVerbs, headingVerbs } from "./verbs.ts";

/** What no noun phrase runs across: marks, and words that join it to what stands before. */
const boundary =
  /[^\p{Script=Han}A-Za-z0-9○]|[的和及与或由向在将把等是以被受为使应其经对并给同就按又既了到着于年月日出报从至获凡交承有依但撤含自无而]/u;

/** Words and places with such a character that belong to a name all the same, and where they have it. */
const wholeWords =
  "对外 同业 同级 同类 其他 其它 其余 经营 经济 经贸 应急 应用 应对 以上 和平 使用 报关 报社 报刊 报告 报检 情报 申报 日报 出版 出口 出入境 进出境 进出口 输出 对台 同乡 将军 日本 青年 少年 老年 经销 承办 承担 承包 承运 承建 继承 经办 自由 由于 为民 交通 交易 交警 交流 外交 社交 成交 共和国 对策 对象 同意 公积金 使馆 经理 受众 年度 有关 所有 国有 民有 有限 有色 有线 有机 报道 报导 自治 自然 自由 自来水 自贸 自主 自愿 自动 自行车 自考 自学 自律 发展和改革 工业和信息化 经济和信息化 人力资源和社会 住房和城乡 文化和旅游 卫生和计划 自然资源和规划 规划和自然 无线 无偿 无障碍 无人机 就业 就学 就医 就诊"
    .split(" ")
    .concat(...placeNames)
    .filter((word) => boundary.test(word))
    .flatMap((word) =>
      [...word].flatMap((char, place) => (boundary.test(char) ? [{ word, char, place }] : [])),
    );
/** By the character, which is asked for at each step of each phrase. */
const byBoundary: ReadonlyMap<string, typeof wholeWords> = new Map(
  wholeWords.map(({ char }) => [char, wholeWords.filter((other) => other.char === char)]),
);
/** Those with a word of their own before it, which may be a verb elsewhere: 发展和改革 */
const longWords = wholeWords.filter(({ place }) => place > 1).map(({ word }) => word);

/** Verbs that take a body as their object, and others that open a duty: what stands behind them is the phrase. */
const governs = new Set([
  ...headingVerbs,
  ...closingVerbs,
  ...[
    "会同",
    "设立",
    "成立",
    "方便",
    "干扰",
    "下列",
    "推动",
    "直属",
    "隶属",
    "代行",
    "涉及",
    "来往",
    "借调",
    "实行",
    "分管",
    "交由",
    "标志",
    "面向",
    "根据",
    "按照",
    "依据",
    "征求",
    "听取",
    "鼓励",
    "引导",
    "下设",
    "内设",
    "设有",
    "下辖",
    "包括",
    "以下",
    "撤销",
    "撤并",
    "恢复",
    "组建",
    "筹建",
    "改称",
    "简称",
    "加挂",
    "保留",
    "明确",
    "同时",
    "增设",
    "来自",
    "列入",
    "并入",
    "划入",
    "划归",
    "需要",
    "围绕",
    "集中",
    "召集",
    "沟通",
    "报道",
    "报导",
    "依照",
    "挂靠",
    "发挥",
    "审判",
    "领导",
    "归口",
  ],
]);

/** Verbs that a noun is made with: 建设|单位, 服务|机构 */
const compounding = new Set(
  "管制 直属 隶属 应用 建设 施工 服务 治理 管理 监管 登记 执行 审批 经营 检测 监测 评估 设计 监理 培训 教育 研究 生产 运输 出版 认证 鉴定 咨询 执法 检验 养护 维修 销售 使用 承包 招标 代理 报关 化验 征收 监督 采购 开发 评价 考核 审计 监察 救助 制造 加工 保障 主管 侦查 审判 领导 代表 开发 合作 试验 示范 辅助 仲裁".split(
    " ",
  ),
);

/** 各级|宣传|部门, 有关|监督|机构: behind such a word a verb says which bodies are meant */
const ofClass = /(?:各级?|有关|相关|上级|下级|所属|其他|地方)[^部门单位机构规要]{0,4}$/u;

const zone = /^(?:区(?!政府|人民|[委级内域县属])|(?:作业)?场所|仓库)/u;

/** What no verb makes longer: 执行|社会团体, 保障|市政府 */
const wholeNoun = /^(?:社会|人民|国际|群众|群团|民间|行业|地方|[省市县区])/u;

const longest = 14;

/** Whether a name may begin at `at`: 由|办公室, 承办|办公室 …; 综合治理|办公室 is the end of another name. */
export const mayBegin = (hans: string, at: number): boolean =>
  at === 0 ||
  isBoundary(hans, at - 1) ||
  (governs.has(hans.slice(at - 2, at)) && !compounding.has(hans.slice(at - 2, at)));

/** Whether a verb stands before `at`, also one that nouns are made with: 监督|市水务局 */
export const mayFollowVerb = (hans: string, at: number): boolean => governs.has(hans.slice(at - 2, at));

/** Where the noun phrase begins whose head stands at `head`: 监督所属各|单位 → after 监督. */
export function phraseStart(hans: string, head: number): number {
  let start = head;
  while (start > 0 && head - start < longest && !isBoundary(hans, start - 1)) start--;
  return atQuantifier(hans, afterVerbs(hans, start, head), head);
}

/** 人员定期接收|各单位, 应会商|有关单位; what may own them stays: 县政府各部门, 口岸各单位, 市有关部门 */
function atQuantifier(hans: string, start: number, head: number): number {
  for (const word of isClassAt.pattern.test(hans.slice(head, head + 2)) ? quantifiers : ["各"]) {
    const at = hans.lastIndexOf(word, head - 1);
    if (at > start && !ownsMany.test(hans.slice(0, at))) return at;
  }
  return start;
}

const quantifiers = ["各", "有关", "相关", "当地"];

const ownsMany =
  /[局部委厅署院会府关县市省区州处室科所站队国方地属级直岸校厂社内司楼统心馆团乡镇街村行业家央他它政各]$/u;

/** The noun of a class of bodies; 边境安全相关计划 is one phrase. */
export const isClassAt = {
  pattern: /^(?:部门|单位|机构|机关|团体|社团|企业|公安|司法|行政)/u,
  examples: ["部门", "单位"],
  counterExamples: ["计划", "措施"],
};

function isBoundary(hans: string, at: number): boolean {
  const char = hans.charAt(at);
  if (!boundary.test(char)) return false;
  return !byBoundary.get(char)?.some(({ word, place }) => hans.startsWith(word, at - place));
}

/** The first place behind the last verb that governs the phrase. */
function afterVerbs(hans: string, start: number, head: number): number {
  // 受理|市政府各部门: the verb may begin with a character that no phrase runs across
  for (let at = head - 2; at >= Math.max(0, start - 1); at--) {
    const word = hans.slice(at, at + 2);
    if (!governs.has(word)) continue;
    // 贸易促进|委员会, 开发|区管理委员会: no verb there
    if (hans.startsWith("委员会", at + 2) || (compounding.has(word) && zone.test(hans.slice(at + 2))))
      continue;
    if (longWords.some((whole) => hans.startsWith(whole, at))) continue;
    // 施工|单位, 服务|机构: the verb right before the head is a part of the noun
    if (at + 2 === head && compounding.has(word) && !wholeNoun.test(hans.slice(head))) continue;
    if (ofClass.test(hans.slice(start, at))) continue;
    return at + 2;
  }
  return start;
}
