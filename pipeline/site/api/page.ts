import type { Row } from "../../model/tables/table.ts";
import { type PageTable, pageTables } from "../records.ts";
import type { Page, View } from "../view.ts";
import {
  apiRoot,
  changesPath,
  inEachLanguage,
  linkedPath,
  openApiPath,
  passageOf,
  recordPath,
  reference,
} from "./addresses.ts";
import { jsonFile } from "./file.ts";

/** The record whose page this is; null for other pages, and for further pages of a record. */
export function recordOf(path: string): { readonly table: PageTable; readonly id: string } | null {
  const [, name, id] = /^id\/([^/]+)\/([^/]+)\/$/.exec(path) ?? [];
  const table = pageTables.find((one) => one === name);
  return table === undefined || id === undefined ? null : { table, id };
}

export const besidePath = ({ lang }: View, { path }: Page): string => `${lang}/${path}index.json`;

/** What stands beside a page for programs: what it is, the record it shows, the records it leads to, and where all else is. */
export function besidePage(view: View, page: Page): readonly [string, Uint8Array] {
  const path = besidePath(view, page);
  const { version } = view.release.manifest;
  const shown = recordOf(page.path);
  const row = shown && view.records.find(shown.table, shown.id);
  const [, from, to] = /^releases\/(\d[\d.]*)\.\.(\d[\d.]*\d)\//.exec(page.path) ?? [];
  return jsonFile(path, {
    version,
    lang: view.lang,
    title: page.title,
    description: page.description,
    ...(shown && row ? { table: shown.table, id: shown.id, record: row } : {}),
    records: recordsIn(page),
    links: {
      page: reference(path, `${view.lang}/${page.path}`),
      pages: inEachLanguage(path, page.path),
      ...(shown && row ? linksOf(view, path, shown, row as unknown as Row) : {}),
      ...(from !== undefined && to !== undefined ? { changes: reference(path, changesPath(from, to)) } : {}),
      api: reference(path, `${apiRoot}index.json`),
      openapi: reference(path, openApiPath),
    },
  });
}

function linksOf(
  view: View,
  path: string,
  { table, id }: { readonly table: PageTable; readonly id: string },
  row: Row,
): Record<string, string | null> {
  const passage = passageOf(view.records, row);
  return {
    record: reference(path, recordPath(table, id)),
    jsonld: reference(path, linkedPath(table, id)),
    passage: passage && reference(path, `${view.lang}/${passage}`),
  };
}

/** Records that a page leads to, in its order. */
const recordsIn = ({ path, body }: Page): string[] => [
  ...new Set(
    [...body.text.matchAll(/href="\/[^/"]+\/id\/([^/"#]+\/[^/"#]+)\//g)]
      .map(([, record = ""]) => record)
      .filter((record) => path !== `id/${record}/`),
  ),
];
