import {
  alsoKnown,
  type Files,
  latestOf,
  type PublishedRelease,
  readRelease,
  withdrawnSince,
} from "../8-release/index.ts";
import { type Effects, filesBelow, readText } from "../effects.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Versions } from "../model/release.generated.ts";
import { tableNames } from "../model/schemas.generated.ts";
import { tablesOf } from "../model/table.ts";
import { type History, noHistory } from "../run.ts";

export const outputFolder = "output";
export const releaseFolder = (version: string): string => `${outputFolder}/releases/${version}`;

/** The list of all releases; empty before the first. */
export function publishedVersions(effects: Effects): Versions {
  const path = `${outputFolder}/versions.json`;
  return effects.exists(path) ? (JSON.parse(readText(effects, path)) as Versions) : [];
}

/** Version of the latest release that is not withdrawn, or null before the first. */
export const latestVersion = (effects: Effects): string | null =>
  latestOf(publishedVersions(effects))?.version ?? null;

export const releaseFiles = (effects: Effects, version: string): Files =>
  filesBelow(effects, releaseFolder(version));

/** The latest release, or null before the first. */
export function latestRelease(effects: Effects): PublishedRelease | null {
  const version = latestVersion(effects);
  return version === null ? null : readRelease(releaseFiles(effects, version));
}

/** The tables of a release or build, from its JSON. A table that it does not have is empty. */
export const readDataset = (effects: Effects, folder: string): Dataset =>
  Object.fromEntries(
    tableNames.map((table) => {
      const path = `${folder}/json/${table}.json`;
      return [table, effects.exists(path) ? JSON.parse(readText(effects, path)) : []];
    }),
  ) as unknown as Dataset;

/** Releases that were withdrawn after the latest, oldest first. */
export const withdrawnReleases = (effects: Effects): PublishedRelease[] =>
  withdrawnSince(publishedVersions(effects)).map(({ version }) =>
    readRelease(releaseFiles(effects, version)),
  );

/**
 * What is published binds the next release to: the records of the latest, those that only releases withdrawn since had
 * (their ids are known to readers, too), and the ids that are not to be given again.
 */
export function latestHistory(effects: Effects): History {
  const version = latestVersion(effects);
  if (version === null) return noHistory;
  const folders = [version, ...withdrawnSince(publishedVersions(effects)).map((entry) => entry.version)].map(
    releaseFolder,
  );
  const [latest = {}, ...withdrawn] = folders.map((folder) => tablesOf(readDataset(effects, folder)));
  const stones = folders.flatMap(
    (folder) => JSON.parse(readText(effects, `${folder}/tombstones.json`)) as { id: string }[],
  );
  return {
    previous: alsoKnown(latest, withdrawn) as unknown as Dataset,
    retired: stones.map((stone) => stone.id),
  };
}
