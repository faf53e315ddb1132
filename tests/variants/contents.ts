import { element, htmlVariant, paragraphs } from "./html.ts";
import { markdownVariant } from "./markdown.ts";
import { hanNumeral } from "./numerals.ts";
import { dressed, type FlagshipPage, textOfPage } from "./page.ts";
import { textVariant, type Variant } from "./variant.ts";

const names = (page: FlagshipPage): string[] => page.units.flatMap(({ heading }) => heading ?? []);

/** Where each unit is named before it is described, the second time adds nothing. */
const withContents =
  (write: (name: string, n: number) => string, caption: string | null = "目錄") =>
  (page: FlagshipPage): string =>
    [
      page.title,
      ...(caption === null ? [] : [caption]),
      ...names(page).map((name, n) => write(name, n + 1)),
      textOfPage(page),
    ].join("\n");

const anchor = (name: string, n: number): string => `<li><a href="#u${n}">${name}</a></li>`;

/** A table of contents in front. */
export const contentsVariants: readonly Variant[] = [
  textVariant(
    "contents, bare names",
    withContents((x) => x),
  ),
  textVariant(
    "contents, bare names without a caption",
    withContents((x) => x, null),
  ),
  textVariant(
    "contents, 一、",
    withContents((x, n) => `${hanNumeral(n)}、${x}`),
  ),
  textVariant(
    "contents, 1.",
    withContents((x, n) => `${n}. ${x}`),
  ),
  textVariant(
    "contents, dots and page numbers",
    withContents((x, n) => `${x}${"…".repeat(12)}${n}`),
  ),
  textVariant("contents, names on one line", (page) =>
    [page.title, `目錄：${names(page).join("　")}`, textOfPage(page)].join("\n"),
  ),
  textVariant("contents below the title", (page) =>
    textOfPage({ ...page, preface: ["目錄", ...names(page), ...page.preface] }),
  ),
  markdownVariant("Markdown, contents of links", (page) =>
    [
      `# ${page.title}`,
      "## 目錄",
      names(page)
        .map((name) => `- [${name}](#${name})`)
        .join("\n"),
      dressed({ ...page, title: "" }, { heading: (text) => `## ${text}` }, "\n\n").trim(),
    ].join("\n\n"),
  ),
  htmlVariant("HTML, contents of links", (page) =>
    [
      `<h1>${page.title}</h1><div id="toc"><h2>目錄</h2><ul>${names(page).map(anchor).join("")}</ul></div>`,
      dressed(page, { ...paragraphs, title: () => "", heading: element("h2") }),
    ].join("\n"),
  ),
];
