import { issue, PipelineError } from "../../model/findings/issue.ts";
import type { Latest, Manifest, VersionEntry, Versions } from "../../model/releases/release.generated.ts";
import { sha256 } from "../../model/releases/sha256.ts";
import { jsonArray } from "../../model/tables/json-array.ts";
import { pretty } from "./artifacts.ts";
import type { Files } from "./files.ts";
import { manifestPath, sumsPath } from "./manifest.ts";

const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes ?? new Uint8Array());

/** What versions.json says of a release. */
export function versionEntry(files: Files): VersionEntry {
  const manifest = JSON.parse(decode(files.get(manifestPath))) as Manifest;
  return {
    version: manifest.version,
    date: manifest.date,
    path: `releases/${manifest.version}/`,
    content_hash: manifest.content_hash,
    manifest_sha256: sha256(files.get(manifestPath) ?? ""),
    sums_sha256: sha256(files.get(sumsPath) ?? ""),
    yanked: false,
  };
}

/** The list with one release more. The same release again changes nothing; another under its number is refused. */
export function versionsAfter(versions: Versions, files: Files): Versions {
  const entry = versionEntry(files);
  const published = versions.find(({ version }) => version === entry.version);
  if (published === undefined) return [...versions, entry];
  if (published.manifest_sha256 === entry.manifest_sha256) return versions;
  throw new PipelineError(
    issue("release.frozen", `versions.json has ${entry.version} with another manifest`),
  );
}

/**
 * The list with a release withdrawn. Its files stay, and so do its ids. Throws release.yank for a version that is not
 * there or withdrawn already, and for the last one left: then there would be none to use, and none to follow.
 */
export function versionsWithout(versions: Versions, version: string, reason: string): Versions {
  const refuse = (why: string): never => {
    throw new PipelineError(issue("release.yank", why));
  };
  const entry = versions.find((known) => known.version === version);
  if (entry === undefined) return refuse(`there is no release ${version}`);
  if (entry.yanked) return refuse(`${version} is withdrawn already`);
  if (reason.trim() === "") return refuse(`no reason is given for ${version}`);
  if (versions.filter(({ yanked }) => !yanked).length === 1)
    return refuse(`${version} is the only release left: publish a better one first`);
  const withdrawn = { ...entry, yanked: true, yanked_reason: reason.trim() };
  return versions.map((known) => (known === entry ? withdrawn : known));
}

/** Withdrawn releases after the latest: what follows the latest has to keep clear of their ids and numbers. */
export const withdrawnSince = (versions: Versions): Versions =>
  versions.slice(versions.findLastIndex(({ yanked }) => !yanked) + 1);

/** The newest release that is not withdrawn; null when there is none. */
export function latestOf(versions: Versions): Latest | null {
  const newest = versions.filter(({ yanked }) => !yanked).at(-1);
  if (newest === undefined) return null;
  const { version, path, manifest_sha256, sums_sha256 } = newest;
  return { version, path, manifest_sha256, sums_sha256 };
}

/** versions.json and latest.json, which stand beside releases/ and are the only files that change. */
export function catalogueFiles(versions: Versions): ReadonlyMap<string, Uint8Array> {
  const encoder = new TextEncoder();
  return new Map([
    ["versions.json", encoder.encode(jsonArray(versions.map((entry) => JSON.stringify(entry))))],
    ["latest.json", encoder.encode(pretty(latestOf(versions)))],
  ]);
}
