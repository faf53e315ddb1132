import { dirname, resolve } from "node:path";
import type { GetOptions } from "./api.ts";
import { type Cache, cacheIn, defaultCache } from "./cache.ts";
import { ClientFailure, ClientMisuse } from "./failure.ts";
import { type Lock, readLock } from "./lock.ts";
import { matcherOf } from "./range.ts";
import { noSite, type Site, siteAt } from "./site.ts";

/** What is asked for, with all that it needs. */
export interface Request extends Pick<Lock, "base" | "range" | "folder" | "select" | "signers"> {
  readonly lockPath: string;
  readonly lock: Lock | null;
  readonly site: Site;
  readonly cache: Cache;
  readonly frozen: boolean;
  readonly offline: boolean;
  /** a path of the lock file, as the system finds it */
  at(path: string): string;
}

export async function requestOf(options: GetOptions): Promise<Request> {
  const lockPath = resolve(options.lock ?? "haiguan.lock.json");
  const lock = await readLock(lockPath);
  const home = dirname(lockPath);
  const { frozen = false, offline = false } = options;
  if (frozen && lock === null)
    throw new ClientFailure("client.drift", `there is no ${lockPath} to be frozen to`);
  const base = options.base ?? lock?.base;
  if (base === undefined)
    throw new ClientMisuse(
      `no base is given, the address or folder with versions.json, and there is no ${lockPath} that knows it`,
    );
  const asked = {
    base,
    range: options.range ?? lock?.range ?? "*",
    folder: options.folder ?? lock?.folder ?? "haiguan-data",
    select: options.select ?? lock?.select ?? ["json"],
    signers: options.signers ?? lock?.signers ?? null,
  };
  // before anything is fetched
  matcherOf(asked.range);
  if (frozen && lock !== null)
    for (const [name, value] of Object.entries(asked)) {
      const locked = lock[name as keyof typeof asked];
      if (String(value) !== String(locked))
        throw new ClientFailure("client.drift", `${name} is ${value}, and ${locked} in ${lockPath}`);
    }
  return {
    ...asked,
    lockPath,
    lock,
    frozen,
    offline,
    site: offline ? noSite : siteAt(base, home),
    cache: cacheIn(resolve(options.cache ?? defaultCache())),
    at: (path) => resolve(home, path),
  };
}
