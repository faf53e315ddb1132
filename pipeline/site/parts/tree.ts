import type { OrganizationsRecord } from "../../model/tables/records.generated.ts";
import { fitted } from "../charts/fitted.ts";
import { type Html, html } from "../html.ts";
import { byOrdinal, organizationItem } from "../pages/organization.ts";
import { nameOf, number, type View } from "../view.ts";

/** An organisation with how deep it stands, and which of the lines beside it go on below it. */
interface Placed {
  readonly row: OrganizationsRecord;
  readonly depth: number;
  /** for each level above: whether a sibling follows there */
  readonly goesOn: readonly boolean[];
}

const childrenOf = (view: View, id: string | null): OrganizationsRecord[] =>
  [...view.records.where("organizations", "parent_id", id)].sort(byOrdinal);

function placed(view: View, rows: readonly OrganizationsRecord[], above: readonly boolean[] = []): Placed[] {
  return rows.flatMap((row, i) => {
    const goesOn = [...above, i < rows.length - 1];
    return [{ row, depth: above.length, goesOn }, ...placed(view, childrenOf(view, row.id), goesOn)];
  });
}

const rowHeight = 26;
const indent = 24;
const width = 760;
const barsAt = 560;
const barsWidth = 140;

/** Bodies that are drawn and listed on one page; a larger tree is drawn body by body, on the pages of its bodies. */
export const largestTree = 150;

/** The organisations below `roots` as a drawing: each a line with its place, its class and how many duties it has. */
export function treeDrawing(view: View, roots: readonly OrganizationsRecord[]): Html {
  const rows = placed(view, roots);
  const duties = (id: string): number => view.records.where("duties", "organization_id", id).length;
  const most = Math.max(1, ...rows.map(({ row }) => duties(row.id)));
  const height = rows.length * rowHeight + 30;
  return html`<div class="scroll drawing" role="region" aria-label="${view.t("org.tree")}" tabindex="0"><svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-labelledby="tree-t tree-d">
<title id="tree-t">${view.t("org.tree")}</title><desc id="tree-d">${view.t("org.tree.note")}</desc>
<text class="axis" x="${barsAt}" y="14">${view.t("table.duties")}</text>
${rows.map(({ row, depth, goesOn }, i) => {
  const y = 30 + i * rowHeight + rowHeight / 2;
  const x = 10 + depth * indent;
  const name = nameOf(view, row);
  const count = duties(row.id);
  return html`<g class="o-${row.classification}">${goesOn.slice(1).map((on, level) => edge(10 + level * indent, y, on, level === depth - 1))}<circle cx="${x}" cy="${y}" r="5"/><a href="/${view.lang}/id/organizations/${row.id}/"><text x="${x + 12}" y="${y + 4.5}"${name.lang !== view.lang && html` lang="${name.lang}"`}>${fitted(name.text, barsAt - x - 24)}</text></a>${count > 0 && html`<rect x="${barsAt}" y="${y - 6}" width="${Math.max(2, Math.round((count / most) * barsWidth))}" height="12" rx="2"/><text class="axis" x="${barsAt + barsWidth + 8}" y="${y + 4}">${number(count)}</text>`}</g>
`;
})}</svg></div>
`;
}

/** The line that leads to a body from the one above it. */
const edge = (x: number, y: number, goesOn: boolean, isOwn: boolean): Html =>
  isOwn
    ? html`<path d="M${x} ${y - rowHeight / 2}V${goesOn ? y + rowHeight / 2 : y}M${x} ${y}h${indent - 6}"/>`
    : goesOn
      ? html`<path d="M${x} ${y - rowHeight / 2}V${y + rowHeight / 2}"/>`
      : html``;

/** The same as nested lists. */
export const treeList = (view: View, roots: readonly OrganizationsRecord[]): Html =>
  html`<ul class="tree">${roots.map((row) => {
    const below = childrenOf(view, row.id);
    return html`<li>${organizationItem(view, row)}${below.length > 0 && treeList(view, below)}</li>
`;
  })}</ul>`;

/** Organisations that stand below none. */
export const rootsOf = (view: View): OrganizationsRecord[] => childrenOf(view, null);
