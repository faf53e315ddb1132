import { latest } from "../model/collections/latest.ts";
import { type Issue, PipelineError } from "../model/findings/issue.ts";
import { sha256 } from "../model/releases/sha256.ts";
import { apiFiles } from "./api/index.ts";
import { besidePage } from "./api/page.ts";
import { html } from "./html.ts";
import { idPages, plain } from "./ids.ts";
import { languages, ownNames } from "./languages.ts";
import { documentOf } from "./layout.ts";
import { dataPages, dictionaryPage } from "./pages/data.ts";
import { descriptions } from "./pages/descriptions.ts";
import { heatPages } from "./pages/heat.ts";
import { homePage } from "./pages/home.ts";
import { browsePages, functionsPage, sourceListPages } from "./pages/lists.ts";
import { networkPages } from "./pages/network.ts";
import { organizationPage } from "./pages/organization.ts";
import { organizationPages } from "./pages/organizations.ts";
import { recordPages } from "./pages/record.ts";
import { releasePages } from "./pages/releases.ts";
import { rulesPage } from "./pages/rules.ts";
import { sqlPage } from "./pages/sql.ts";
import { aboutPage, citePage, howPage, idsPages, searchPage } from "./pages/texts.ts";
import { timelinePages } from "./pages/timeline.ts";
import { catalogueOf, pageTables } from "./records.ts";
import { type Input, lacking, readRelease } from "./release.ts";
import { searchFiles } from "./search/index.ts";
import { weightsOf } from "./source/line.ts";
import { sourcePages } from "./source/view.ts";
import { type Page, type Site, type View, viewOf } from "./view.ts";
import { Ledger } from "./write.ts";

export type { StoredFiles } from "./stored/files.ts";
export { type Input, lacking };

/** The style sheet, the scripts and the icon, by the names of their files: what `scripts/build.ts` makes. */
export type Assets = ReadonlyMap<string, Uint8Array>;

/** What the making of a site tells when it is done. */
export interface Account {
  pages: number;
  files: number;
  bytes: number;
}

/**
 * The files of a site, one after the other, so that none but the one being written is in memory. When all are written, links
 * that lead nowhere and pages that are too heavy are thrown as a PipelineError.
 */
export function* siteFiles<Published extends { readonly length: number }>(
  input: Input<Published>,
  assets: Assets,
  account: Account,
): Generator<readonly [string, Uint8Array | Published]> {
  const ledger = new Ledger();
  const counted = <T extends { readonly length: number }>(path: string, bytes: T): readonly [string, T] => {
    account.files++;
    account.bytes += bytes.length;
    return [path, bytes];
  };
  const file = <T extends { readonly length: number }>(path: string, bytes: T): readonly [string, T] => {
    ledger.file(path);
    return counted(path, bytes);
  };
  const page = (path: string, document: string): readonly [string, Uint8Array] =>
    counted(path, ledger.page(path, document));

  const names = new Map([...assets].map(([name, bytes]) => [name, stampedName(name, bytes)]));
  for (const [name, bytes] of assets) yield file(names.get(name) ?? name, bytes);
  const release = readRelease(input.files);
  const site: Site = {
    release,
    records: catalogueOf(release, (source) => weightsOf(site, source)),
    // one at a time, for all languages
    input: { versions: input.versions, changesOf: latest(input.changesOf) },
    assets: {
      css: names.get("site.css") ?? "",
      js: names.get("site.js") ?? "",
      worker: names.get("sql-worker.js") ?? "",
      wasm: names.get("sqlite3.wasm") ?? "",
    },
  };
  yield page("index.html", rootPage(site));
  yield page("404.html", lostPage(site));
  for (const [view, shown] of inTurn(site)) {
    yield page(`${view.lang}/${shown.path}index.html`, documentOf(view, shown).text);
    yield file(...besidePage(view, shown));
  }
  for (const [path, bytes] of apiFiles(site)) yield file(path, bytes);
  for (const [path, document] of idPages(site)) yield page(path, document.text);
  for (const [path, bytes] of searchFiles(site)) yield file(path, bytes);
  for (const [version, files] of input.published())
    for (const [path, bytes] of files) yield file(`releases/${version}/${path}`, bytes);
  const wrong: Issue[] = ledger.findings();
  account.pages = ledger.pages;
  if (wrong.length > 0) throw new PipelineError(...(wrong as [Issue, ...Issue[]]));
}

/** Each page in all languages, then the next one: so what was read for one language is at hand for the others. */
function* inTurn(site: Site): Generator<readonly [View, Page]> {
  const turns = languages.map((lang) => viewOf(site, lang)).map((view) => ({ view, pages: pagesOf(view) }));
  for (;;) {
    const round = turns.map(({ view, pages }) => [view, pages.next().value] as const);
    if (round.every(([, page]) => page === undefined)) return;
    for (const [view, page] of round) {
      if (!page) throw new Error(`the site has fewer pages in ${view.lang} than in other languages`);
      yield [view, page];
    }
  }
}

/** All pages of one language. */
function* pagesOf(view: View): Generator<Page> {
  yield homePage(view);
  yield* organizationPages(view);
  yield functionsPage(view);
  yield* browsePages(view);
  yield* timelinePages(view);
  yield* networkPages(view);
  yield* heatPages(view);
  yield* sourceListPages(view);
  yield* releasePages(view);
  yield* dataPages(view);
  yield* idsPages(view);
  for (const one of [dictionaryPage, citePage, howPage, aboutPage, searchPage, sqlPage]) yield one(view);
  yield* rulesPage(view);
  for (const table of pageTables) yield* pagesOfTable(view, table);
}

function* pagesOfTable(view: View, table: (typeof pageTables)[number]): Generator<Page> {
  const { data } = view.release;
  if (table === "organizations") for (const row of data.organizations) yield* organizationPage(view, row);
  else if (table === "sources") for (const row of data.sources) yield* sourcePages(view, row);
  // each description takes the rows of its own table
  else
    for (const row of data[table])
      yield* recordPages(view, table, row, descriptions[table](view, row as never));
}

/** A name that changes with the bytes, so that a browser may keep the file for ever; parts of the script have one already. */
function stampedName(name: string, bytes: Uint8Array): string {
  if (name === "icon.svg") return name;
  if (!["site.css", "site.js", "sql-worker.js", "sqlite3.wasm"].includes(name)) return `assets/${name}`;
  const hash = sha256(bytes).slice(0, 10);
  return `assets/${name.replace(".", `.${hash}.`)}`;
}

const tongues = languages.map(
  (lang) => html`<li><a href="/${lang}/" hreflang="${lang}" lang="${lang}">${ownNames[lang]}</a></li>`,
);

const rootPage = (site: Site): string =>
  plain(
    site,
    viewOf(site, "en").t("site.title"),
    "",
    html`<p class="lead" lang="zh-Hant">海關 · <span lang="zh-Hans">海关</span></p><ul class="doors">${tongues}</ul>`,
  ).text;

const lostPage = (site: Site): string =>
  plain(
    site,
    "404",
    null,
    html`${languages.map((lang) => html`<p lang="${lang}">${viewOf(site, lang).t("lost")}</p>\n`)}<ul class="doors">${tongues}</ul>`,
  ).text;
