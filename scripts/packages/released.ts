import { readFileSync } from "node:fs";
import { type PublishedRelease, readRelease } from "../../pipeline/8-release/files/published.ts";
import { integrity } from "../../pipeline/8-release/index.ts";
import { publishedVersions, releaseFiles } from "../../pipeline/commands/releases.ts";
import { diskEffects } from "../../pipeline/effects/disk.ts";
import type { Manifest } from "../../pipeline/model/releases/release.generated.ts";
import { type Column, columnsOf, type TableSchema } from "../../pipeline/model/tables/columns.ts";
import { singular } from "../../pipeline/model/tables/flat-table.ts";
import type { Row } from "../../pipeline/model/tables/table.ts";

/** A release as packages are made of it. */
export interface Released {
  readonly manifest: Manifest;
  readonly tables: readonly ReleasedTable[];
  /** LICENSE.md, where the release has it */
  readonly licence: string;
}

export interface ReleasedTable {
  readonly name: string;
  /** duty_categories → DutyCategory */
  readonly type: string;
  readonly schema: TableSchema;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** Reads a release of this repository. Throws when there is none of that version, or its files are not those published. */
export function released(version: string): Released {
  const entry = publishedVersions(diskEffects).find((known) => known.version === version);
  if (entry === undefined) throw new Error(`there is no release ${version}`);
  const files = releaseFiles(diskEffects, version);
  const [damaged] = integrity(files, entry);
  if (damaged !== undefined) throw new Error(`${version}: ${damaged.message}`);
  const { manifest, edition } = readRelease(files);
  const licence = files.get("LICENSE.md");
  return {
    manifest,
    tables: tablesOf(edition),
    licence:
      licence === undefined ? readFileSync("LICENSE-DATA.md", "utf8") : new TextDecoder().decode(licence),
  };
}

const tablesOf = ({ tables, schemas }: PublishedRelease["edition"]): ReleasedTable[] =>
  Object.entries(tables).map(([name, rows]) => {
    const schema = schemas[name];
    if (schema === undefined) throw new Error(`${name} has no schema`);
    return { name, type: pascal(singular(name)), schema, columns: columnsOf(schema), rows: [...rows] };
  });

const pascal = (name: string): string =>
  name.replace(/(^|_)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
