interface SystemRule {
  readonly kind: "system" | "database" | "programme" | "platform" | "website";
  readonly pattern: RegExp;
  /** acronyms and lists count in duties only: in history they name other things (WTO) */
  readonly dutiesOnly: boolean;
  /** the names within a match */
  readonly items: (match: RegExpExecArray) => { start: number; end: number }[];
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}

const name = (match: RegExpExecArray): { start: number; end: number }[] => {
  const text = match.groups?.name ?? match[0];
  const start = match.index + match[0].indexOf(text);
  return [{ start, end: start + text.length }];
};

/** The items of 甲、乙及丙等便捷措施 */
const listed = (match: RegExpExecArray): { start: number; end: number }[] => {
  const list = match.groups?.list ?? "";
  const base = match.index + match[0].indexOf(list);
  return Array.from(list.matchAll(/[^、和及与]+/gu), (item) => ({
    start: base + item.index,
    end: base + item.index + item[0].length,
  }));
};

/** What may stand before the name of a system and is no part of it. */
const before =
  "(?<=^|[，、。；：“《和与及或的对建立]|负责|组织|推动|开发|运用|应用|利用|本关区|关区|全关|本局|全局|全市|全省|单位|机关|管理|维护|维護|实施|使用|推广)";
/** Kinds of systems, which name none of their own. */
const generic =
  "(?!(?:计算机|网络|信息|通信|通讯|应用|业务|本|该|各|全国|全|内部|交通|管理|控制|教育|政府|海关|市政府|金融|政法|本市|信息化|网络与信息|业务应用|监控|视频监控|办公|软件)系统)";

export const systemRules: readonly SystemRule[] = [
  {
    kind: "database",
    pattern: new RegExp(
      `${before}(?<name>(?:[\\p{Script=Han}A-Za-z0-9/]{2,12}、)?[\\p{Script=Han}A-Za-z0-9]{2,12}?(?:数据库|资料库))(?!系统)`,
      "gu",
    ),
    dutiesOnly: true,
    items: name,
    examples: ["负责经营单位编码资料库的维护"],
    counterExamples: ["负责档案管理"],
  },
  {
    kind: "system",
    pattern: new RegExp(
      `${before}${generic}(?<name>[A-Za-z0-9/]*[\\p{Script=Han}]{0,8}?系统)(?=[的、，。；和与及》参]|$|使用|运行|维护|建设|应用)`,
      "gu",
    ),
    dutiesOnly: false,
    items: (match) => ((match.groups?.name ?? "").length > 3 ? name(match) : []),
    examples: ["负责关区DC2003系统的运行", "建立审单作业系统、物流监控系统"],
    counterExamples: ["计算机系统的规划", "全国海关系统"],
  },
  {
    kind: "platform",
    pattern: new RegExp(
      `${before}(?!(?:工作|信息|服务|交流|该|本)平台)(?<name>[\\p{Script=Han}A-Za-z0-9]{2,8}?平台)`,
      "gu",
    ),
    dutiesOnly: true,
    items: name,
    examples: ["负责组织推动风险平台应用和维护管理"],
    counterExamples: ["搭建交流平台"],
  },
  {
    kind: "programme",
    pattern:
      /(?:负责|推广|实施|推行|推进)(?<list>[^，；。等]{2,16}(?:[、和及与][^，；。、等]{2,16}){1,8})等[^，；。]{0,6}(?:措施|通道|模式|便利化改革|试点)/gu,
    dutiesOnly: true,
    items: listed,
    examples: ["负责联网报关、无纸通关及通关单联网等便捷通关措施的推广"],
    counterExamples: ["负责甲、乙等工作"],
  },
  {
    kind: "programme",
    pattern:
      /(?<![A-Za-z0-9/])(?!(?:IC|IT|ID|CT|X|LED|GPS|PC|KTV|WTO|GDP|GIS|HS)(?![A-Za-z0-9]))(?<name>[A-Z]{3,6})(?=[\p{Script=Han}])/gu,
    dutiesOnly: true,
    items: name,
    examples: ["展品的监管工作及ATA职能管理工作", "负责ITA商品的认定"],
    counterExamples: ["IC卡管理"],
  },
];
