import type { Cache } from "./cache.ts";
import { ClientFailure } from "./failure.ts";
import type { Site } from "./site.ts";

export interface Wanted {
  readonly path: string;
  readonly sha256: string;
  /** null: only its hash is known */
  readonly bytes: number | null;
}

/** The most bytes of a file whose size is not stated. */
const most = 64 * 1024 * 1024;

/** How often a download that breaks off is resumed before it is given up. */
const tries = 5;

/**
 * A file of a site, or of the cache where that has it. One that broke off, now or in an earlier call, is resumed. Throws
 * client.damaged where its size or its hash is another, client.unreachable where it cannot be had.
 */
export async function download(site: Site, cache: Cache, wanted: Wanted): Promise<Uint8Array> {
  let failure = new ClientFailure("client.unreachable", `${wanted.path} cannot be had`);
  for (let left = tries; left > 0; left--) {
    const known = await cache.read(wanted.sha256);
    if (known !== null) return known;
    const outcome = await attempt(site, cache, wanted);
    if (outcome === "complete") continue;
    failure = outcome.failure;
    if (!outcome.again) break;
  }
  if (failure.code === "client.damaged") await cache.parts.drop(wanted.sha256);
  throw failure;
}

type Outcome = "complete" | { readonly failure: ClientFailure; readonly again: boolean };

async function attempt(site: Site, { parts }: Cache, wanted: Wanted): Promise<Outcome> {
  const { path, sha256: hash, bytes } = wanted;
  // without a known size a part of a file cannot be told from the whole, so it is downloaded again
  if (bytes === null || (await parts.size(hash)) > bytes) await parts.drop(hash);
  const before = await parts.size(hash);
  const { start, pieces } = before === bytes ? { start: before, pieces: [] } : await site.open(path, before);
  if (start !== before) await parts.drop(hash);
  let size = start === before ? before : 0;
  if (start !== size) return damaged(`${path} came from byte ${start} on, and not from its beginning`);
  let broken: Error | null = null;
  try {
    for await (const piece of pieces) {
      size += piece.length;
      if (size > (bytes ?? most)) return damaged(`${path} has more than ${bytes ?? most} bytes`);
      await parts.append(hash, piece);
    }
  } catch (error) {
    broken = error as Error;
  }
  const count = `${size} of ${bytes ?? "its"} bytes`;
  if (broken !== null) {
    const message = `${path} broke off after ${count} (${broken.message}); the next call goes on from there`;
    return { failure: new ClientFailure("client.unreachable", message), again: true };
  }
  if (bytes !== null && size < bytes) return damaged(`${path} ends after ${count}`, size > before);
  if (size === 0) await parts.append(hash, new Uint8Array());
  if (await parts.complete(hash)) return "complete";
  // what an earlier call left may have been wrong
  return damaged(`${path} is not the file with sha256 ${hash}`, before > 0);
}

const damaged = (message: string, again = false): Outcome => ({
  failure: new ClientFailure("client.damaged", message),
  again,
});

/** What a site answers where no hash is known: the list of versions, a signature. */
export async function asked(site: Site, path: string): Promise<Uint8Array> {
  const { pieces } = await site.open(path, 0);
  const all: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const piece of pieces) {
      size += piece.length;
      if (size > most) break;
      all.push(piece);
    }
  } catch (error) {
    throw new ClientFailure("client.unreachable", `${path} broke off: ${(error as Error).message}`);
  }
  if (size > most) throw new ClientFailure("client.damaged", `${path} has more than ${most} bytes`);
  return Buffer.concat(all);
}
