import type { Manifest } from "../../model/releases/release.generated.ts";
import { type Column, columnsOf, type TableSchema } from "../../model/tables/columns.ts";
import { type FlatTable, flatTables } from "../../model/tables/flat-table.ts";
import type { Row } from "../../model/tables/table.ts";
import { flatView, type View } from "../../model/views/index.ts";

/** What those who describe a release know of it: all files but those that describe it. */
export interface Description extends Omit<Manifest, "sources" | "generator" | "name"> {
  readonly sources: readonly Row[];
  readonly tables: readonly DescribedTable[];
  readonly views: readonly DescribedView[];
}

export type DescribedView = Omit<View, "sql">;

export interface DescribedTable {
  readonly name: string;
  readonly schema: TableSchema;
  readonly columns: readonly Column[];
  /** the table without its lists, then one table for each list, as in csv/ */
  readonly flat: readonly FlatTable[];
}

export const describedTable = (name: string, schema: TableSchema): DescribedTable => {
  const columns = columnsOf(schema);
  return { name, schema, columns, flat: flatTables(name, schema.description, columns) };
};

type File = Manifest["files"][number];

/** The CSV files without a guard against formulas, with the tables and views that they hold. */
export const csvFiles = ({ files, tables, views }: Description): { file: File; table: FlatTable }[] => {
  const flat = tables.flatMap((table) =>
    table.flat.map((one) => ({ path: `csv/${one.name}.csv`, table: one })),
  );
  const joined = views.map((view) => ({ path: `views/${view.name}.csv`, table: flatView(view) }));
  return [...flat, ...joined].flatMap(({ path, table }) => {
    const file = files.find((one) => one.path === path);
    return file === undefined ? [] : [{ file, table }];
  });
};

/** The data in every format: neither the schemas and texts that explain them, nor what stands beside them. */
export const distributions = ({ files }: Description): readonly File[] =>
  files.filter(({ path }) => path.includes("/") && !/^(?:schema|text)\//.test(path));

/** The languages of columns are in their names: text_hant, text_hans, name_en. */
export const languageOf = ({ name }: Column): string | null => {
  const suffix = /_(hant|hans|en)$/.exec(name)?.[1];
  return suffix === undefined ? null : ({ hant: "zh-Hant", hans: "zh-Hans", en: "en" }[suffix] ?? null);
};

/** Text for a table, a list of choices or a card of a catalogue. */
export const about = {
  name: "haiguan-data",
  title: "haiguan-data: who in China's customs does what",
  description:
    "Organisations, duties, posts, people, events, areas, documents and systems of China's customs (海關), read from pages about them. Each value is traceable to the characters that it was read from; each correction of the captured text is listed.",
  keywords: ["customs", "China", "海關", "海关", "public organisations", "duties", "administrative text"],
  creator: "The haiguan-data maintainers",
} as const;

const kinds: Readonly<Record<string, string>> = {
  official_page: "an official page",
  encyclopaedia: "an encyclopaedia's page",
  statute: "a statute",
  yearbook: "a yearbook or gazetteer",
  news: "a news item",
  other: "a page of another kind",
  unknown: "a page of which it is not known what it is",
};

/** What a page is, who published it, when it was captured and what else is known of it: one paragraph. */
export function provenance({ title_hant, kind, publisher, url, retrieved, note }: Row): string {
  const known = [
    `${title_hant}: ${kinds[String(kind ?? "unknown")] ?? kind}`,
    publisher === null || publisher === undefined ? "publisher unknown" : `published by ${publisher}`,
    ...(url === null || url === undefined ? ["address unknown"] : [String(url)]),
    retrieved === null || retrieved === undefined ? "date of capture unknown" : `captured on ${retrieved}`,
  ].join(", ");
  return typeof note === "string" ? `${known}. ${note}` : `${known}.`;
}

/** The description of a release with the origin of its pages, for catalogues that have one field for both. */
export const describedWithOrigin = ({ sources }: Description): string =>
  [about.description, ...sources.map(provenance)].join(" ");

/** SPDX keeps a page for each licence that it has an identifier for. */
export const licenceUrl = (spdx: string): string => `https://spdx.org/licenses/${spdx}.html`;
