import { traditional } from "../../pipeline/zh/script/script.ts";
import { element, escaped, htmlVariant, paragraphs } from "./html.ts";
import { dressed, type FlagshipPage, textOfPage } from "./page.ts";
import { textVariant, type Variant } from "./variant.ts";

/** Written in Simplified, shown in the script of the page. */
const lines = (text: string): string[] => traditional(text).trim().split("\n");

const navigation = lines(`
网站首页
新闻动态
政务公开
办事服务
互动交流
专题专栏
`);
const navigationLine = lines("首页 | 海关概况 | 政务公开 | 办事指南 | 互动交流 | 联系我们");
const breadcrumbs = lines("您当前的位置：首页 > 海关概况 > 机构设置");
const published = lines("发布时间：2018-03-05 10:20　来源：本站　浏览次数：1024　字体：[大 中 小]");
const print = lines(`
【打印本页】 【关闭窗口】
`);
const share = lines(`
分享到：
微信
微博
QQ空间
`);
const counter = lines("您是第 1234567 位访问者");
const icp = lines(`
版权所有：中华人民共和国海关总署
ICP备17015317号-1　京公网安备11010102000000号
网站标识码：bm28000001
技术支持：信息中心　联系电话：010-00000000
`);
const friends = lines(`
友情链接
中国政府网
商务部
国家税务总局
国家外汇管理局
`);
const neighbours = lines(`
上一篇：机构概况
下一篇：没有了
`);

/** What a site puts around its pages says nothing of the agency. */
const framed =
  (before: readonly string[], behind: readonly string[]) =>
  (page: FlagshipPage): string =>
    [...before, textOfPage(page), ...behind].join("\n");

const framedHtml =
  (before: readonly string[], behind: readonly string[]) =>
  (page: FlagshipPage): string =>
    [
      `<div class="nav"><ul>${before.map((line) => `<li><a href="/">${escaped(line)}</a></li>`).join("")}</ul></div>`,
      dressed(page, { ...paragraphs, heading: element("h2") }),
      `<div class="footer">${behind.map(element("p")).join("")}</div>`,
    ].join("\n");

/** The date of publication stands below the title. */
const dated = (page: FlagshipPage): string =>
  textOfPage({ ...page, preface: [...published, ...page.preface] });

export const furnitureVariants: readonly Variant[] = [
  textVariant("navigation before, one word on a line", framed(navigation, [])),
  textVariant("navigation before, on one line", framed(navigationLine, [])),
  textVariant("breadcrumbs before", framed(breadcrumbs, [])),
  textVariant("publication line below the title", dated),
  textVariant("print and close behind", framed([], print)),
  textVariant("分享到 behind", framed([], share)),
  textVariant("visit counter behind", framed([], counter)),
  textVariant("ICP number and copyright behind", framed([], icp)),
  textVariant("friend links behind", framed([], friends)),
  textVariant("previous and next page behind", framed([], neighbours)),
  textVariant("navigation behind", framed([], navigation)),
  textVariant("all furniture", (page) =>
    [
      ...navigation,
      ...breadcrumbs,
      dated(page),
      ...print,
      ...share,
      ...neighbours,
      ...friends,
      ...counter,
      ...icp,
    ].join("\n"),
  ),
  htmlVariant(
    "HTML, all furniture in lists and paragraphs",
    framedHtml([...navigation, ...breadcrumbs], [...print, ...share, ...friends, ...icp]),
  ),
  htmlVariant("HTML, furniture in nav and footer", (page) =>
    [
      `<header><nav>${navigation.map(element("a", ' href="/"')).join(" ")}</nav></header>`,
      `<main>${dressed(page, { ...paragraphs, heading: element("h2") })}</main>`,
      `<footer>${[...friends, ...icp].map(element("div")).join("")}</footer>`,
    ].join("\n"),
  ),
  htmlVariant("HTML with scripts, styles and comments", (page) =>
    [
      "<style>p { text-indent: 2em }</style><script>var 部門 = '辦公室';</script>",
      dressed(page, { ...paragraphs, heading: (text) => `<!-- 部門 --><h2>${escaped(text)}</h2>` }),
      "<noscript>請啟用 JavaScript</noscript>",
    ].join("\n"),
  ),
];
