import { derived } from "../zh/rules/derived.ts";
import { linkedPath } from "./api/addresses.ts";
import { besidePath, recordOf } from "./api/page.ts";
import { type Html, html, type Part } from "./html.ts";
import { languages, ownNames } from "./languages.ts";
import type { Release } from "./release.ts";
import { link, type Page, type View } from "./view.ts";

/** What the browser may load: files of this site, and nothing that stands in a page. */
export const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'";

/** The page that runs SQL compiles an engine, from a file of this site. */
export const sqlPolicy = policy.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'");

const sections = [
  ["organizations/", "nav.organizations"],
  ["functions/", "nav.functions"],
  ["powers/", "table.powers"],
  ["network/", "table.relations"],
  ["timeline/", "time.title"],
  ["browse/", "nav.browse"],
  ["sources/", "nav.source"],
  ["data/", "nav.data"],
  ["releases/", "nav.changes"],
  ["about/", "nav.about"],
] as const;

/** A whole document. Links in it begin with "/", which stands for the root of the site. */
export function documentOf(view: View, page: Page): Html {
  const { lang, t, assets, release } = view;
  const record = recordOf(page.path);
  const title = page.path === "" ? t("site.title") : `${page.title} · ${t("site.title")}`;
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${page.island === "sql" ? sqlPolicy : policy}">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<meta name="description" content="${page.description}">
<link rel="stylesheet" href="/${assets.css}">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="alternate" type="application/json" href="/${besidePath(view, page)}">
${record && html`<link rel="alternate" type="application/ld+json" href="/${linkedPath(record.table, record.id)}">\n`}<script type="module" src="/${assets.js}"></script>
</head>
<body${page.island && html` data-island="${page.island}"`}>
<a class="skip" href="#content">${t("page.skip")}</a>
<header class="top">
<div class="wide bar">
<a class="brand" href="/${lang}/"${page.path === "" && html` aria-current="page"`}><span lang="zh-Hant">海關</span><b>${t("site.title")}</b></a>
<form class="find" role="search" action="/${lang}/search/">
<label for="q" class="off">${t("search.label")}</label>
<input id="q" name="q" type="search" placeholder="${t("search.placeholder")}" autocomplete="off" spellcheck="false">
<button>${t("search.go")}</button>
</form>
<nav class="tongues" aria-label="${t("page.languages")}">${languages.map((other) =>
    other === lang
      ? html`<span lang="${other}" aria-current="true">${ownNames[other]}</span>`
      : html`<a href="/${other}/${page.path}" hreflang="${other}" lang="${other}">${ownNames[other]}</a>`,
  )}</nav>
</div>
<nav class="wide main" aria-label="${t("page.sections")}"><ul>${sections.map(
    ([path, key]) =>
      html`<li>${link(view, path, t(key), page.path.startsWith(path) && html` aria-current="${page.path === path ? "page" : "true"}"`)}</li>`,
  )}</ul></nav>
</header>
${page.above && page.above.length > 0 && crumbs(view, page.above)}<main id="content" class="wide" tabindex="-1">
${page.body}
</main>
<footer class="foot">
<div class="wide">
<p>${t("foot.release", { version: release.manifest.version, date: release.manifest.date })} · ${t("foot.licence")} <a rel="license" href="/releases/${release.manifest.version}/LICENSE.md">${release.manifest.licence}</a></p>
<ul>${(
    [
      ["cite/", "nav.cite"],
      ["dictionary/", "nav.dictionary"],
      ["ids/", "nav.ids"],
      ["how/", "nav.how"],
      ["data/", "nav.data"],
    ] as const
  ).map(([path, key]) => html`<li>${link(view, path, t(key))}</li>`)}</ul>
${lang === "zh-Hans" && convertedNote(view)}
</div>
</footer>
</body>
</html>
`;
}

/** On pages in the script that the sources are not in: that their text was converted. */
const convertedNote = ({ release, t }: View): Html | false =>
  hasConverted(release) && html`<p>${t("foot.converted")}</p>`;

const hasConverted = derived(({ data }: Release): boolean =>
  data.sources.some(({ script }) => script !== "hans"),
);

const crumbs = (view: View, above: readonly (readonly [string, Part])[]): Html =>
  html`<nav class="wide crumbs" aria-label="${view.t("page.above")}"><ol>${above.map(
    ([path, name]) => html`<li>${link(view, path, name)}</li>`,
  )}</ol></nav>
`;
