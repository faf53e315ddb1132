// by their files: the whole stage, with the readers of all formats, takes 0.6 s to load, which a page to be read waits for
import { latestOf, withdrawnSince } from "../8-release/files/catalogue.ts";
import type { Files } from "../8-release/files/files.ts";
import { type PublishedRelease, readRelease, tablesIn } from "../8-release/files/published.ts";
import { type Effects, filesBelow, type Reader, type ReleaseReader, readText } from "../effects/effects.ts";
import { type Histories, noHistory } from "../inputs/history.ts";
import { once } from "../model/collections/once.ts";
import type { Dataset } from "../model/dataset.ts";
import { issue, PipelineError } from "../model/findings/issue.ts";
import { jsonSchema } from "../model/inputs/json-schema.ts";
import type { Versions } from "../model/releases/release.generated.ts";
import { eachTable } from "../model/tables/each-table.ts";
import { PackedDataset } from "../model/tables/packed.ts";
import { releaseSchemas } from "../model/tables/schemas.generated.ts";
import type { Tables } from "../model/tables/table.ts";
import { type ExitCode, misused } from "./command.ts";

export const outputFolder = "output";
export const versionsPath = `${outputFolder}/versions.json`;
export const releaseFolder = (version: string): string => `${outputFolder}/releases/${version}`;

/** Throws verify.unreadable when a file of a release is not JSON. */
function readJson(effects: Reader, path: string): unknown {
  try {
    return JSON.parse(readText(effects, path));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new PipelineError(issue("verify.unreadable", `${path}: ${error.message}`));
  }
}

/** Compiled once: a command asks for the list several times. */
const versionsSchema = once(() => {
  const ajv = jsonSchema({ allErrors: false, own: true });
  return { ajv, fits: ajv.compile(releaseSchemas.versions) };
});

/** The list of all releases; empty before the first. Throws verify.catalogue when the file is not such a list. */
export function publishedVersions(effects: Reader, path = versionsPath): Versions {
  const versions = effects.exists(path) ? readJson(effects, path) : [];
  const { ajv, fits } = versionsSchema();
  if (fits(versions)) return versions as Versions;
  throw new PipelineError(issue("verify.catalogue", ajv.errorsText(fits.errors, { dataVar: path })));
}

/** Wrong usage where a version is not a release; null where all are. */
export function withoutReleases(
  effects: Effects,
  command: string,
  versions: readonly string[],
): ExitCode | null {
  const known = publishedVersions(effects).map(({ version }) => version);
  const unknown = versions.filter((version) => !known.includes(version));
  return unknown.length === 0
    ? null
    : misused(effects, command, `no release ${unknown.join(", ")}; there are ${known.join(", ") || "none"}`);
}

/** Version of the latest release that is not withdrawn, or null before the first. */
export const latestVersion = (effects: Reader): string | null =>
  latestOf(publishedVersions(effects))?.version ?? null;

export const releaseFiles = (effects: ReleaseReader, version: string): Files =>
  filesBelow(effects, releaseFolder(version));

/** The tables of a release or build, from its JSON. A table that it does not have is empty. */
export const readDataset = (effects: Reader, folder: string): Dataset =>
  eachTable((table) => {
    const path = `${folder}/json/${table}.json`;
    return effects.exists(path) ? (readJson(effects, path) as object[]) : [];
  });

/** Releases that were withdrawn after the latest, oldest first. */
export const withdrawnReleases = (effects: ReleaseReader): PublishedRelease[] =>
  withdrawnSince(publishedVersions(effects)).map(({ version }) =>
    readRelease(releaseFiles(effects, version)),
  );

/**
 * What is published binds the next release to: the records of the latest, and the ids that are not to be given again,
 * among them those of releases withdrawn since, but for what the latest has itself.
 */
export function latestHistory(effects: ReleaseReader): Histories {
  const version = latestVersion(effects);
  if (version === null) return () => noHistory;
  const files = releaseFiles(effects, version);
  const tables = tablesIn(files);
  const stones = readJson(effects, `${releaseFolder(version)}/tombstones.json`) as { id: string }[];
  const packed = below(releaseFolder(version), () => PackedDataset.from(tables));
  const retired = retiredIds(tables, stones, withdrawnReleases(effects));
  return (source) => ({ previous: packed.of(source), retired });
}

/** What is found in a file of a folder names it from here. */
function below<T>(folder: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error;
    throw new PipelineError(...error.issues.map(({ code, message }) => issue(code, `${folder}/${message}`)));
  }
}

function retiredIds(
  tables: Tables,
  stones: readonly { readonly id: string }[],
  withdrawn: readonly PublishedRelease[],
): readonly string[] {
  const retired = new Set(stones.map(({ id }) => id));
  for (const release of withdrawn)
    for (const records of [...Object.values(release.edition.tables), release.tombstones])
      for (const { id } of records) retired.add(id);
  if (retired.size > 0)
    for (const rows of Object.values(tables)) for (const { id } of rows) retired.delete(id);
  return [...retired];
}
