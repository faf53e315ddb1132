import {
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
 * What is published binds the next release to: the records of the latest, and the ids that are not to be given again,
 * among them all of releases withdrawn since.
 */
export function latestHistory(effects: Effects): History {
  const version = latestVersion(effects);
  if (version === null) return noHistory;
  const withdrawn = withdrawnReleases(effects).flatMap(({ edition, tombstones }) => [
    ...Object.values(edition.tables).flat(),
    ...tombstones,
  ]);
  const folder = releaseFolder(version);
  const stones = JSON.parse(readText(effects, `${folder}/tombstones.json`)) as { id: string }[];
  return {
    previous: readDataset(effects, folder),
    retired: [...stones, ...withdrawn].map(({ id }) => id),
  };
}
