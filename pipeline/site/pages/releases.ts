import type { Change, Changes, Edit, VersionEntry } from "../../model/releases/release.generated.ts";
import type { TableName } from "../../model/tables/records.generated.ts";
import { type Html, html, joined, type Part } from "../html.ts";
import type { Key } from "../languages.ts";
import { list, section, table } from "../parts/blocks.ts";
import { link, named, nameOf, number, type Page, type View } from "../view.ts";
import { pages } from "./pages.ts";
import { shortened } from "./record.ts";

/** Tables whose changes follow from those of others: their rows are counted, and not told one by one. */
const counted: readonly string[] = ["evidence", "segments"];

/** Changes on one page, each with its fields. */
const changesOnPage = 40;

export const pairPath = ({ from, to }: { readonly from: string | null; readonly to: string }): string =>
  `releases/${from}..${to}/`;

/** Published versions up to that of the site, the newest first. */
export function versionsOf({ input, release }: View): VersionEntry[] {
  const at = input.versions.findIndex(({ version }) => version === release.manifest.version);
  return input.versions.slice(0, at + 1).reverse();
}

/** The list of releases, and what changed between each and the one before it. */
export function* releasePages(view: View): Generator<Page> {
  const { t } = view;
  const all = versionsOf(view).map((entry) => {
    const { from, to, bump, tables } = view.input.changesOf(entry.version);
    return { entry, changes: { from, to, bump, tables } };
  });
  yield {
    path: "releases/",
    title: t("nav.changes"),
    description: t("releases.lead"),
    body: html`<h1>${t("nav.changes")}</h1>
<p class="lead">${t("releases.lead")}</p>
${list(
  all.map(
    ({
      entry,
      changes,
    }) => html`<h2 id="v${entry.version}">${entry.version} <span class="tag">${t(`bump.${changes.bump}` as Key)}</span> <time class="n">${entry.date}</time></h2>
${entry.yanked && html`<p><b>${t("releases.withdrawn")}</b> ${entry.yanked_reason}</p>`}
${
  changes.from === null
    ? html`<p>${t("releases.first")}</p>`
    : html`<p>${sum(view, changes)}</p>
<p>${link(view, pairPath(changes), t("releases.pair", { from: changes.from, to: changes.to }))} · <a href="/releases/${entry.version}/CHANGELOG.md">CHANGELOG.md</a> · <a href="/releases/${entry.version}/changes.ndjson">changes.ndjson</a></p>`
}`,
  ),
  "releases",
)}`,
  };
  for (const { entry, changes } of all)
    if (changes.from !== null) yield* pairPages(view, view.input.changesOf(entry.version));
}

/** How much changed. */
export const sum = (view: View, { tables }: Pick<Changes, "tables">): string => {
  const total = (of: "added" | "removed" | "changed"): string =>
    number(tables.reduce((all, entry) => all + entry[of], 0));
  return view.t("releases.sum", {
    added: total("added"),
    removed: total("removed"),
    changed: total("changed"),
  });
};

function* pairPages(view: View, changes: Changes): Generator<Page> {
  const { t } = view;
  const path = pairPath(changes);
  const title = t("releases.pair", { from: changes.from ?? "", to: changes.to });
  const tables = changes.tables.filter(({ added, removed, changed }) => added + removed + changed > 0);
  yield {
    path,
    title,
    description: t("releases.pair.description", { from: changes.from ?? "", to: changes.to }),
    above: [["releases/", t("nav.changes")]],
    body: html`<h1>${title}</h1>
<p class="lead">${sum(view, changes)}</p>
${section(
  "tables",
  t("releases.tables"),
  table({
    caption: t("releases.tables"),
    head: [t("dictionary.table"), t("op.added"), t("op.removed"), t("op.changed")],
    rows: tables.map((entry) => [
      counted.includes(entry.table)
        ? html`<code>${entry.table}</code>`
        : link(view, `${path}${entry.table}/`, html`<code>${entry.table}</code>`),
      ...[entry.added, entry.removed, entry.changed].map(number),
    ]),
    numbers: [1, 2, 3],
  }),
)}${section("why", t("releases.why"), list(changes.reasons.map(({ bump, code, message }) => html`<span class="tag">${t(`bump.${bump}` as Key)}</span> <span lang="en">${message}</span> <code>${code}</code>`)), changes.reasons.length)}<p><a href="/releases/${changes.to}/changes.ndjson">changes.ndjson</a> · <a href="/releases/${changes.to}/patch.json">patch.json</a></p>
`,
  };
  for (const { table: name } of tables.filter((entry) => !counted.includes(entry.table)))
    yield* pages(
      view,
      changes.changes.filter((change) => change.table === name),
      {
        path: `${path}${name}/`,
        title: `${title}: ${name}`,
        description: t("releases.pair.description", { from: changes.from ?? "", to: changes.to }),
        above: [
          ["releases/", t("nav.changes")],
          [path, title],
        ],
        length: changesOnPage,
        show: (rows) =>
          html`<ol class="changes">${rows.map((change) => html`<li>${changeOf(view, change)}</li>\n`)}</ol>`,
      },
    );
}

/** What a record is called now, at the length of a line. */
function shortName(view: View, row: { readonly id: string }): Html {
  const { text, lang } = nameOf(view, row);
  return named(view, { text: shortened(text), lang, chinese: null });
}

/** One change: what became of a record, field by field. */
function changeOf(view: View, change: Change): Html {
  const { t } = view;
  const place = view.records.placeOf(change.table, change.id);
  const row = view.records.find(change.table as TableName, change.id);
  const name =
    row === undefined
      ? html`<span lang="zh">${shortened(change.label ?? change.id)}</span>`
      : shortName(view, row);
  const causes = change.causes ?? [];
  return html`<p><b class="op ${change.op}">${t(`op.${change.op}`)}</b> ${place === null ? name : link(view, place, name)} <code class="id">${change.id}</code></p>
${causes.length > 0 && html`<p class="meta">${t("releases.because")} ${joined([...new Set(causes.map(({ kind }) => t(`cause.${kind}` as Key)))], t("list.and"))}</p>`}
${change.op === "changed" && html`<dl class="edits">${change.fields.map((field) => html`<div><dt><code>${field.field}</code></dt><dd lang="zh">${field.edits === null ? html`<del>${valueText(field.before)}</del> <ins>${valueText(field.after)}</ins>` : editsOf(field.edits)}</dd></div>`)}</dl>`}`;
}

/** Characters of a value that are shown; the files have it whole. */
const longestValue = 160;

const cut = (text: string): string => {
  const chars = Array.from(text);
  return chars.length <= longestValue ? text : `${chars.slice(0, longestValue).join("")}…`;
};

const valueText = (value: unknown): string =>
  cut(typeof value === "string" ? value : (JSON.stringify(value) ?? "null"));

const editsOf = (edits: readonly Edit[]): Part =>
  edits.map(({ op, text }) =>
    op === "delete"
      ? html`<del>${cut(text)}</del>`
      : op === "insert"
        ? html`<ins>${cut(text)}</ins>`
        : cut(text),
  );
