import type { History, Manifest, Tombstones } from "../../model/releases/release.generated.ts";
import type { TableSchema } from "../../model/tables/columns.ts";
import type { Row, Tables } from "../../model/tables/table.ts";
import type { Edition } from "../policy/classify.ts";
import type { Files } from "./files.ts";
import { RecordLines } from "./record-lines.ts";

/** A release that was published before, as far as the next one needs it. Its records are read from its files each time. */
export interface PublishedRelease {
  readonly manifest: Manifest;
  readonly edition: Edition;
  readonly tombstones: Tombstones;
  readonly history: Iterable<History[number]>;
  readonly changelog: string;
}

/** What 7-emit writes lies in folders, one for each format; what 8-release adds lies beside them. */
export const isEmitted = (path: string): boolean => path.includes("/");

/** Reads a release from its files. Its tables are those that it has a schema for, whatever this code knows. */
export function readRelease(files: Files): PublishedRelease {
  const text = (path: string): string => new TextDecoder("utf-8", { fatal: true }).decode(files.get(path));
  const json = (path: string): unknown => JSON.parse(text(path));
  const manifest = json("manifest.json") as Manifest;
  const names = tableNames(files);
  const schemas = Object.fromEntries(
    names.map((name) => [name, json(`schema/${name}.schema.json`) as TableSchema]),
  );
  const emitted = manifest.files.filter(({ path }) => isEmitted(path));
  const hashes = new Map(emitted.map(({ path, sha256 }) => [path, sha256]));
  return {
    manifest,
    edition: { tables: tablesIn(files), schemas, licence: manifest.licence, files: hashes },
    tombstones: json("tombstones.json") as Tombstones,
    history: new RecordLines<History[number]>(files, "history.json"),
    changelog: text("CHANGELOG.md"),
  };
}

/** The tables of a release, read from its JSON each time. */
export const tablesIn = (files: Files): Tables =>
  Object.fromEntries(
    tableNames(files).map((name) => [name, new RecordLines<Row>(files, `json/${name}.json`)]),
  );

/** Tables that a release has, by the files in its folder json/. */
export const tableNames = (files: Files): string[] =>
  [...files.keys()].flatMap((path) => /^json\/([a-z_]+)\.json$/.exec(path)?.[1] ?? []).sort();
