import { groupBy } from "../../model/collections/group.ts";
import type { Records } from "../../model/tables/records.generated.ts";
import { derived } from "../../zh/rules/derived.ts";
import { cellKey, type Heat, heatOf, heatTable } from "../charts/heat.ts";
import { type Html, html } from "../html.ts";
import { section } from "../parts/blocks.ts";
import { passage } from "../parts/passage.ts";
import type { Release } from "../release.ts";
import { kind, nameOf, type Page, recordLink, type View } from "../view.ts";
import { dutyItem } from "./organization.ts";
import { pages } from "./pages.ts";

/** Bodies on one page, so that it stays light. */
const bodiesOnPage = 60;

// counted once for all languages
const functionsOf = derived(({ data }: Release) =>
  heatOf(
    data.duties.flatMap((row) =>
      row.organization_id === null
        ? []
        : row.categories.map((column) => ({ body: row.organization_id as string, column, row })),
    ),
  ),
);

const powersOf = derived(({ data }: Release) =>
  heatOf(
    data.powers.flatMap((row) =>
      row.organization_id === null ? [] : [{ body: row.organization_id, column: row.kind, row }],
    ),
  ),
);

/** Functions by organisations, and powers by organisations: a map of each, and for each body what its cells count. */
export function* heatPages(view: View): Generator<Page> {
  const { t, records } = view;
  yield* mapPages(view, functionsOf(view.release), {
    path: "functions/organizations/",
    title: t("heat.functions"),
    lead: t("heat.functions.lead"),
    above: [["functions/", t("nav.functions")]],
    columnName: (id) => nameOf(view, records.find("categories", id) ?? { id }).text,
    items: (rows) =>
      html`<ul class="duties">${rows.map((duty) => html`<li>${dutyItem(view, duty)}</li>`)}</ul>`,
  });
  yield* mapPages(view, powersOf(view.release), {
    path: "powers/",
    title: t("heat.powers"),
    lead: t("heat.powers.lead"),
    above: [],
    columnName: (id) => kind(view, "powers", "kind", id) ?? id,
    items: (rows) =>
      html`<ul class="duties">${[...groupBy(rows, ({ record_id }) => record_id).values()].map((powers) => html`<li>${powersItem(view, powers)}</li>\n`)}</ul>`,
  });
}

interface MapParts<T> {
  readonly path: string;
  readonly title: string;
  readonly lead: string;
  readonly above: NonNullable<Page["above"]>;
  readonly columnName: (id: string) => string;
  readonly items: (rows: readonly T[]) => Html;
}

function* mapPages<T>(view: View, heat: Heat<T>, parts: MapParts<T>): Generator<Page> {
  const { path, title, lead, above, columnName, items } = parts;
  yield* pages(view, heat.bodies, {
    path,
    title,
    description: lead,
    lead,
    above,
    length: bodiesOnPage,
    show: (bodies) => heatTable(view, { ...heat, bodies }, path, title, columnName),
  });
  for (const body of heat.bodies) {
    const name = nameOf(view, view.records.find("organizations", body) ?? { id: body }).text;
    yield {
      path: `${path}${body}/`,
      title: `${name}: ${title}`,
      description: `${name}: ${lead}`,
      above: [...above, [path, title]],
      body: html`<h1>${recordLink(view, "organizations", body)}</h1>
<p class="lead">${title}</p>
${heat.columns.map((column) => {
  const rows = heat.cells.get(cellKey(body, column)) ?? [];
  return rows.length > 0 && section(column, columnName(column), items(rows), rows.length);
})}`,
    };
  }
}

/** What gives a power, once, and each of the words that do. */
function powersItem(view: View, powers: readonly Records["powers"][]): Html {
  const [first] = powers;
  const duty = first?.record_table === "duties" && view.records.find("duties", first.record_id);
  const given = duty
    ? dutyItem(view, duty)
    : first !== undefined && recordLink(view, first.record_table as "duties", first.record_id);
  return html`${given}${powers.map((power) => passage(view, power))}`;
}
