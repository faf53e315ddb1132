import { contentOf, writeWhole } from "./cache.ts";
import { ClientFailure } from "./failure.ts";
import { parsed } from "./published.ts";

/** haiguan.lock.json: what an app asked for, and exactly what it got. */
export interface Lock {
  readonly lock: 1;
  /** address or folder with versions.json; a folder, as all paths here, relative to this file */
  readonly base: string;
  readonly range: string;
  /** where the files are put */
  readonly folder: string;
  /** files, or folders of files, of a release */
  readonly select: readonly string[];
  /** file of the signers of whom one must have signed; null when no signature is asked for */
  readonly signers: string | null;
  readonly version: string;
  readonly content_hash: string;
  readonly manifest_sha256: string;
  readonly signed_by: string | null;
  readonly files: { readonly [path: string]: { readonly bytes: number; readonly sha256: string } };
}

/** Null when there is none yet. */
export async function readLock(path: string): Promise<Lock | null> {
  const bytes = await contentOf(path);
  if (bytes === null) return null;
  const lock = parsed(bytes.toString(), path) as Lock;
  const isLock =
    lock?.lock === 1 &&
    [lock.base, lock.range, lock.folder, lock.version, lock.manifest_sha256].every(
      (value) => typeof value === "string",
    ) &&
    Array.isArray(lock.select) &&
    typeof lock.files === "object";
  if (!isLock) throw new ClientFailure("client.unreadable", `${path} is no lock file of this client`);
  return lock;
}

export const lockText = (lock: Lock): string => `${JSON.stringify(lock, null, 2)}\n`;

/** A lock file that would not change is not written. */
export async function writeLock(path: string, lock: Lock): Promise<void> {
  const text = lockText(lock);
  if ((await contentOf(path))?.toString() !== text) await writeWhole(path, text);
}
