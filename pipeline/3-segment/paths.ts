import { isUnitName } from "../zh/bodies/unit-names.ts";
import type { Mark } from "../zh/layout/enumeration.ts";
import { frontPage, isPageOfSite, pathEnd } from "../zh/layout/navigation.ts";

/** What a line is of the navigation that a site prints above a page. */
export type OfPath = "end" | "site" | "menu" | null;

interface Line {
  readonly text: string;
  readonly mark: Mark | null;
}

/**
 * • 首页 • 资讯中心 • 信息公开, or the same without marks: the ordinals of the items of a list whose first leads to the front page.
 * Without marks the last may be the heading of what stands below it.
 */
function menu(lines: readonly Line[]): ReadonlySet<number> {
  const first = lines.findIndex(({ text }) => frontPage.pattern.test(text));
  const style = lines[first]?.mark?.style;
  const end = lines.findIndex(
    ({ text, mark }, n) =>
      n > first && (mark?.style !== style || text.length > 8 || (style === undefined && isUnitName(text))),
  );
  const items = first < 0 ? [] : [...lines.keys()].slice(first, end < 0 ? lines.length : end);
  if (style !== undefined) return new Set(items);
  const pages = items.filter((n) => isPageOfSite(lines[n]?.text ?? ""));
  return new Set(pages.length < 4 ? [] : items.slice(0, -1));
}

/** The title of the page stands at most so many lines below the path. */
const near = 4;

/**
 * The lines around the path to a page. The title of the page stands below the path and repeats its end; a name above the path is
 * that of the site. Null for all other lines, and for all when the end of the path is not repeated.
 *
 *     瑞河市水务局              site
 *     首页 > 内设机构 > 规划科
 *                       ^^^^^^
 *     字号：大 中 小
 *     规划科                    end
 *     ^^^^^^
 */
export function pathLines(lines: readonly Line[]): readonly OfPath[] {
  const items = menu(lines);
  const path = lines.findIndex(({ text }) => pathEnd(text) !== null);
  const name = pathEnd(lines[path]?.text ?? "");
  const end = lines.findIndex(({ text }, n) => n > path && n <= path + near && text === name);
  return lines.map(({ text }, n) =>
    items.has(n) ? "menu" : end < 0 ? null : n === end ? "end" : n < path && isUnitName(text) ? "site" : null,
  );
}
