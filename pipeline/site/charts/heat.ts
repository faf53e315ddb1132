import { groupBy } from "../../model/collections/group.ts";
import { type Html, html } from "../html.ts";
import { bodyLink, bodyName, link, named, number, type View } from "../view.ts";
import { shadeOf } from "./shade.ts";

/** A record that counts for a cell: of a body, under one or more columns. */
export interface Counted<T> {
  readonly body: string;
  readonly column: string;
  readonly row: T;
}

/** Counts of bodies by columns. Bodies and columns without a count are left out; the fullest stand first. */
export interface Heat<T> {
  readonly bodies: readonly string[];
  readonly columns: readonly string[];
  readonly cells: ReadonlyMap<string, readonly T[]>;
}

export const cellKey = (body: string, column: string): string => `${body} ${column}`;

export function heatOf<T>(counted: readonly Counted<T>[]): Heat<T> {
  const cells = groupBy(counted, ({ body, column }) => cellKey(body, column));
  return {
    bodies: fullestFirst(counted.map(({ body }) => body)),
    columns: fullestFirst(counted.map(({ column }) => column)),
    cells: new Map([...cells].map(([key, found]) => [key, found.map(({ row }) => row)])),
  };
}

const fullestFirst = (ids: readonly string[]): string[] =>
  [...groupBy(ids, (id) => id)]
    .sort(([a, m], [b, n]) => n.length - m.length || (a < b ? -1 : 1))
    .map(([id]) => id);

/** A heat map is a table: number and shade in each cell, which leads to what it counts. */
export function heatTable<T>(
  view: View,
  heat: Heat<T>,
  path: string,
  caption: string,
  columnName: (id: string) => string,
): Html {
  const most = Math.max(1, ...[...heat.cells.values()].map((rows) => rows.length));
  const cell = (body: string, column: string): Html => {
    const count = heat.cells.get(cellKey(body, column))?.length ?? 0;
    return count === 0
      ? html`<td></td>`
      : html`<td class="h${shadeOf(count, most)}">${link(view, `${path}${body}/#${column}`, number(count), html` aria-label="${count}, ${bodyName(view, body).text}, ${columnName(column)}"`)}</td>`;
  };
  return html`<div class="scroll heat" role="region" aria-label="${caption}" tabindex="0"><table>
<caption>${caption}</caption>
<thead><tr><th scope="col">${view.t("one.organizations")}</th>${heat.columns.map((column) => html`<th scope="col"><span>${columnName(column)}</span></th>`)}</tr></thead>
<tbody>
${heat.bodies.map((body) => html`<tr><th scope="row">${bodyLink(view, body) ?? named(view, bodyName(view, body))}</th>${heat.columns.map((column) => cell(body, column))}</tr>\n`)}</tbody></table></div>
`;
}
