import { groupBy } from "../../model/collections/group.ts";
import type { RelationsRecord } from "../../model/tables/records.generated.ts";
import { networkDrawing } from "../charts/network.ts";
import { type Html, html } from "../html.ts";
import { section, table } from "../parts/blocks.ts";
import { placeLink } from "../parts/passage.ts";
import { bodyLink, capturedLang, kind, link, number, type Page, type View } from "../view.ts";
import { pages } from "./pages.ts";

/** Relations between bodies: all of them, and those of each kind. */
export function* networkPages(view: View): Generator<Page> {
  const { t, release } = view;
  const all = release.data.relations;
  const kinds = [...groupBy(all, (row) => row.kind)].sort(
    ([a, m], [b, n]) => n.length - m.length || (a < b ? -1 : 1),
  );
  const choices = [
    ["network/", t("net.all"), all] as const,
    ...kinds.map(([id, rows]) => [`network/${id}/`, kindName(view, id), rows] as const),
  ];
  for (const [path, name, rows] of choices)
    yield* pages(view, rows, {
      path,
      title: path === "network/" ? t("net.title") : `${t("net.title")}: ${name}`,
      description: t("net.lead"),
      above: path === "network/" ? [] : [["network/", t("net.title")]],
      lead: t("net.lead"),
      length: 200,
      show: (shown) => html`<nav class="tabs" aria-label="${t("net.kinds")}"><ul>${choices.map(
        ([to, label, found]) =>
          html`<li>${link(view, to, html`${label} <span class="n">${number(found.length)}</span>`, to === path && html` aria-current="page"`)}</li>`,
      )}</ul></nav>
${networkDrawing(view, shown)}<p class="hint">${t("net.unnamed", { n: number(shown.filter(({ target_id }) => target_id === null).length) })}</p>
${section("table", t("table.relations"), relationsTable(view, shown))}`,
    });
}

const kindName = (view: View, id: string): string => kind(view, "relations", "kind", id) ?? id;

const relationsTable = (view: View, rows: readonly RelationsRecord[]): Html =>
  table({
    caption: view.t("table.relations"),
    head: [
      view.t("field.who"),
      view.t("field.kind"),
      view.t("field.whom"),
      view.t("field.words"),
      view.t("field.place"),
    ],
    rows: rows.map((row) => [
      bodyLink(view, row.organization_id),
      kindName(view, row.kind),
      bodyLink(view, row.target_id) ??
        html`<span lang="${capturedLang(view, row.source_id)}">${view.records.find("mentions", row.target_mention_id)?.quote}</span>`,
      html`<q lang="${capturedLang(view, row.source_id)}">${row.quote}</q>`,
      placeLink(view, row),
    ]),
  });
