import { rm } from "node:fs/promises";
import type { GetOptions, Got } from "./api.ts";
import { contentOf, sha256, writeWhole } from "./cache.ts";
import { lockedIn, newestIn, withdrawal } from "./choice.ts";
import { asked, download } from "./download.ts";
import { ClientFailure } from "./failure.ts";
import { type Lock, lockText, writeLock } from "./lock.ts";
import { type Request, requestOf } from "./options.ts";
import {
  type Entry,
  type Manifest,
  manifestOf,
  manifestPath,
  publishedNow,
  publishedThen,
} from "./published.ts";
import { matcherOf } from "./range.ts";
import { signerOf } from "./signature.ts";

/**
 * Puts a release into a folder: the one in the lock file, or the newest of the range where there is no lock or its release is
 * not in the range. Every byte is checked before it is there; a file that is right already is left alone.
 */
export async function get(options: GetOptions = {}): Promise<Got> {
  const request = await requestOf(options);
  const { lock, range } = request;
  const stays = lock !== null && matcherOf(range)(lock.version) ? lock : null;
  const { list, warnings } = await listFor(request, stays);
  const entry = list === null ? null : stays === null ? newestIn(list, range) : lockedIn(list, stays);
  if (entry?.yanked) warnings.push(withdrawal(entry));
  return { ...(await install(request, entry ?? assumed(stays))), warnings };
}

/** Without a network the lock file is enough to build an app. */
async function listFor(
  { site, cache, base, offline }: Request,
  stays: Lock | null,
): Promise<{ list: readonly Entry[] | null; warnings: string[] }> {
  if (offline) return { list: stays === null ? await publishedThen(cache, base) : null, warnings: [] };
  try {
    return { list: await publishedNow(site, cache, base), warnings: [] };
  } catch (error) {
    if (!(error instanceof ClientFailure) || error.code !== "client.unreachable" || stays === null)
      throw error;
    return { list: null, warnings: [`${error.message}; ${stays.version} is taken as it is locked`] };
  }
}

const assumed = (lock: Lock | null): Pick<Entry, "version" | "path" | "manifest_sha256"> => {
  if (lock === null) throw new Error("without a list, there is a lock");
  return { ...lock, path: `releases/${lock.version}/` };
};

type Chosen = Pick<Entry, "version" | "path" | "manifest_sha256"> & Partial<Pick<Entry, "sums_sha256">>;

/** Has all files of the release, then puts them into the folder, then writes the lock. */
export async function install(request: Request, chosen: Chosen): Promise<Omit<Got, "warnings">> {
  const { site, cache, base, range, folder, select, signers, lockPath, frozen } = request;
  const manifest = await manifestOf(site, cache, chosen);
  const files = selected(manifest, select);
  const next: Lock = {
    lock: 1,
    base,
    range,
    folder,
    select,
    signers,
    version: manifest.version,
    content_hash: manifest.content_hash,
    manifest_sha256: chosen.manifest_sha256,
    signed_by: signers === null ? null : await signer(request, chosen, signers),
    files: Object.fromEntries(files.map(({ path, bytes, sha256 }) => [path, { bytes, sha256 }])),
  };
  if (frozen && request.lock !== null && lockText(request.lock) !== lockText(next))
    throw new ClientFailure("client.drift", `${lockPath} does not say what ${next.version} is`);
  const contents = new Map<string, Uint8Array>();
  for (const file of files)
    contents.set(file.path, await download(site, cache, { ...file, path: `${chosen.path}${file.path}` }));
  await place(request, next, contents);
  await writeLock(lockPath, next);
  return { version: next.version, folder: request.at(folder), signedBy: next.signed_by };
}

function selected({ version, files }: Manifest, select: readonly string[]): Manifest["files"] {
  const chosen = files.filter(({ path }) =>
    select.some((name) => path === name || path.startsWith(`${name}/`)),
  );
  const nothing = select.find(
    (name) => !chosen.some(({ path }) => path === name || path.startsWith(`${name}/`)),
  );
  if (nothing !== undefined) throw new ClientFailure("client.no-match", `${version} has no files ${nothing}`);
  return chosen;
}

/** Files of the release before that this one has not are taken away, unless somebody changed them. */
async function place(
  { at, folder, lock, frozen }: Request,
  next: Lock,
  contents: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  const wrong: string[] = [];
  for (const [path, { sha256: hash }] of Object.entries(next.files)) {
    const found = await contentOf(at(`${folder}/${path}`));
    if (found === null || sha256(found) !== hash) wrong.push(path);
    if (frozen && found !== null && sha256(found) !== hash)
      throw new ClientFailure("client.drift", `${folder}/${path} is not the file that is locked`);
  }
  for (const path of wrong) await writeWhole(at(`${folder}/${path}`), contents.get(path) ?? "");
  for (const [path, { sha256: hash }] of Object.entries(lock?.files ?? {})) {
    const old = at(`${lock?.folder}/${path}`);
    if (lock?.folder === folder && path in next.files) continue;
    const found = await contentOf(old);
    if (found !== null && sha256(found) === hash) await rm(old);
  }
}

/** Who signed the release; asked once, as the lock holds every byte from then on. */
async function signer({ site, cache, lock, at }: Request, chosen: Chosen, signers: string): Promise<string> {
  const { version, path, manifest_sha256, sums_sha256 } = chosen;
  if (lock?.manifest_sha256 === manifest_sha256 && lock.signed_by) return lock.signed_by;
  const refuse = (why: string): never => {
    throw new ClientFailure("client.signature", `${version} ${why}`);
  };
  const allowed = await contentOf(at(signers));
  if (allowed === null) return refuse(`cannot be told to be signed: there is no ${signers}`);
  if (sums_sha256 === undefined)
    return refuse("was not signed when it was locked, and its site cannot be asked");
  const sums = await download(site, cache, { path: `${path}SHA256SUMS`, sha256: sums_sha256, bytes: null });
  const signature = await asked(site, `${path}SHA256SUMS.sig`).catch(() => null);
  if (signature === null) return refuse("has no signature that could be had");
  const who = signerOf(sums, Buffer.from(signature).toString("latin1"), allowed.toString());
  if (who === null) return refuse(`is signed by nobody who stands in ${signers}`);
  const vouched = Buffer.from(sums).toString().includes(`${manifest_sha256}  ${manifestPath}\n`);
  return vouched ? who : refuse(`has a manifest that ${who} did not sign`);
}
