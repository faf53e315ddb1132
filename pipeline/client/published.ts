import type { Cache } from "./cache.ts";
import { asked, download } from "./download.ts";
import { ClientFailure } from "./failure.ts";
import { byVersion } from "./range.ts";
import type { Site } from "./site.ts";

/** An entry of versions.json, as far as a client needs it. */
export interface Entry {
  readonly version: string;
  /** folder of the release, relative to the list */
  readonly path: string;
  readonly content_hash: string;
  readonly manifest_sha256: string;
  readonly sums_sha256: string;
  readonly yanked: boolean;
  readonly yanked_reason?: string;
}

export interface ManifestFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface Manifest {
  readonly version: string;
  readonly previous: string | null;
  readonly content_hash: string;
  readonly files: readonly ManifestFile[];
}

export const listPath = "versions.json";
export const manifestPath = "manifest.json";

/** The list of versions that a site has now, which the cache keeps for times without a network. */
export async function publishedNow(site: Site, cache: Cache, base: string): Promise<readonly Entry[]> {
  const text = new TextDecoder().decode(await asked(site, listPath));
  const entries = entriesOf(text);
  await cache.lists.write(base, text);
  return entries;
}

/** The list that the site had when it was last asked. */
export async function publishedThen(cache: Cache, base: string): Promise<readonly Entry[]> {
  const text = await cache.lists.read(base);
  if (text === null)
    throw new ClientFailure("client.unreachable", `${listPath} of ${base} is not in the cache`);
  return entriesOf(text);
}

/** The manifest with that hash. The hash is that of the list, so that a release cannot state anything else. */
export async function manifestOf(
  site: Site,
  cache: Cache,
  { version, path, manifest_sha256 }: Pick<Entry, "version" | "path" | "manifest_sha256">,
): Promise<Manifest> {
  const wanted = { path: `${path}${manifestPath}`, sha256: manifest_sha256, bytes: null };
  const text = new TextDecoder().decode(await download(site, cache, wanted));
  const manifest = parsed(text, wanted.path) as Manifest;
  if (!isManifest(manifest) || manifest.version !== version)
    throw unreadable(`${wanted.path} is no manifest of ${version}`);
  return manifest;
}

function entriesOf(text: string): readonly Entry[] {
  const list = parsed(text, listPath);
  if (!Array.isArray(list) || !list.every(isEntry)) throw unreadable(`${listPath} is no list of releases`);
  return [...list].sort((one, other) => byVersion(one.version, other.version));
}

const isEntry = (entry: Entry): boolean =>
  isVersion(entry?.version) &&
  isWithin(entry.path) &&
  entry.path.endsWith("/") &&
  [entry.content_hash, entry.manifest_sha256, entry.sums_sha256].every(isHash) &&
  typeof entry.yanked === "boolean";

const isManifest = (manifest: Manifest): boolean =>
  isVersion(manifest?.version) &&
  (manifest.previous === null || isVersion(manifest.previous)) &&
  isHash(manifest.content_hash) &&
  Array.isArray(manifest.files) &&
  manifest.files.every(
    (file) =>
      isWithin(file?.path) && Number.isSafeInteger(file.bytes) && file.bytes >= 0 && isHash(file.sha256),
  );

const isVersion = (version: unknown): boolean =>
  typeof version === "string" && /^\d+\.\d+\.\d+$/.test(version);
const isHash = (hash: unknown): boolean => typeof hash === "string" && /^[0-9a-f]{64}$/.test(hash);

/** A path that leads into the folder that it is relative to, and nowhere else. */
const isWithin = (path: unknown): boolean =>
  typeof path === "string" && /^(?!\.)[\w.-]+(?:\/(?!\.)[\w.-]+)*\/?$/.test(path);

export function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw unreadable(`${path}: ${(error as Error).message}`);
  }
}

const unreadable = (message: string): ClientFailure => new ClientFailure("client.unreadable", message);
