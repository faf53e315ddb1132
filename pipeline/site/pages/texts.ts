import { type Html, html, joined } from "../html.ts";
import type { Key } from "../languages.ts";
import { facts, list, section, table } from "../parts/blocks.ts";
import { link, number, type Page, type View } from "../view.ts";
import { pages } from "./pages.ts";
import { qualityTables, reliabilityTables } from "./quality.ts";

const paragraphs = (view: View, ...keys: readonly Key[]): Html =>
  html`${keys.map((key) => html`<p>${view.t(key)}</p>\n`)}`;

/** How to cite the release, a record and a passage. */
export function citePage(view: View): Page {
  const { t, release } = view;
  const { version, date } = release.manifest;
  const title = /^title: "(.*)"$/m.exec(release.citation)?.[1] ?? t("site.title");
  const text = `${title}. ${version}, ${date}. sha256:${release.manifest.content_hash}. ${release.manifest.licence}.`;
  return {
    path: "cite/",
    title: t("nav.cite"),
    description: t("cite.lead"),
    body: html`<h1>${t("nav.cite")}</h1>
<p class="lead">${t("cite.lead")}</p>
${section(
  "release",
  t("cite.release"),
  html`<blockquote lang="en">${text}</blockquote>
<p><button type="button" class="copy" data-copy="${text}" hidden>${t("copy.do")}</button> <a href="/releases/${version}/CITATION.cff">CITATION.cff</a></p>`,
)}${section("one", t("cite.record"), paragraphs(view, "cite.record.text"))}${section("words", t("cite.words"), paragraphs(view, "cite.words.text"))}${section("licence", t("foot.licence"), paragraphs(view, "cite.licence.text"))}`,
  };
}

/** Retired ids on the page that says what ids are; of more than these a list has all. */
const longestList = 150;

const retiredPath = "ids/retired/";

/** What ids are, and what became of those that are no longer used. */
export function* idsPages(view: View): Generator<Page> {
  const { t, release } = view;
  const kinds = new Map<string, number>();
  for (const { kind } of release.tombstones) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const shown = release.tombstones.filter(
    ({ table: name }) => name !== "evidence" && name !== "duty_categories",
  );
  const more = shown.length - longestList;
  yield {
    path: "ids/",
    title: t("nav.ids"),
    description: t("ids.lead"),
    body: html`<h1>${t("nav.ids")}</h1>
<p class="lead">${t("ids.lead")}</p>
${paragraphs(view, "ids.text", "ids.address")}${section(
  "retired",
  t("ids.retired"),
  html`${facts([...kinds].map(([kind, count]) => [t(`retired.${kind}` as Key), number(count)]))}${retiredTable(view, shown.slice(0, longestList))}${more > 0 && html`<p>${link(view, retiredPath, t("list.more", { n: number(more) }))}</p>`}<p>${t("ids.all")} <a href="/releases/${release.manifest.version}/tombstones.json">tombstones.json</a></p>`,
  release.tombstones.length,
)}`,
  };
  if (more > 0)
    yield* pages(view, shown, {
      path: retiredPath,
      title: t("ids.retired"),
      description: t("ids.lead"),
      above: [["ids/", t("nav.ids")]],
      show: (rows) => retiredTable(view, rows),
    });
}

const retiredTable = (view: View, rows: readonly View["release"]["tombstones"][number][]): Html =>
  table({
    caption: view.t("ids.retired"),
    head: ["id", view.t("ids.became"), view.t("ids.in")],
    rows: rows.map(({ table: name, id, kind, successors, retired_in }) => [
      html`<code class="id"><a href="/id/${name}/${id}.html">${id}</a></code>`,
      html`${view.t(`retired.${kind}` as Key)} ${joined(
        successors.map((successor) => {
          const place = view.records.placeOf(name, successor);
          return place === null
            ? html`<code class="id">${successor}</code>`
            : link(view, place, html`<code class="id">${successor}</code>`);
        }),
        view.t("list.and"),
      )}`,
      retired_in,
    ]),
  });

/** How a page becomes records, and how well that goes. */
export function howPage(view: View): Page {
  const { t } = view;
  const stages: readonly Key[] = [
    "how.read",
    "how.normalise",
    "how.segment",
    "how.extract",
    "how.identify",
    "how.validate",
    "how.emit",
    "how.release",
  ];
  return {
    path: "how/",
    title: t("nav.how"),
    description: t("how.lead"),
    body: html`<h1>${t("nav.how")}</h1>
<p class="lead">${t("how.lead")}</p>
<ol class="stages">${stages.map((key) => html`<li>${t(key)}</li>\n`)}</ol>
${section("quality", t("how.quality"), html`${paragraphs(view, "how.quality.text")}${qualityTables(view)}`)}${section("confidence", t("field.confidence"), html`${paragraphs(view, "how.confidence")}${reliabilityTables(view)}`)}${section("evidence", t("how.evidence"), html`${paragraphs(view, "how.evidence.text")}${view.release.count("reading_rules") > 0 && html`<p>${link(view, "how/rules/", view.t("how.rules"))}: ${view.t("how.rules.lead")}</p>`}`)}`,
  };
}

/** What the project is, and where to go from here. */
export const aboutPage = (view: View): Page => ({
  path: "about/",
  title: view.t("nav.about"),
  description: view.t("about.lead"),
  body: html`<h1>${view.t("nav.about")}</h1>
<p class="lead">${view.t("about.lead")}</p>
<p lang="en">${view.release.description}</p>
${list(
  (
    [
      ["how/", "nav.how", "how.lead"],
      ["cite/", "nav.cite", "cite.lead"],
      ["ids/", "nav.ids", "ids.lead"],
      ["dictionary/", "nav.dictionary", "dictionary.lead"],
      ["data/", "nav.data", "data.lead"],
    ] as const
  ).map(
    ([path, name, about]) => html`${link(view, path, html`<b>${view.t(name)}</b>`)}<p>${view.t(about)}</p>`,
  ),
  "cards",
)}`,
});

/** Where a search ends without the script: the lists, in which everything can be reached. */
export const searchPage = (view: View): Page => ({
  path: "search/",
  title: view.t("search.label"),
  description: view.t("search.lead"),
  body: html`<h1>${view.t("search.label")}</h1>
<p class="lead">${view.t("search.lead")}</p>
<div id="results" class="results" aria-live="polite"></div>
<noscript><p>${view.t("search.noscript")}</p></noscript>
<p>${link(view, "browse/", view.t("nav.browse"))} · ${link(view, "organizations/", view.t("nav.organizations"))} · ${link(view, "sources/", view.t("table.sources"))}</p>`,
});
