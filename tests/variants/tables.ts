import { escaped, htmlVariant } from "./html.ts";
import { around } from "./html-lists.ts";
import { markdownParts } from "./markdown.ts";
import { clausesOf, type FlagshipPage, type Unit } from "./page.ts";
import { type Variant, variant } from "./variant.ts";

/** The name of a unit with its note; empty where the heading is lost and there is no note. */
const nameOf = ({ heading, note }: Unit): string => `${heading ?? ""}${note ?? ""}`;
const textOf = ({ text }: Unit): string => text ?? "";
const td = (text: string): string => `<td>${escaped(text)}</td>`;
const th = (text: string): string => `<th>${escaped(text)}</th>`;
const row = (...cells: string[]): string => `<tr>${cells.join("")}</tr>`;

function table(page: FlagshipPage, first: string, cells: (unit: Unit, n: number) => string[]): string {
  const rows = page.units.map((unit, n) => row(...cells(unit, n + 1)));
  return around(page, `<table border="1">${first}\n${rows.join("\n")}</table>`);
}

/** Duties of a cell, each on its line. */
const byLine = (unit: Unit): string => {
  const parts = clausesOf(unit);
  return parts === null
    ? escaped(textOf(unit))
    : [parts.intro, ...parts.clauses]
        .filter((part) => part !== null)
        .map(escaped)
        .join("<br>");
};

const markdownRow = (...cells: string[]): string => `| ${cells.join(" | ")} |`;

/** A row for each unit. A lost heading is an empty cell. */
export const tableVariants: readonly Variant[] = [
  htmlVariant("HTML table, th 部門 and 主要職責", (page) =>
    table(page, row(th("部門"), th("主要職責")), (u) => [td(nameOf(u)), td(textOf(u))]),
  ),
  htmlVariant("HTML table, td 機構名稱 and 職能", (page) =>
    table(page, row(td("機構名稱"), td("職能")), (u) => [td(nameOf(u)), td(textOf(u))]),
  ),
  htmlVariant("HTML table, 序號, 部門, 職責", (page) =>
    table(page, row(th("序號"), th("部門"), th("職責")), (u, n) => [
      td(String(n)),
      td(nameOf(u)),
      td(textOf(u)),
    ]),
  ),
  htmlVariant("HTML table, paragraphs in the cells", (page) =>
    table(page, row(th("單位"), th("工作職責")), (u) => [
      `<td><p><strong>${escaped(nameOf(u))}</strong></p></td>`,
      `<td><p>${escaped(textOf(u))}</p></td>`,
    ]),
  ),
  htmlVariant("HTML table, duties divided by br", (page) =>
    table(page, row(th("部門"), th("主要職責")), (u) => [td(nameOf(u)), `<td>${byLine(u)}</td>`]),
  ),
  htmlVariant("HTML table without a row of headings", (page) =>
    table(page, "", (u) => [td(nameOf(u)), td(textOf(u))]),
  ),
  htmlVariant("HTML table, names in th", (page) => table(page, "", (u) => [th(nameOf(u)), td(textOf(u))])),
  htmlVariant("HTML table with a caption", (page) =>
    table(page, `<caption>內設機構及職責一覽表</caption>${row(th("機構"), th("職責"))}`, (u) => [
      td(nameOf(u)),
      td(textOf(u)),
    ]),
  ),
  htmlVariant("a small HTML table for each unit", (page) =>
    around(
      page,
      page.units
        .map(
          (u) => `<table>${row(th("部門名稱"), td(nameOf(u)))}${row(th("部門職責"), td(textOf(u)))}</table>`,
        )
        .join("\n"),
    ),
  ),
  htmlVariant("HTML table as layout, one cell", (page) =>
    around(
      page,
      `<table><tr><td>${page.units
        .map((u) =>
          [u.heading, u.note, u.text]
            .filter((x) => x !== null)
            .map((x) => `<p>${escaped(x)}</p>`)
            .join(""),
        )
        .join("\n")}</td></tr></table>`,
    ),
  ),
  variant("Markdown table, 部門 and 主要職責", (page) => ({
    fileName: "page.md",
    content: markdownParts(page, [
      [
        markdownRow("部門", "主要職責"),
        markdownRow("---", "---"),
        ...page.units.map((u) => markdownRow(nameOf(u), textOf(u))),
      ].join("\n"),
    ]),
  })),
];
