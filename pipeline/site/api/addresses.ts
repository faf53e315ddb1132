import type { Row } from "../../model/tables/table.ts";
import { languages } from "../languages.ts";
import type { Catalogue } from "../records.ts";
import { relative } from "../write.ts";

/** Where files of the API lie, from the root of the site. */
export const apiRoot = "api/v1/";
export const openApiPath = `${apiRoot}openapi.json`;
export const recordPath = (table: string, id: string): string => `${apiRoot}records/${table}/${id}.json`;
export const linkedPath = (table: string, id: string): string => `id/${table}/${id}.jsonld`;
export const tablePath = (table: string, page: number | "{page}"): string =>
  `${apiRoot}tables/${table}${page === 1 ? "" : `/${page}`}.json`;
export const namesPath = (page: number | "{page}"): string =>
  `${apiRoot}reconciliation${page === 1 ? "" : `/${page}`}.json`;
export const changesPath = (from: string, to: string): string => `${apiRoot}changes/${from}..${to}.json`;

/** A reference from one file to another, as relative as the links of pages: a site can lie in any folder. */
export const reference = (from: string, to: string): string =>
  relative(from.replace(/[^/]*$/, ""), to) || "./";

/** One place in each language, by language. */
export const inEachLanguage = (from: string, place: string): Record<string, string> =>
  Object.fromEntries(languages.map((lang) => [lang, reference(from, `${lang}/${place}`)]));

/** Where the characters that a record was read from are shown; null where it was read from none. */
export const passageOf = (records: Catalogue, { source_id, start, end }: Row): string | null =>
  typeof source_id === "string" && typeof start === "number" && typeof end === "number"
    ? records.spanOf(source_id, start, end)
    : null;
