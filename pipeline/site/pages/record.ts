import type { Records } from "../../model/tables/records.generated.ts";
import { type Html, html, type Part } from "../html.ts";
import { aboutRecord } from "../parts/about.ts";
import { contents, facts } from "../parts/blocks.ts";
import { type Chapter, chapterPath, chapterSection, isLong } from "../parts/chapters.ts";
import { passage } from "../parts/passage.ts";
import { reasonsOf } from "../parts/reasons.ts";
import { valuesOf } from "../parts/values.ts";
import type { PageTable } from "../records.ts";
import { chinese, link, nameOf, type Page, type View } from "../view.ts";
import { pages } from "./pages.ts";

/** What a record's page says beyond what all pages of records say. */
export interface Description {
  /** pages above this one */
  readonly above: readonly (readonly [path: string, name: Part])[];
  readonly facts: readonly (readonly [name: string, value: Part])[];
  /** a sentence below the name */
  readonly lead?: Part;
  /** what follows the words that it was read from; null: there is none of the kind */
  readonly chapters?: readonly (Chapter | null)[];
  /** how its page is divided, above the chapters, where it has many */
  readonly contents?: boolean;
}

/** A record that stands on a page, or one that does not. */
type Sourced = {
  readonly source_id?: string;
  readonly start?: number;
  readonly end?: number;
  readonly quote?: string | null;
};

/** The page of a record, and the lists of what is too much for it. */
export function* recordPages<T extends PageTable>(
  view: View,
  table: T,
  row: Records[T],
  description: Description,
): Generator<Page> {
  const chapters = (description.chapters ?? []).filter((one) => one !== null);
  const page = recordPage(view, table, row, description, chapters);
  yield page;
  for (const one of chapters.filter(isLong))
    yield* pages(
      view,
      Array.from({ length: one.count }, (_, i) => i),
      {
        path: chapterPath(page.path, one),
        title: `${page.title}: ${one.title}`,
        description: page.description,
        above: [...description.above, [page.path, page.title]],
        show: (shown) => html`${one.rows(shown[0] ?? 0, (shown.at(-1) ?? 0) + 1)}`,
      },
    );
}

/** The page of a record: its name, what is known of it, the words it was read from, and how each value was read. */
function recordPage<T extends PageTable>(
  view: View,
  table: T,
  row: Records[T],
  { above, facts: known, lead, contents: isDivided }: Description,
  chapters: readonly Chapter[],
): Page {
  const { t } = view;
  const path = `id/${table}/${row.id}/`;
  const name = nameOf(view, row);
  const others = otherNames(row, name.text);
  const { source_id, start, end, quote } = row as Sourced;
  const isQuoted =
    typeof quote === "string" && source_id !== undefined && start !== undefined && end !== undefined;
  const body = html`<article class="record">
<header class="head"><p class="kicker">${t(`one.${table}`)}</p>
<h1${name.lang !== view.lang && html` lang="${name.lang}"`}${isLongName(name.text) && html` class="long"`}>${name.text}</h1>
${others.length > 0 && html`<p class="also">${others}</p>`}${lead && html`<p class="lead">${lead}</p>`}</header>
${facts(known)}${
  isQuoted &&
  html`<section id="passage"><h2 id="passage-h">${t("passage.title")}</h2>
${passage(view, { source_id, start, end })}${reasonsOf(view, row.id)}</section>
`
}${
  isDivided &&
  chapters.length > 2 &&
  contents(
    view,
    chapters.map(({ id, title, count }) => [id, title, count]),
  )
}${chapters.map((one) => chapterSection(view, path, one))}${aboutRecord(view, row.id)}${valuesOf(view, table, row)}${record(view, table, row.id)}</article>`;
  return {
    path,
    title: shortened(name.text),
    description: t("record.description", { what: t(`one.${table}`), name: shortened(name.text) }),
    above,
    body,
  };
}

const isLongName = (name: string): boolean => name.length > 28 && /\p{Script=Han}/u.test(name);

/** A name of bounded length for titles and lists. */
export const shortened = (text: string): string => {
  const chars = Array.from(text);
  return chars.length <= 60 ? text : `${chars.slice(0, 59).join("")}…`;
};

/** The other names of a record: in the other script and in English. */
function otherNames(row: object, shown: string): Html[] {
  const columns = row as { readonly [column: string]: unknown };
  const found = [
    ...["name", "title", "label"].flatMap((stem) => [
      [columns[`${stem}_hant`], "zh-Hant"],
      [columns[`${stem}_hans`], "zh-Hans"],
      [columns[`${stem}_en`], "en"],
    ]),
    [columns.pinyin, "zh-Latn-pinyin"],
  ].filter((pair): pair is [string, string] => typeof pair[0] === "string" && pair[0] !== shown);
  const distinct = found.filter(([text], i) => found.findIndex(([other]) => other === text) === i);
  return distinct.map(([text, lang]) => html`<span lang="${lang}">${text}</span> `);
}

/** Id, releases and ways to take the record along. */
function record(view: View, table: PageTable, id: string): Html {
  const { t, release } = view;
  const history = release.historyOf(table, id);
  return html`<footer class="ident"><p><b>${t("record.id")}</b> <code class="id">${id}</code> <button type="button" class="copy" data-copy="${id}" hidden>${t("copy.do")}</button></p>
${history && html`<p>${t("record.history", { first: history.first_release, last: history.last_changed_release })}</p>`}
<p>${link(view, "cite/", t("nav.cite"))} · <a href="/releases/${release.manifest.version}/json/${table}.json">${t("record.json", { table })}</a></p></footer>
`;
}

/** A duty in words, its verbs marked, its object left as it is. */
export function dutyText(view: View, duty: Records["duties"]): Html {
  const { text, lang } = chinese(view, duty.text_hant, duty.text_hans, duty.source_id);
  const verbIn = lang.startsWith("zh-Hans") ? "verb_hans" : "verb_hant";
  const parts: Part[] = [];
  let at = 0;
  for (const action of duty.actions) {
    const verb = action[verbIn];
    const found = text.indexOf(verb, at);
    if (found === -1) continue;
    parts.push(
      text.slice(at, found),
      html`<b class="verb" title="${classOf(view, action.verb_class) ?? ""}">${verb}</b>`,
    );
    at = found + verb.length;
  }
  parts.push(text.slice(at));
  return lang === view.lang ? html`${parts}` : html`<span lang="${lang}">${parts}</span>`;
}

const classOf = (view: View, id: string | null): string | null => {
  const found = view.records.find("verb_classes", id);
  return found === undefined ? null : nameOf(view, found).text;
};
