import {
  boxHeading,
  frameOfArticle,
  furniture,
  linksHeading,
  remnant,
  siteName,
} from "../../zh/layout/line-kinds.ts";
import { isNavigation } from "../../zh/layout/navigation.ts";
import { evidenceFor } from "./evidence.ts";

export const furnitureEvidence = evidenceFor("furniture", [
  {
    id: "words-of-sites",
    points: 7,
    when: ({ text }) => furniture.pattern.test(text),
    why: "what sites print around a text",
    hans: "网站在正文四周印的话",
    examples: ["当前位置 > 机构概况", "粤ICP备11000000号-3", "今日访问：352 总访问：88213"],
    counterExamples: ["首页栏目的维护", "办公室"],
  },
  {
    id: "frame-of-an-article",
    points: 7,
    when: ({ text }) => frameOfArticle.pattern.test(text),
    why: "what encyclopedias and collections of statutes print around a text",
    hans: "百科和法规汇编在正文四周印的话",
    examples: ["跳至内容", "列印时间：112.09.14 11:32"],
    counterExamples: ["分类管理", "办公室"],
  },
  {
    id: "remnant-of-code",
    points: 9,
    when: ({ text }) => remnant.pattern.test(text),
    why: "code, templates and marks of images are no text",
    hans: "代码、模板和图片标记不是正文",
    examples: ["-->", "（略）"],
    counterExamples: ["（一）文电", "办公室"],
  },
  {
    id: "navigation",
    points: 7,
    when: ({ text, row }) => row.column === null && isNavigation(text),
    why: "names of the pages of a site side by side",
    hans: "网站各页的名称并排",
    examples: ["首页 | 单位概况 | 新闻动态 | 留言"],
    counterExamples: ["办公室 | 人事科 | 财务科"],
  },
  {
    id: "heading-in-a-box",
    points: 12,
    when: ({ box, text }) => box !== null && boxHeading.pattern.test(text),
    why: "within an information box a heading opens no part of the page",
    hans: "信息框里的标题不开启页面的一部分",
    examples: ["机构概况\n上级机构东岭省水务厅\n联络方式\n电话号码0500-1"],
    counterExamples: ["机构概况\n东岭省水务厅主管水务。"],
  },
  {
    id: "name-of-a-site",
    points: 6,
    when: ({ index, mark, text, lead, verb }) =>
      index < 6 && mark === null && !lead && !verb && siteName.pattern.test(text),
    why: "a site prints its own name above its pages",
    hans: "网站在各页之上印自己的名称",
    examples: ["瑞河市法规共用系统", "瑞河之窗门户网站"],
    counterExamples: ["负责信息系统", "信息系统，档案系统"],
  },
  {
    id: "site-above-the-path",
    points: 9,
    when: ({ path }) => path === "site",
    why: "above the path to a page stands whose site it is",
    hans: "当前位置一行之上写的是谁的网站",
    examples: ["瑞河市水务局\n首页 > 机构 > 规划处\n规划处\n负责规划。"],
    counterExamples: ["瑞河市水务局\n首页 > 机构\n规划处\n负责规划。"],
  },
  {
    id: "menu",
    points: 12,
    when: ({ path }) => path === "menu",
    why: "short items behind 首页 lead to the parts of a site",
    hans: "“首页”后面的短项通往网站各栏目",
    examples: ["• 首页\n• 资讯中心\n• 信息公开", "网站首页\n政务公开\n机构概况\n领导信息\n新闻动态"],
    counterExamples: ["• 资讯中心\n• 信息公开", "机构概况\n领导信息"],
  },
  {
    id: "heading-of-links",
    points: 7,
    when: ({ text, mark }) => mark === null && linksHeading.pattern.test(text),
    why: "what follows leads away from the page",
    hans: "下文通往别的页面",
    examples: ["友情链接", "相关链接：", "参见"],
    counterExamples: ["网站链接的维护", "（三）注释"],
  },
  {
    id: "contents",
    points: 9,
    when: ({ contents }) => contents,
    why: "an entry of a table of contents says nothing that its heading below does not",
    hans: "目录里的一条，没有说出下文标题以外的内容",
    examples: [
      "办公室\n人事科\n财务科\n法制科\n办公室\n负责文电。\n人事科\n负责干部。\n财务科\n负责预算。\n法制科\n负责法制。",
    ],
    counterExamples: ["办公室"],
  },
  {
    id: "note-at-the-foot",
    points: 5,
    within: ["links"],
    when: ({ text, mark, lead, verb }) =>
      (mark?.style === "arabic" && text.length <= 80 && !lead && !verb) || /·[^·]+·/u.test(text),
    why: "numbered lines among links are notes and references; names with points between them are a bar of links",
    hans: "链接之间带编号的行是注释和参考资料；中间有点的一串名称是链接栏",
    examples: ["1. 2019年8月挂牌", "办公室·人事科·财务科"],
    counterExamples: ["1. 负责文电工作", "买买提·艾力"],
  },
  {
    id: "link",
    points: 5,
    within: ["links"],
    when: ({ sentence, text, mark, block }) =>
      block.kind !== "heading" &&
      !sentence &&
      (mark === null || mark.style === "bullet") &&
      text.length <= 30,
    why: "short lines below a heading of links are links",
    hans: "链接标题之下的短行是链接",
    examples: ["东岭省商务厅", "• 东岭省商务厅"],
    counterExamples: ["负责文电工作；承办会务。", "（一）东岭省商务厅", "<h2>东岭省商务厅</h2>"],
  },
]);
