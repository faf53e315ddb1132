import { type Html, html } from "../html.ts";
import { pagePath, pager } from "../parts/blocks.ts";
import { number, type Page, type View } from "../view.ts";

/** Rows on one page of a list. */
const pageLength = 150;

interface ListOf<T> extends Omit<Page, "body"> {
  readonly lead?: string;
  /** rows on one page */
  readonly length?: number;
  /** what the heading counts, if not the rows */
  readonly total?: number;
  readonly show: (rows: readonly T[]) => Html;
}

/** A list on as many pages as it needs. */
export function* pages<T>(
  view: View,
  rows: readonly T[],
  { lead, show, length = pageLength, total = rows.length, ...page }: ListOf<T>,
): Generator<Page> {
  const count = Math.max(1, Math.ceil(rows.length / length));
  for (let n = 1; n <= count; n++) {
    const shown = rows.slice((n - 1) * length, n * length);
    yield {
      ...page,
      path: `${page.path}${pagePath(n)}`,
      title: n === 1 ? page.title : view.t("list.page", { title: page.title, page: n }),
      body: html`<h1>${page.title} <span class="n">${number(total)}</span></h1>
${lead !== undefined && html`<p class="lead">${lead}</p>`}${show(shown)}${pager(view, page.path, count, n)}`,
    };
  }
}
