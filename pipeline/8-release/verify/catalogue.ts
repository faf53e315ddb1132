import { isDeepStrictEqual } from "node:util";
import semver from "semver";
import { type Issue, issue, PipelineError } from "../../model/findings/issue.ts";
import type { Versions } from "../../model/releases/release.generated.ts";
import { catalogueFiles, versionEntry } from "../files/catalogue.ts";
import type { Files } from "../files/files.ts";
import { readJson } from "./content.ts";

/**
 * Checks versions.json and latest.json against the releases beside them (by version): all that they say can be
 * found again in the releases, except which of them are yanked.
 */
export function verifyCatalogue(catalogue: Files, releases: ReadonlyMap<string, Files>): Issue[] {
  try {
    const versions = readJson(catalogue, "versions.json") as Versions;
    const faults = [...entries(versions, releases), ...order(versions), ...unlisted(versions, releases)];
    const issues = faults.map((fault) => issue("verify.catalogue", `versions.json: ${fault}`));
    return issues.length > 0 ? issues : bytes(catalogue, versions);
  } catch (error) {
    if (error instanceof TypeError) return [issue("verify.unreadable", `versions.json: ${error.message}`)];
    if (error instanceof PipelineError) return [...error.issues];
    throw error;
  }
}

const entries = (versions: Versions, releases: ReadonlyMap<string, Files>): string[] =>
  versions.flatMap((entry) => {
    const files = releases.get(entry.version);
    if (files === undefined) return [`${entry.version} is not in releases/`];
    const { yanked, yanked_reason, ...published } = entry;
    const { yanked: _, ...expected } = versionEntry(files);
    const isSound = typeof yanked === "boolean" && (yanked || yanked_reason === undefined);
    return isSound && isDeepStrictEqual(published, expected)
      ? []
      : [`${entry.version} is not as in its manifest`];
  });

const order = (versions: Versions): string[] =>
  versions
    .filter(({ version }, index) => index > 0 && semver.lte(version, versions[index - 1]?.version ?? version))
    .map(({ version }) => `${version} does not follow the version before it`);

const unlisted = (versions: Versions, releases: ReadonlyMap<string, Files>): string[] =>
  [...releases.keys()]
    .filter((version) => !versions.some((entry) => entry.version === version))
    .map((version) => `${version} is not listed`);

/** Both files have one way to be written. */
const bytes = (catalogue: Files, versions: Versions): Issue[] =>
  [...catalogueFiles(versions)]
    .filter(([path, expected]) => Buffer.compare(catalogue.get(path) ?? new Uint8Array(), expected) !== 0)
    .map(([path]) => issue("verify.catalogue", `${path} is not as haiguan release writes it`));
