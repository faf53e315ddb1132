import type { TableName } from "../model/tables/records.generated.ts";
import { languageTag } from "../model/text/language-tag.ts";
import { type Html, html, type Part } from "./html.ts";
import { type Key, type Language, say } from "./languages.ts";
import type { Catalogue } from "./records.ts";
import type { Input, Release } from "./release.ts";

/** All that pages are made of. */
export interface Site {
  readonly release: Release;
  readonly records: Catalogue;
  readonly input: Pick<Input, "versions" | "changesOf">;
  /** names of what browsers load, which hold a hash of their bytes */
  readonly assets: {
    readonly css: string;
    readonly js: string;
    /** what runs SQL, on the page that asks for it */
    readonly worker: string;
    readonly wasm: string;
  };
}

/** The site in one language. */
export interface View extends Site {
  /** what views in all languages are of */
  readonly site: Site;
  readonly lang: Language;
  readonly t: (key: Key, values?: Readonly<Record<string, string | number>>) => string;
}

export const viewOf = (site: Site, lang: Language): View => ({
  ...site,
  site,
  lang,
  t: (key, values) => say(lang, key, values),
});

/** One page in one language. */
export interface Page {
  /** below the folder of the language: "organizations/" */
  readonly path: string;
  /** plain text */
  readonly title: string;
  readonly description: string;
  readonly body: Html;
  /** pages above this one, from the highest: path and name */
  readonly above?: readonly (readonly [string, Part])[];
  /** a part of the script that the page asks for */
  readonly island?: "source" | "sql";
}

/** A link within the language; paths are made relative when the page is written. */
export const link = (view: View, path: string, text: Part, attributes: Part = null): Html =>
  html`<a href="/${view.lang}/${path}"${attributes}>${text}</a>`;

/** Chinese in the script of the page, else in that of the source; `lang` says which, and whether a machine converted it. */
export interface Chinese {
  readonly text: string;
  readonly lang: string;
}

export function chinese(view: View, hant: string, hans: string, source: string | null | undefined): Chinese {
  const captured = view.records.scriptOf(source ?? null);
  const own = captured === "hans" ? "hans" : "hant";
  const shown = view.lang === "en" ? own : view.lang === "zh-Hans" ? "hans" : "hant";
  return { text: shown === "hans" ? hans : hant, lang: languageTag(shown, captured) };
}

/** The language of the words of a source as they were captured. */
export const capturedLang = ({ records }: View, source: string): string =>
  records.scriptOf(source) === "hans" ? "zh-Hans" : "zh-Hant";

/** Chinese as an element that says its language, where it is not that of the page. */
export const inChinese = (view: View, { text, lang }: Chinese): Html =>
  lang === view.lang ? html`${text}` : html`<span lang="${lang}">${text}</span>`;

type Pair = { readonly [column: string]: unknown };

/** The two columns of a record that hold one Chinese text; null where they are empty. */
export function zh(view: View, row: object, column: string): Html | null {
  const found = zhText(view, row, column);
  return found === null ? null : inChinese(view, found);
}

export function zhText(view: View, row: object, column: string): Chinese | null {
  const { id, script, source_id, [`${column}_hant`]: hant, [`${column}_hans`]: hans } = row as Pair;
  // the titles of a source are in its own script
  const source = (script === undefined ? source_id : id) as string | null | undefined;
  return typeof hant === "string" && typeof hans === "string" ? chinese(view, hant, hans, source) : null;
}

/** What a record is called in the language of the page, and in Chinese where that is another. */
export interface Name {
  readonly text: string;
  readonly lang: string;
  readonly chinese: Chinese | null;
}

/** Columns of names, without their script; those of a language beside it. */
export const nameColumns = ["name", "title", "label", "text"] as const;
export const englishColumns = ["name_en", "title_en", "label_en", "pinyin"] as const;

export function nameOf(view: View, row: { readonly id: string }): Name {
  const columns = row as { readonly id: string; readonly [column: string]: unknown };
  const found = nameColumns.map((column) => zhText(view, row, column)).find((name) => name !== null) ?? null;
  const english = englishColumns.map((column) => columns[column]).find((name) => typeof name === "string");
  if (view.lang === "en" && typeof english === "string") return { text: english, lang: "en", chinese: found };
  return found === null ? { text: row.id, lang: "en", chinese: null } : { ...found, chinese: null };
}

/** A name as text with its language. */
export const named = (view: View, name: Name): Html =>
  name.lang === view.lang ? html`${name.text}` : html`<span lang="${name.lang}">${name.text}</span>`;

/** A name, with the Chinese one behind it on an English page. */
export const fullName = (view: View, name: Name): Html =>
  name.chinese === null
    ? named(view, name)
    : html`${named(view, name)} <span class="zh" lang="${name.chinese.lang}">${name.chinese.text}</span>`;

/** A link to a record by its name; nothing where there is no record. */
export function recordLink(view: View, table: TableName, id: string | null): Html | null {
  const row = view.records.find(table, id);
  const place = id === null ? null : view.records.placeOf(table, id);
  return row === undefined || place === null ? null : link(view, place, named(view, nameOf(view, row)));
}

/** A body that a row names: an organisation or an external body. */
export const bodyLink = (view: View, id: string | null): Html | null =>
  recordLink(view, "organizations", id) ?? recordLink(view, "external_bodies", id);

/** What that body is called; its id where there is no such record. */
export const bodyName = (view: View, id: string): Name =>
  nameOf(view, view.records.find("organizations", id) ?? view.records.find("external_bodies", id) ?? { id });

/** A kind by its name in the language of the page; the word of the table where the release has no name for it. */
export function kind(view: View, table: TableName, column: string, value: string | null): string | null {
  if (value === null) return null;
  const scheme = column === "classification" ? column : `${table}.${column}`;
  const label = view.release.labels.get(`schemes/${scheme}/${value}`);
  if (label === undefined) return value;
  return view.lang === "en" ? label.en : view.lang === "zh-Hans" ? label.hans : label.hant;
}

/** A number with the separators of its language. */
export const number = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ",");

/** How many duties there are. */
export const dutiesCounted = (view: View, n: number): string =>
  view.t(n === 1 ? "count.duty" : "count.duties", { n: number(n) });

/** A share of one; a dash where there is none. */
export const percent = (share: number | null): string =>
  share === null ? "–" : `${(share * 100).toFixed(1)} %`;
