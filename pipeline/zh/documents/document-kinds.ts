import { type Family, type Rule, rules } from "../rules/rule.ts";
import type { DocumentRelation } from "./document-relations.ts";

export type DocumentKind =
  | "law"
  | "regulation"
  | "decision"
  | "notice"
  | "plan"
  | "agreement"
  | "report"
  | "form"
  | "periodical"
  | "chronicle"
  | "standard"
  | "other";

interface KindRule extends Rule {
  readonly kind: DocumentKind;
  /** nouns that end a title */
  readonly heads: string;
  /** ends of titles that only look so */
  readonly not: string;
  /** titles */
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}

const family: Family<KindRule> = {
  name: "kinds of documents",
  id: ({ kind }) => kind,
  holds: ({ kind }, title) => documentKind(title, "cited") === kind,
};

/**
 * What a title calls its document: 《立法法》 and 《规章制定程序条例》 for laws and regulations, 《党政机关公文处理工作条例》(2012) for official
 * papers, GB/T 9704 for their names, 《缔结条约程序法》 for treaties. Of heads that end alike the first in order holds. Simplified script.
 */
export const documentKindRules = rules(family, [
  {
    kind: "form",
    heads:
      "证明书 通知书 决定书 证书 许可证 登记证 申请书 申请表 登记表 审批表 备案表 报告书 责任书 建议书 告知书 核查单 报关单 证明 清单 单证 执照 凭证 手册",
    not: "",
    examples: ["货物进口证明书", "行政处罚决定书", "食品经营许可证", "进口货物报关单"],
    counterExamples: ["审计决定", "关于颁发证件的通知", "公证法"],
  },
  {
    kind: "agreement",
    heads: "条约 协定 协议 协议书 公约 议定书 备忘录 合同 联合声明 换文",
    not: "",
    examples: ["青蓝友好同盟条约", "关于船舶航行的协定", "合作备忘录"],
    counterExamples: ["关于履行公约的通知", "合同法"],
  },
  {
    kind: "regulation",
    heads: "条例 规定 办法 细则 规则 规范 章程 规程 制度 准则 守则 规章 法规 暂行法",
    not: "",
    examples: ["青山市供水条例", "实施细则", "内务规范", "第5/2020号行政法规", "档案管理办法（试行）"],
    counterExamples: ["档案法", "关于修改规章的决定"],
  },
  {
    kind: "law",
    heads: "法 法典 宪法 法令 基本法",
    not: "办法 方法 做法 执法 司法 想法 书法 立法",
    examples: ["海关法", "中华人民共和国档案法", "民法典"],
    counterExamples: ["管理办法", "检验方法", "税收执法"],
  },
  {
    kind: "decision",
    heads: "决定 决议 命令 令",
    not: "",
    examples: ["关于改革管理体制的决定", "审计决定", "动员令"],
    counterExamples: ["处罚决定书", "关于落实决定的意见"],
  },
  {
    kind: "plan",
    heads: "方案 规划 计划 纲要 提案 议案 预案 草案 要点",
    not: "",
    examples: ["应急预案", "关于租借地关税政策的提案", "青山市发展纲要", "机构改革方案"],
    counterExamples: ["关于印发方案的通知"],
  },
  {
    kind: "notice",
    heads: "通知 公告 通告 意见 批复 函 复函 指示 通令 通报 公函",
    not: "",
    examples: ["关于设立青山海关的批复", "关于加强管理的意见", "关于机构设置的通知"],
    counterExamples: ["缴税通知书"],
  },
  {
    kind: "periodical",
    heads:
      "简报 动态 要情 参考 专报 月刊 周刊 季刊 双月刊 半月刊 学刊 学报 日报 周报 月报 快报 导刊 通讯 快讯 呈报 内刊 杂志 期刊 研究 信息 文摘 评论 公报",
    not: "",
    examples: ["每日动态", "青山政研参考", "政治工作简报", "港口月刊", "市政府公报"],
    counterExamples: ["年度报告", "大事记"],
  },
  {
    kind: "chronicle",
    heads: "大事记 年鉴 志 史 史志 组织史 汇编 沿革 史料",
    not: "日志 杂志 标志 同志",
    examples: ["政治部大事记", "青山年鉴", "青山市水利志", "文件汇编"],
    counterExamples: ["工作日志", "青山杂志"],
  },
  {
    kind: "report",
    heads: "报告 白皮书 蓝皮书 绿皮书 年报 总结 说明",
    not: "",
    examples: ["政府工作报告", "年度总结", "审计白皮书"],
    counterExamples: ["事故报告书", "报告制度"],
  },
  {
    kind: "standard",
    heads: "标准 国家标准 技术要求",
    not: "",
    examples: ["饮用水卫生标准", "GB 5749-2022", "GB/T 9704"],
    counterExamples: ["标准化法", "关于执行标准的通知"],
  },
]);

const ends = (title: string, words: string): boolean =>
  words !== "" && words.split(" ").some((word) => title.endsWith(word));
const book = /(?:丛书|文集|选集|画册|教材|读本|专著|词典|集)$/u;
const standardNumber = /^(?:GB|DB|HS|HY|SN|YY)(?:\/T)? ?\d/u;

/**
 * What a document is. One that is edited regularly, and is called a notice or has no other kind, is a periodical: 编发《情况通报》.
 * @param title in Simplified script, without 《》
 */
export function documentKind(title: string, relation: DocumentRelation): DocumentKind {
  const bare = title.replace(/(?:（[^（）]*）)+$/u, "");
  if (standardNumber.test(bare)) return "standard";
  const kind = documentKindRules.find(({ heads, not }) => ends(bare, heads) && !ends(bare, not))?.kind;
  const isSerial = kind === "notice" || (kind === undefined && !book.test(bare));
  return relation === "edited" && isSerial ? "periodical" : (kind ?? "other");
}

/** A title in 《》 that is not that of a document: 《…参数数据库》 */
export const isTitleOfSystem = (title: string): boolean =>
  /(?:系统|平台|数据库|资料库|信息库|网站|软件)(?:V?[\d.]+)?$/u.test(title);
