import { type Files, latestOf, type PublishedRelease, readRelease } from "../8-release/index.ts";
import { filesBelow, type Reader, readText } from "../effects.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Versions } from "../model/release.generated.ts";
import { tableNames } from "../model/schemas.generated.ts";
import { type History, noHistory } from "../run.ts";

export const outputFolder = "output";
export const releaseFolder = (version: string): string => `${outputFolder}/releases/${version}`;

/** The list of all releases; empty before the first. */
export function publishedVersions(effects: Reader): Versions {
  const path = `${outputFolder}/versions.json`;
  return effects.exists(path) ? (JSON.parse(readText(effects, path)) as Versions) : [];
}

/** Version of the latest release that is not withdrawn, or null before the first. */
export const latestVersion = (effects: Reader): string | null =>
  latestOf(publishedVersions(effects))?.version ?? null;

export const releaseFiles = (effects: Reader, version: string): Files =>
  filesBelow(effects, releaseFolder(version));

/** The latest release, or null before the first. */
export function latestRelease(effects: Reader): PublishedRelease | null {
  const version = latestVersion(effects);
  return version === null ? null : readRelease(releaseFiles(effects, version));
}

/** The tables of a release or build, from its JSON. A table that it does not have is empty. */
export const readDataset = (effects: Reader, folder: string): Dataset =>
  Object.fromEntries(
    tableNames.map((table) => {
      const path = `${folder}/json/${table}.json`;
      return [table, effects.exists(path) ? JSON.parse(readText(effects, path)) : []];
    }),
  ) as unknown as Dataset;

/** What the latest release binds the next one to: its records and the ids that are not to be given again. */
export function latestHistory(effects: Reader): History {
  const version = latestVersion(effects);
  if (version === null) return noHistory;
  const folder = releaseFolder(version);
  const stones = JSON.parse(readText(effects, `${folder}/tombstones.json`)) as { id: string }[];
  return { previous: readDataset(effects, folder), retired: stones.map((stone) => stone.id) };
}
