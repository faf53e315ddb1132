import { type Html, html, type Part } from "../html.ts";
import { link, number, type View } from "../view.ts";

/** A section with a heading that can be linked to; nothing when it has no content. */
export const section = (id: string, title: string, body: Part, count?: number): Html =>
  html`<section id="${id}"><h2 id="${id}-h">${title}${count !== undefined && html` <span class="n">${number(count)}</span>`}</h2>
${body}
</section>
`;

/** A list of facts: name and value. What has no value is left out; nothing where none has. */
export function facts(rows: readonly (readonly [string, Part])[]): Html {
  const known = rows.filter(
    ([, value]) => value !== null && value !== undefined && value !== false && value !== "",
  );
  if (known.length === 0) return html``;
  return html`<dl class="facts">${known.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
`;
}

export interface TableParts {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Part[])[];
  /** ids of the rows, by which they are linked to */
  readonly ids?: readonly string[];
  /** columns of numbers */
  readonly numbers?: readonly number[];
}

/** A table that can be scrolled sideways by itself on a small screen. Its first column heads the rows. */
export function table({ caption, head, rows, ids, numbers = [] }: TableParts): Html {
  const style = (column: number): Part => numbers.includes(column) && html` class="num"`;
  return html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table>
<caption>${caption}</caption>
<thead><tr>${head.map((name, i) => html`<th scope="col"${style(i)}>${name}</th>`)}</tr></thead>
<tbody>
${rows.map(
  (cells, row) =>
    html`<tr${ids?.[row] !== undefined && html` id="${ids[row]}"`}>${cells.map((cell, i) =>
      i === 0 ? html`<th scope="row"${style(i)}>${cell}</th>` : html`<td${style(i)}>${cell}</td>`,
    )}</tr>\n`,
)}</tbody></table></div>
`;
}

export const list = (items: readonly Part[], kind = "plain"): Html =>
  html`<ul class="${kind}">${items.map((item) => html`<li>${item}</li>\n`)}</ul>
`;

/** What a page of several adds to the path of the first. */
export const pagePath = (number: number): string => (number === 1 ? "" : `${number}/`);

/** The ways to the other pages of a list or a text; nothing where there is one. */
export const pager = (view: View, path: string, count: number, shown: number): Html | false =>
  count > 1 &&
  html`<nav class="pager" aria-label="${view.t("list.pages")}"><ul>${pagesNamed(count, shown).map((page) => html`<li>${link(view, `${path}${pagePath(page)}`, String(page), page === shown && html` aria-current="page"`)}</li>`)}</ul></nav>
`;

/** Pages that a pager names: all, of many the nearest ones and some on the way to either end. */
const mostNamed = 60;

export function pagesNamed(count: number, shown: number): number[] {
  const step = count <= mostNamed ? 1 : Math.ceil(count / (mostNamed / 2));
  const isNamed = (page: number): boolean =>
    Math.abs(page - shown) <= mostNamed / 10 || page % step === 0 || page === 1 || page === count;
  return Array.from({ length: count }, (_, i) => i + 1).filter(isNamed);
}

/** A share as a bar with its number: never colour or length alone. */
export const bar = (value: number, most: number): Html =>
  html`<meter min="0" max="${most}" value="${value}" aria-hidden="true"></meter> <span class="amount">${number(value)}</span>`;

/** How sure the reader is. */
export const confidence = (view: View, value: number): Html =>
  html`<span class="sure" title="${view.t("field.confidence.note")}">${value.toFixed(2)}</span>`;

/** Where a long page begins. */
export const contents = (
  view: View,
  entries: readonly (readonly [id: string, title: string, count?: number])[],
): Html =>
  html`<nav class="toc" aria-label="${view.t("page.contents")}"><ul>${entries.map(
    ([id, title, count]) =>
      html`<li><a href="#${id}">${title}</a>${count !== undefined && html` <span class="n">${number(count)}</span>`}</li>`,
  )}</ul></nav>
`;
