import type { Dataset } from "../model/dataset.ts";
import type { Changes, History, Manifest, Tombstones, Versions } from "../model/release.generated.ts";
import { tableNames } from "../model/schemas.generated.ts";
import { type Linked, linkedOf } from "./linked.ts";

/** The files of one release by path, relative to its folder. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** What the site is made of: one release, what stands in its list of versions, and the changes of those before it. */
export interface Input {
  readonly files: Files;
  /** all that are published, oldest first */
  readonly versions: Versions;
  /** changes.json of a release of the list */
  changesOf(version: string): Changes;
  /** the files of each release that the site offers, by version */
  published(): Iterable<readonly [version: string, files: Iterable<readonly [string, Uint8Array]>]>;
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
  readonly data: Dataset;
  /** text layers of pages by source id */
  readonly texts: ReadonlyMap<string, string>;
  /** names of kinds in three languages, by the path of their concept: schemes/powers.kind/levy */
  readonly labels: ReadonlyMap<string, Label>;
  readonly linked: Linked;
  /** JSON Schemas by the names of what they describe */
  readonly schemas: ReadonlyMap<string, Schema>;
  readonly tombstones: Tombstones;
  readonly history: History;
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
  readonly scores?: readonly { readonly source: string; readonly measures: readonly Measure[] }[];
}

/** Reads the files of a release whose tables are those of this code. */
export function readRelease(files: Files): Release {
  const text = (path: string): string => new TextDecoder().decode(files.get(path));
  const json = <T>(path: string): T => JSON.parse(text(path)) as T;
  const data = Object.fromEntries(
    tableNames.map((name) => [name, json(`json/${name}.json`)]),
  ) as unknown as Dataset;
  const linked = linkedOf(files.get("jsonld/haiguan.jsonld") ?? new Uint8Array());
  const schemas = new Map(
    [...tableNames, "changes", "latest", "versions"].map((name) => [
      name,
      json<Schema>(`schema/${name}.schema.json`),
    ]),
  );
  return {
    manifest: json("manifest.json"),
    data,
    texts: new Map(data.sources.map(({ id, text_path }) => [id, text(text_path)])),
    labels: labelsOf(linked),
    linked,
    schemas,
    tombstones: json("tombstones.json"),
    history: json("history.json"),
    quality: files.has("quality.json") ? json("quality.json") : {},
    description: json<{ description: string }>("dataset.jsonld").description,
    citation: text("CITATION.cff"),
    dictionary: tableNames.map((table) => ({ table, ...dictionaryOf(schemas.get(table)) })),
  };
}

/** What a release has not, by its manifest, that the site is made of: releases before 2.0.0 have other tables. */
export function lacking(files: Files): string[] {
  const tables = tableNames.map((name) => `json/${name}.json`);
  const listed = listedFiles(files);
  return [...tables, "jsonld/haiguan.jsonld", "dataset.jsonld", "CITATION.cff"].filter(
    (path) => !listed.has(path),
  );
}

/** What a manifest names; all that is there where it cannot be read, which verification tells. */
function listedFiles(files: Files): ReadonlySet<string> {
  try {
    const manifest = JSON.parse(new TextDecoder().decode(files.get("manifest.json"))) as Manifest;
    return new Set(manifest.files.map(({ path }) => path));
  } catch {
    return new Set(files.keys());
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
