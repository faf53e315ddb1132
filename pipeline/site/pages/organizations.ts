import { groupBy } from "../../model/collections/group.ts";
import type { OrganizationsRecord } from "../../model/tables/records.generated.ts";
import { type Html, html } from "../html.ts";
import { list, section } from "../parts/blocks.ts";
import { largestTree, rootsOf, treeDrawing, treeList } from "../parts/tree.ts";
import { kind, link, nameOf, number, type Page, type View } from "../view.ts";
import { organizationItem } from "./organization.ts";
import { pages } from "./pages.ts";

/** A way to choose among organisations: its values, each with those that have it. */
interface Facet {
  readonly path: string;
  readonly title: string;
  readonly values: readonly {
    readonly id: string;
    readonly name: string;
    readonly rows: readonly OrganizationsRecord[];
  }[];
}

function facetsOf(view: View): Facet[] {
  const { t, records, release } = view;
  const facet = (
    path: string,
    title: string,
    idsOf: (row: OrganizationsRecord) => readonly (string | null)[],
    name: (id: string) => string | null,
  ): Facet => {
    const pairs = release.data.organizations.flatMap((row) =>
      [...new Set(idsOf(row))].flatMap((id) => (id === null ? [] : [{ id, row }])),
    );
    const values = [...groupBy(pairs, ({ id }) => id)].map(([id, found]) => ({
      id,
      name: name(id) ?? id,
      rows: found.map(({ row }) => row),
    }));
    return {
      path,
      title,
      values: values.sort((a, b) => b.rows.length - a.rows.length || (a.id < b.id ? -1 : 1)),
    };
  };
  const nameIn =
    (table: "ranks" | "categories" | "areas") =>
    (id: string): string | null => {
      const row = records.find(table, id);
      return row === undefined ? null : nameOf(view, row).text;
    };
  return [
    facet(
      "class",
      t("field.class"),
      ({ classification }) => [classification],
      (id) => kind(view, "organizations", "classification", id),
    ),
    facet("rank", t("field.rank"), ({ rank_id }) => [rank_id], nameIn("ranks")),
    facet(
      "function",
      t("one.categories"),
      ({ id }) => records.where("duties", "organization_id", id).flatMap(({ categories }) => categories),
      nameIn("categories"),
    ),
    facet(
      "area",
      t("one.areas"),
      ({ id }) => records.where("jurisdictions", "organization_id", id).map(({ area_id }) => area_id),
      nameIn("areas"),
    ),
  ].filter(({ values }) => values.length > 0);
}

/** Values of a facet that are shown before the others are asked for. */
const firstValues = 8;

/** Values of a facet that stand beside every list; where there are more, a list has them all. */
const mostValues = 50;

const facetPath = ({ path }: Facet): string => `organizations/${path}/`;

const facetLinks = (view: View, facets: readonly Facet[], chosen?: string): Html =>
  html`<nav class="facets" aria-label="${view.t("facets.title")}">${facets.map((facet) => {
    const { title, values } = facet;
    const links = values.slice(0, mostValues).map((value) => valueLink(view, facet, value, chosen));
    const more = values.length - mostValues;
    return html`<h2>${title}</h2>${list(links.slice(0, firstValues))}${links.length > firstValues && html`<details><summary>${view.t("facets.more", { n: links.length - firstValues })}</summary>${list(links.slice(firstValues))}</details>`}${more > 0 && html`<p>${link(view, facetPath(facet), view.t("facets.more", { n: more }))}</p>`}`;
  })}</nav>
`;

function valueLink(
  view: View,
  facet: Facet,
  { id, name, rows }: Facet["values"][number],
  chosen?: string,
): Html {
  const to = `${facetPath(facet)}${id}/`;
  return html`${link(view, to, name, to === chosen && html` aria-current="page"`)}&nbsp;<span class="n">${number(rows.length)}</span>`;
}

/** All values of a facet that has too many to stand beside every list. */
function* valuePages(view: View, facet: Facet): Generator<Page> {
  const title = `${view.t("nav.organizations")}: ${facet.title}`;
  if (facet.values.length > mostValues)
    yield* pages(view, facet.values, {
      path: facetPath(facet),
      title,
      description: title,
      above: [["organizations/", view.t("nav.organizations")]],
      show: (values) =>
        list(
          values.map((value) => valueLink(view, facet, value)),
          "bodies",
        ),
    });
}

/** The organisations as a tree and as a list, and the lists of each facet. */
export function* organizationPages(view: View): Generator<Page> {
  const { t, release } = view;
  const facets = facetsOf(view);
  const roots = rootsOf(view);
  const isSmall = release.data.organizations.length <= largestTree;
  const tree = (shown: readonly OrganizationsRecord[]): Html =>
    isSmall
      ? html`${treeDrawing(view, roots)}<details class="values"><summary>${t("org.tree.text")}</summary>${treeList(view, roots)}</details>`
      : list(
          shown.map((row) => organizationItem(view, row)),
          "bodies",
        );
  const total = release.data.organizations.length;
  yield* pages(view, roots, {
    path: "organizations/",
    title: t("nav.organizations"),
    description: t("org.description", { n: number(total) }),
    lead: t("org.lead"),
    total,
    show: (shown) => html`
<div class="aside"><div>
${section("tree", t("org.tree"), tree(shown))}</div>${facetLinks(view, facets)}</div>`,
  });
  for (const facet of facets) {
    yield* valuePages(view, facet);
    for (const { id, name, rows } of facet.values) {
      const path = `${facetPath(facet)}${id}/`;
      yield* pages(view, rows, {
        path,
        title: `${t("nav.organizations")}: ${name}`,
        description: t("org.facet.description", { facet: facet.title, value: name }),
        above: [["organizations/", t("nav.organizations")]],
        show: (shown) =>
          html`<div class="aside"><div>${list(
            shown.map((row) => organizationItem(view, row)),
            "bodies",
          )}</div>${facetLinks(view, facets, path)}</div>`,
      });
    }
  }
}
