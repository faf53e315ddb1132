import { type Html, html } from "../html.ts";
import { link, named, nameOf, number, recordLink, type View } from "../view.ts";
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
  const cells = new Map<string, T[]>();
  for (const { body, column, row } of counted) {
    const key = cellKey(body, column);
    cells.set(key, [...(cells.get(key) ?? []), row]);
  }
  return {
    bodies: fullestFirst(counted.map(({ body }) => body)),
    columns: fullestFirst(counted.map(({ column }) => column)),
    cells,
  };
}

function fullestFirst(ids: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([id]) => id);
}

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
      : html`<td class="h${shadeOf(count, most)}">${link(view, `${path}${body}/#${column}`, number(count), html` aria-label="${count}, ${nameOfBody(view, body)}, ${columnName(column)}"`)}</td>`;
  };
  return html`<div class="scroll heat" role="region" aria-label="${caption}" tabindex="0"><table>
<caption>${caption}</caption>
<thead><tr><th scope="col">${view.t("one.organizations")}</th>${heat.columns.map((column) => html`<th scope="col"><span>${columnName(column)}</span></th>`)}</tr></thead>
<tbody>
${heat.bodies.map((body) => html`<tr><th scope="row">${bodyName(view, body)}</th>${heat.columns.map((column) => cell(body, column))}</tr>\n`)}</tbody></table></div>
`;
}

const nameOfBody = (view: View, id: string): string =>
  nameOf(view, view.records.find("organizations", id) ?? { id }).text;

const bodyName = (view: View, id: string): Html =>
  recordLink(view, "organizations", id) ?? named(view, nameOf(view, { id }));
