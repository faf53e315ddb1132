import { latest } from "../model/collections/latest.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Changes, Manifest, Tombstones, Versions } from "../model/releases/release.generated.ts";
import type { Reliability } from "../model/releases/reliability.ts";
import type { Records, TableName } from "../model/tables/records.generated.ts";
import { tableNames } from "../model/tables/schemas.generated.ts";
import type { Row } from "../model/tables/table.ts";
import { type HistoryOf, historyOf } from "./history.ts";
import type { StoredFiles } from "./stored/files.ts";
import { Lines } from "./stored/lines.ts";
import { type Linked, linkedOf } from "./stored/linked-data.ts";

/** Tables with a row for each value or each piece of text: two thirds of a release. Their rows stay on the disk until they are asked for. */
export const storedTables = ["evidence", "segments"] as const satisfies readonly TableName[];

type StoredTable = (typeof storedTables)[number];

/**
 * What the site is made of: one release, what stands in its list of versions, and the changes of those before it. Files that it
 * only hands on are what they are to those who write them; a site counts their bytes.
 */
export interface Input<Published extends { readonly length: number } = Uint8Array> {
  readonly files: StoredFiles;
  /** all that are published, oldest first */
  readonly versions: Versions;
  /** changes.json of a release of the list */
  changesOf(version: string): Changes;
  /** the files of each release that the site offers, by version */
  published(): Iterable<readonly [version: string, files: Iterable<readonly [string, Published]>]>;
}

export interface Label {
  readonly en: string;
  readonly hant: string;
  readonly hans: string;
}

export interface Column {
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly references: string | null;
  readonly description: string;
}

/** A release as the site reads it. */
export interface Release {
  readonly manifest: Manifest;
  readonly data: Omit<Dataset, StoredTable>;
  readonly stored: { readonly [T in StoredTable]: Lines<Records[T]> };
  /** its tables, in their order */
  readonly tables: readonly TableName[];
  /** Rows of any table, in its order. */
  rows(table: TableName): Iterable<Row>;
  count(table: TableName): number;
  /** The text layer of a page. */
  textOf(source: string): string;
  /** names of kinds in three languages, by the path of their concept: schemes/powers.kind/levy */
  readonly labels: ReadonlyMap<string, Label>;
  readonly linked: Linked;
  /** JSON Schemas by the names of what they describe */
  readonly schemas: ReadonlyMap<string, Schema>;
  readonly tombstones: Tombstones;
  readonly historyOf: HistoryOf;
  readonly quality: Quality;
  readonly description: string;
  readonly citation: string;
  readonly dictionary: readonly {
    readonly table: string;
    readonly about: string;
    readonly columns: readonly Column[];
  }[];
}

interface Measure {
  readonly measure: string;
  readonly gold: number;
  readonly found: number;
  readonly right: number;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

/** The part of quality.json that the site shows. */
export interface Quality {
  readonly coverage?: readonly {
    readonly source: string;
    readonly characters: number;
    readonly covered: number;
    readonly shares: { readonly unclear: number; readonly records: number };
  }[];
  readonly confidence?: Reliability;
  readonly scores?: readonly { readonly source: string; readonly measures: readonly Measure[] }[];
}

/** Reads the files of a release whose tables are those of this code. */
export function readRelease(files: StoredFiles): Release {
  const text = (path: string): string => new TextDecoder().decode(files.read(path));
  const json = <T>(path: string): T => JSON.parse(text(path)) as T;
  const lines = <T>(table: TableName): Lines<T> => new Lines<T>(files, `json/${table}.json`);
  const stored = {
    evidence: lines<Records["evidence"]>("evidence"),
    segments: lines<Records["segments"]>("segments"),
  };
  const tables = tableNames.filter((table) => !later.has(table) || files.has(`json/${table}.json`));
  const data = Object.fromEntries(
    tableNames
      .filter((table) => !isStored(table))
      .map((table) => [table, tables.includes(table) ? [...lines(table)] : []]),
  ) as unknown as Release["data"];
  const rows = (table: TableName): Iterable<unknown> & { readonly length: number } =>
    isStored(table) ? stored[table] : data[table];
  const linked = linkedOf(files);
  const schemas = new Map(
    [...tables, "changes", "latest", "versions"].map((name) => [
      name,
      json<Schema>(`schema/${name}.schema.json`),
    ]),
  );
  return {
    manifest: json("manifest.json"),
    data,
    stored,
    rows: (table) => rows(table) as Iterable<Row>,
    count: (table) => rows(table).length,
    textOf: latest((source) => text(data.sources.find(({ id }) => id === source)?.text_path ?? "")),
    labels: labelsOf(linked),
    linked,
    schemas,
    tombstones: json("tombstones.json"),
    historyOf: historyOf(files),
    quality: files.has("quality.json") ? json("quality.json") : {},
    description: json<{ description: string }>("dataset.jsonld").description,
    citation: text("CITATION.cff"),
    tables,
    dictionary: tables.map((table) => ({ table, ...dictionaryOf(schemas.get(table)) })),
  };
}

export const isStored = (table: TableName): table is StoredTable =>
  (storedTables as readonly string[]).includes(table);

/** Tables that came later than 2.0.0: a release without one has no rows of it. */
const later: ReadonlySet<TableName> = new Set(["reading_rules"]);

/** What a release has not that the site is made of: releases before 2.0.0 have other tables. */
export function lacking(files: StoredFiles): string[] {
  const tables = tableNames.filter((name) => !later.has(name)).map((name) => `json/${name}.json`);
  const listed = listedFiles(files);
  return [...tables, "jsonld/haiguan.jsonld", "dataset.jsonld", "CITATION.cff"].filter(
    (path) => !listed(path),
  );
}

/** What a manifest names; what is there where it cannot be read, which verification tells. */
function listedFiles(files: StoredFiles): (path: string) => boolean {
  try {
    const manifest = JSON.parse(new TextDecoder().decode(files.read("manifest.json"))) as Manifest;
    const listed = new Set(manifest.files.map(({ path }) => path));
    return (path) => listed.has(path);
  } catch {
    return (path) => files.has(path);
  }
}

interface Labelled {
  readonly id: string;
  readonly prefLabel?: { readonly en?: string; readonly "zh-Hant"?: string; readonly "zh-Hans"?: string };
}

const labelsOf = (linked: Linked): Map<string, Label> =>
  new Map(
    linked.below("schemes/").map((node) => {
      const { id, prefLabel = {} } = node as Labelled;
      const { en = id, "zh-Hant": hant = en, "zh-Hans": hans = en } = prefLabel;
      return [id, { en, hant, hans }];
    }),
  );

interface Property {
  readonly type?: string | readonly string[];
  readonly references?: string;
  readonly description?: string;
}

export interface Schema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Property>>;
}

const dictionaryOf = ({
  description = "",
  properties = {},
}: Schema = {}): { about: string; columns: Column[] } => ({
  about: description,
  columns: Object.entries(properties).map(([name, property]) => {
    const types = [property.type ?? "string"].flat();
    return {
      name,
      type: types.filter((type) => type !== "null").join(" or "),
      nullable: types.includes("null"),
      // of a record of any table the column beside it names the table
      references: tableNames.find((table) => table === property.references) ?? null,
      description: property.description ?? "",
    };
  }),
});
