import { isUnitName } from "../bodies/unit-names.ts";

/** Names of pages that sites have. */
const page =
  /^(?:(?:网站)?首页|.{0,4}(?:概况|简介|动态|公告|新闻|资讯|公开|信息|服务|互动|专栏|专题|下载|园地|指南|资源|留言|职能|风采|法规|我们|登录|注册|正文|百科|名录))$/u;

/** 首页, 机构概况, 新闻动态 */
export const isPageOfSite = (hans: string): boolean => page.test(hans);

const parts = /\s*[|｜>＞»/／]\s*|\s+-\s+|\s{2,}/u;

/** 首页 | 概况 | 新闻动态: a bar of a site, or the way to a page. False for a row of names of bodies. */
export function isNavigation(hans: string): boolean {
  if (hans.length > 80 || /[，。；：、]/u.test(hans)) return false;
  const pieces = hans.split(parts).filter((piece) => piece !== "");
  if (pieces.length < 3 || pieces.some((piece) => piece.length > 24)) return false;
  const pages = pieces.filter((piece) => page.test(piece)).length;
  return pages >= 2 && !pieces.some((piece, n) => n > 0 && n < pieces.length - 1 && isUnitName(piece));
}

export const frontPage = {
  pattern: /^(?:网站)?[首主]页$/u,
  examples: ["首页", "网站首页"],
  counterExamples: ["首页栏目"],
};

/** The way to a page through its site, with the name of a body at its end */
export const path = {
  pattern:
    /^(?:(?:您的?)?(?:当前|现在|所在)?(?:的?位置|位于)[：:]?\s*)?(?:网站)?(?:首页|主页)\s*(?:[>＞»→/／]|-+>)(?:.{1,24}(?:[>＞»→/／]|-+>))*\s*(?<end>[^>＞»→/／\s]{2,30})$/u,
  examples: ["首页 > 机构 > 规划司", "当前位置：首页>>信息公开>>瑞河市水务局"],
  counterExamples: ["首页 | 机构 | 规划司", "办公室/人事科"],
};

/** The name of the body whose page a path leads to; null when the line is not a path, or the page has another name. */
export function pathEnd(hans: string): string | null {
  const end = path.pattern.exec(hans)?.groups?.end;
  return end !== undefined && isUnitName(end) ? end : null;
}
