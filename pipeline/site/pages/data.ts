import { type Html, html, joined } from "../html.ts";
import type { Key } from "../languages.ts";
import { list, section, table } from "../parts/blocks.ts";
import { link, number, type Page, type View } from "../view.ts";
import { pages } from "./pages.ts";
import { snippets } from "./snippets.ts";

type File = View["release"]["manifest"]["files"][number];

/** Formats in the order in which people look for them; what is in none of these folders describes the release. */
const formats = [
  "csv",
  "xlsx",
  "parquet",
  "sqlite",
  "json",
  "ndjson",
  "arrow",
  "csv-excel",
  "jsonld",
  "views",
  "text",
  "schema",
] as const;

const formatOf = ({ path }: File): string => (path.includes("/") ? (path.split("/")[0] ?? "") : "about");

/** A number of bytes as people say it. */
export const bytes = (count: number): string =>
  count < 1000
    ? `${count} B`
    : count < 999_950
      ? `${(count / 1000).toFixed(1)} kB`
      : `${(count / 1_000_000).toFixed(1)} MB`;

/** Files that are listed on one page; of formats with more, such as texts, a list of its own has all. */
const longestList = 60;

const formatPath = (format: string): string => `data/${format}/`;

/** Every file of the release with its size, its rows and its hash. */
export function* dataPages(view: View): Generator<Page> {
  const { t, release } = view;
  const { version, files } = release.manifest;
  const groups = [...formats, "about"]
    .map((format) => ({
      format,
      title: t(`format.${format}` as Key),
      files: files.filter((file) => formatOf(file) === format),
    }))
    .filter((group) => group.files.length > 0);
  yield {
    path: "data/",
    title: t("nav.data"),
    description: t("data.lead"),
    body: html`<h1>${t("nav.data")}</h1>
<p class="lead">${t("data.lead")}</p>
${list(
  groups.map(
    (group) =>
      html`<a href="#${group.format}"><b>${t(`format.${group.format}` as Key)}</b></a> <span class="n">${number(group.files.length)}</span><p>${t(`format.${group.format}.about` as Key)}</p>`,
  ),
  "cards",
)}${section(
  "ask",
  t("data.ask"),
  html`<p>${link(view, "sql/", t("sql.title"))} · ${t("sql.lead")}</p>
<p><a href="/api/v1/index.json">/api/v1/</a> · <a href="/api/v1/openapi.json">OpenAPI 3.1</a> · ${t("data.api")}</p>`,
)}${section("use", t("data.use"), snippets(view))}${section(
  "check",
  t("data.check"),
  html`<p>${t("data.check.text")}</p>
<pre><code>sha256sum --check SHA256SUMS
haiguan verify ${version}</code></pre>
<p>${joined(
    ["SHA256SUMS", "manifest.json"].map((name) => html`<a href="/releases/${version}/${name}">${name}</a>`),
    " · ",
  )}</p>`,
)}${groups.map(({ format, title, files: found }) => section(format, title, html`${filesTable(view, title, found.slice(0, longestList))}${found.length > longestList && html`<p>${link(view, formatPath(format), t("list.more", { n: number(found.length - longestList) }))}</p>`}`, found.length))}`,
  };
  for (const { format, title, files: found } of groups)
    if (found.length > longestList)
      yield* pages(view, found, {
        path: formatPath(format),
        title,
        description: t(`format.${format}.about` as Key),
        above: [["data/", t("nav.data")]],
        show: (shown) => filesTable(view, title, shown),
      });
}

/** Files with what a person needs to choose one and to know that it arrived whole. */
export const filesTable = (view: View, caption: string, files: readonly File[]): Html =>
  table({
    caption,
    head: [view.t("data.file"), view.t("data.rows"), view.t("data.bytes"), "SHA-256"],
    numbers: [1, 2],
    rows: files.map(({ path, rows, bytes: size, sha256 }) => [
      html`<a href="/releases/${view.release.manifest.version}/${path}" download>${path.split("/").at(-1)}</a>`,
      rows === null ? "" : number(rows),
      html`<span title="${number(size)} B">${bytes(size)}</span>`,
      html`<code class="hash" title="${sha256}">${sha256.slice(0, 12)}…</code> <button type="button" class="copy" data-copy="${sha256}" hidden>${view.t("copy.do")}<span class="off"> SHA-256 ${path}</span></button>`,
    ]),
  });

/** Every table and column with its type and what it means, as the schemas say it. */
export function dictionaryPage(view: View): Page {
  const { t, release } = view;
  return {
    path: "dictionary/",
    title: t("nav.dictionary"),
    description: t("dictionary.lead"),
    body: html`<h1>${t("nav.dictionary")}</h1>
<p class="lead">${t("dictionary.lead")}</p>
${list(
  release.tables.map(
    (name) =>
      html`<a href="#${name}"><code>${name}</code></a> <span class="n">${number(release.count(name))}</span>`,
  ),
  "columns",
)}${release.dictionary.map(
  ({
    table: name,
    about,
    columns,
  }) => html`<section id="${name}"><h2 id="${name}-h"><code>${name}</code> <span class="n">${t(`table.${name}` as Key)}</span></h2>
<p lang="en">${about}</p>
${table({
  caption: t("values.caption", { table: name }),
  head: [t("values.column"), t("dictionary.type"), t("dictionary.meaning")],
  rows: columns.map((column) => [
    html`<code>${column.name}</code>`,
    html`${column.type}${column.nullable && html` <span class="tag">${t("dictionary.nullable")}</span>`}${column.references !== null && html` → <a href="#${column.references}"><code>${column.references}</code></a>`}`,
    html`<span lang="en">${column.description}</span>`,
  ]),
})}<p><a href="/releases/${release.manifest.version}/schema/${name}.schema.json">${name}.schema.json</a></p></section>
`,
)}<p>${link(view, "data/", t("nav.data"))}</p>`,
  };
}
