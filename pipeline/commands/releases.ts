import { type Effects, readText } from "../effects.ts";
import type { Dataset } from "../model/dataset.ts";
import { tableNames } from "../model/schemas.generated.ts";
import { type History, noHistory } from "../run.ts";

export const releasesFolder = "output/releases";

/** Version of the latest release, or null before the first. */
export function latestVersion(effects: Effects): string | null {
  const path = `${releasesFolder}/latest.json`;
  return effects.exists(path) ? (JSON.parse(readText(effects, path)) as { version: string }).version : null;
}

/** The tables of a release or build, from its JSON. A table that it does not have is empty. */
export const readDataset = (effects: Effects, folder: string): Dataset =>
  Object.fromEntries(
    tableNames.map((table) => {
      const path = `${folder}/json/${table}.json`;
      return [table, effects.exists(path) ? JSON.parse(readText(effects, path)) : []];
    }),
  ) as unknown as Dataset;

/** What the latest release binds the next one to: its records and the ids that are not to be given again. */
export function latestHistory(effects: Effects): History {
  const version = latestVersion(effects);
  if (version === null) return noHistory;
  const folder = `${releasesFolder}/${version}`;
  return { previous: readDataset(effects, folder), retired: [] };
}
