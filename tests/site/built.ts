import { readFileSync } from "node:fs";
import { diskEffects } from "../../pipeline/effects/disk.ts";
import { filesBelow } from "../../pipeline/effects/effects.ts";
import type { Dataset } from "../../pipeline/model/dataset.ts";
import type { Versions } from "../../pipeline/model/releases/release.generated.ts";
import { type Account, type Input, siteFiles } from "../../pipeline/site/index.ts";
import { filesIn } from "../../pipeline/site/stored/files.ts";
import { siteAssets } from "../../scripts/site-assets.ts";
import { releaseOf } from "../fixtures/release.ts";

export type Built = ReadonlyMap<string, Uint8Array>;

export const assets = siteAssets();

/** All files of a site; throws when a link leads nowhere or a page is too heavy. */
export async function built(input: Input): Promise<{ readonly files: Built; readonly account: Account }> {
  const account: Account = { pages: 0, files: 0, bytes: 0 };
  return { files: new Map(siteFiles(input, await assets, account)), account };
}

const releases = "output/releases";

/** The latest release of this repository. */
export const latestRelease = (JSON.parse(readFileSync("output/latest.json", "utf8")) as { version: string })
  .version;

/** It, as `haiguan site` would read it. */
export const flagship = (): Input => {
  const versions = JSON.parse(readFileSync("output/versions.json", "utf8")) as Versions;
  return {
    files: filesIn(filesBelow(diskEffects, `${releases}/${latestRelease}`)),
    versions,
    changesOf: (version) => JSON.parse(readFileSync(`${releases}/${version}/changes.json`, "utf8")),
    published: () =>
      versions.map(({ version }) => [version, filesBelow(diskEffects, `${releases}/${version}`)] as const),
  };
};

/** A release of records that nobody has published. */
export function inputOf(dataset: Dataset): Input {
  const { files, version } = releaseOf(dataset);
  const changes = JSON.parse(new TextDecoder().decode(files.get("changes.json")));
  const entry = {
    version,
    date: "2026-11-01",
    path: "",
    content_hash: "",
    manifest_sha256: "",
    sums_sha256: "",
    yanked: false,
  };
  return {
    files: filesIn(files),
    versions: [entry],
    changesOf: () => changes,
    published: () => [[version, files]],
  };
}

let made: ReturnType<typeof built> | null = null;

/** Its site, made once for all tests that look at it. */
export const flagshipSite = (): ReturnType<typeof built> => {
  made ??= built(flagship());
  return made;
};

export const textOf = (files: Built, path: string): string => new TextDecoder().decode(files.get(path));
