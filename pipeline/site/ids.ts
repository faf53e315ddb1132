import type { TableName } from "../model/tables/records.generated.ts";
import type { Html } from "./html.ts";
import { html } from "./html.ts";
import type { Key } from "./languages.ts";
import { languages, ownNames } from "./languages.ts";
import { policy } from "./layout.ts";
import type { Site, View } from "./view.ts";
import { viewOf } from "./view.ts";

/**
 * A page for every id that was ever published, at the path of its IRI (servers of files add the .html): where the record is in each
 * language, or what became of it. It has no language, so it says what it says in all three.
 */
export function* idPages(site: Site): Generator<readonly [path: string, page: Html]> {
  const views = languages.map((lang) => viewOf(site, lang));
  const { release, records } = site;
  for (const table of release.tables)
    for (const row of release.rows(table))
      yield [`id/${table}/${row.id}.html`, doorTo(views, row.id, records.placeOfRow(table, row) ?? "ids/")];
  for (const { table, id, kind, successors, retired_in } of release.tombstones)
    if (records.find(table as TableName, id) === undefined)
      yield [
        `id/${table}/${id}.html`,
        plain(
          site,
          id,
          null,
          html`${views.map(
            (view) => html`<section lang="${view.lang}"><h2>${view.t("ids.gone")}</h2>
<p>${view.t(`retired.${kind}` as Key)} · ${view.t("ids.in")}: ${retired_in}</p>${successors.length > 0 && html`<ul>${successors.map((successor) => html`<li><a href="/id/${table}/${successor}.html"><code>${successor}</code></a></li>`)}</ul>`}
<p><a href="/${view.lang}/ids/">${view.t("nav.ids")}</a></p></section>
`,
          )}`,
        ),
      ];
}

/** Leads on to the record: to its English page by itself, as a server of names would. */
function doorTo(views: readonly View[], id: string, place: string): Html {
  const [site] = views as [View, ...View[]];
  return plain(
    site,
    id,
    place,
    html`<ul>${views.map(({ lang }) => html`<li><a href="/${lang}/${place}" hreflang="${lang}" lang="${lang}">${ownNames[lang]}</a></li>`)}</ul>
`,
  );
}

/** A page without language: the address of an id, the root. */
export const plain = (
  site: Site,
  title: string,
  place: string | null,
  body: Html,
): Html => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${title}</title>
<link rel="stylesheet" href="/${site.assets.css}">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
${place !== null && html`<link rel="canonical" href="/en/${place}">\n`}</head>
<body class="plain">
<main class="wide"><h1>${title}</h1>
${body}</main>
</body>
</html>
`;
