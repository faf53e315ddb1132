import type { Records } from "../../model/tables/records.generated.ts";
import { type Html, html } from "../html.ts";
import { bar, list, table } from "../parts/blocks.ts";
import { correctionsTable } from "../parts/corrections.ts";
import { type PageTable, pageTables } from "../records.ts";
import { fullName, kind, link, nameOf, number, type Page, recordLink, type View } from "../view.ts";
import { dutyItem, holders } from "./organization.ts";
import { pages } from "./pages.ts";

/** All kinds of records with how many there are, and a list of each. */
export function* browsePages(view: View): Generator<Page> {
  const { t, release } = view;
  yield {
    path: "browse/",
    title: t("nav.browse"),
    description: t("browse.lead"),
    body: html`<h1>${t("nav.browse")}</h1>
<p class="lead">${t("browse.lead")}</p>
<ul class="cards">${pageTables.map((name) => html`<li>${link(view, listPath(name), html`<b>${t(`table.${name}`)}</b> <span class="n">${number(release.data[name].length)}</span>`)}<p>${t(`about.${name}`)}</p></li>\n`)}</ul>`,
  };
  for (const name of pageTables)
    if (listPath(name) === `browse/${name}/`)
      yield* pages(view, inOrder(name, release.data[name]), {
        path: listPath(name),
        title: t(`table.${name}`),
        description: t(`about.${name}`),
        above: [["browse/", t("nav.browse")]],
        lead: t(`about.${name}`),
        show: (rows) => shown(view, name, rows),
      });
}

/** Where the records of a table are listed. */
export const listPath = (name: PageTable): string =>
  ({ organizations: "organizations/", categories: "functions/", sources: "sources/" })[name as string] ??
  `browse/${name}/`;

/** A list in the form that suits its records. */
function shown(view: View, name: PageTable, rows: readonly Records[PageTable][]): Html {
  const { t } = view;
  if (name === "duties")
    return html`<ul class="duties">${(rows as readonly Records["duties"][]).map((duty) => html`<li>${dutyItem(view, duty)}<span class="meta">${recordLink(view, "organizations", duty.organization_id) ?? recordLink(view, "posts", duty.post_id)}</span></li>\n`)}</ul>`;
  if (name === "posts")
    return table({
      caption: t("table.posts"),
      head: [t("one.posts"), t("field.of"), t("post.holder")],
      rows: (rows as readonly Records["posts"][]).map((post) => [
        recordLink(view, "posts", post.id),
        recordLink(view, "organizations", post.organization_id),
        holders(view, post.id),
      ]),
    });
  const inTime = isDated(name);
  return list(
    rows.map(
      (row) =>
        html`${inTime && html`<time>${(row as Records["events"]).date}</time> `}${link(view, `id/${name}/${row.id}/`, fullName(view, nameOf(view, row)))}${noteOn(view, name, row)}`,
    ),
    inTime ? "times" : "bodies",
  );
}

const isDated = (name: PageTable): name is "events" | "periods" => name === "events" || name === "periods";

/** What has a date stands by it, an EDTF text whose year comes first; what has the same, as on the page. */
function inOrder(name: PageTable, rows: readonly Records[PageTable][]): readonly Records[PageTable][] {
  if (!isDated(name)) return rows;
  const dated = rows as readonly Records["events" | "periods"][];
  return [...dated].sort((a, b) => (a.date === b.date ? a.ordinal - b.ordinal : a.date < b.date ? -1 : 1));
}

const noteOn = (view: View, name: PageTable, row: object): Html | false => {
  const { kind: value } = row as { kind?: string };
  return value !== undefined && html` <span class="meta">${kind(view, name, "kind", value)}</span>`;
};

/** Functions by their place in the classification, with how many duties have each. */
export function functionsPage(view: View): Page {
  const { t, release, records } = view;
  const counts = new Map(
    release.data.categories.map(({ id }) => [id, records.where("duty_categories", "category_id", id).length]),
  );
  const most = Math.max(1, ...counts.values());
  const total = (id: string): number =>
    records
      .where("categories", "broader_id", id)
      .reduce((sum, row) => sum + total(row.id), counts.get(id) ?? 0);
  const tops = release.data.categories.filter(({ broader_id }) => broader_id === null);
  return {
    path: "functions/",
    title: t("nav.functions"),
    description: t("functions.lead"),
    body: html`<h1>${t("nav.functions")} <span class="n">${number(release.data.categories.length)}</span></h1>
<p class="lead">${t("functions.lead")}</p>
<p>${link(view, "functions/organizations/", t("heat.functions"))} · ${link(view, "powers/", t("heat.powers"))}</p>
<div class="pair">${tops.map((top) => {
      const below = [...records.where("categories", "broader_id", top.id)].sort(
        (a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1),
      );
      return html`<section><h2 id="fn-${top.id}">${recordLink(view, "categories", top.id)} <span class="n">${number(total(top.id))}</span></h2>
${
  below.length > 0 &&
  table({
    caption: t("functions.caption", { name: nameOf(view, top).text }),
    head: [t("one.categories"), t("table.duties")],
    rows: below.map((row) => [
      link(view, `id/categories/${row.id}/`, fullName(view, nameOf(view, row))),
      bar(counts.get(row.id) ?? 0, most),
    ]),
    numbers: [1],
  })
}</section>
`;
    })}</div>`,
  };
}

/** The pages that were read, and what was corrected in each. */
export function* sourceListPages(view: View): Generator<Page> {
  const { t, records, release } = view;
  const { sources } = release.data;
  yield* pages(view, sources, {
    path: "sources/",
    title: t("table.sources"),
    description: t("source.lead"),
    lead: t("source.lead"),
    show: (rows) => html`
${list(
  rows.map(
    (source) =>
      html`${link(view, `id/sources/${source.id}/`, fullName(view, nameOf(view, source)))} <span class="meta">${kind(view, "sources", "kind", source.kind)} · ${t("source.size.value", { chars: number(source.code_points), lines: number(source.lines) })} · ${link(view, `id/sources/${source.id}/corrections/`, t("table.corrections"))}</span>`,
  ),
  "plain",
)}`,
  });
  for (const source of sources) {
    const name = nameOf(view, source).text;
    const own = [...records.where("corrections", "source_id", source.id)].sort(
      (a, b) => rankOf(a.kind) - rankOf(b.kind) || a.start - b.start,
    );
    yield* pages(view, own, {
      path: `id/sources/${source.id}/corrections/`,
      title: t("corrections.title", { name }),
      description: t("corrections.lead"),
      above: [
        ["sources/", t("table.sources")],
        [`id/sources/${source.id}/`, name],
      ],
      lead: t("corrections.lead"),
      show: (rows) => correctionsTable(view, rows),
    });
  }
}

/** Words before marks: most corrections are of punctuation. */
const rankOf = (name: string): number => (name === "punctuation" ? 1 : 0);
