import { dirname, resolve } from "node:path";
import { type Cache, cacheIn, defaultCache } from "./cache.ts";
import { ClientFailure, ClientMisuse } from "./failure.ts";
import { type Lock, readLock } from "./lock.ts";
import { noSite, type Site, siteAt } from "./site.ts";

/** What is not given is as in the lock file; in the first call, `base` has to be given. */
export interface GetOptions {
  /** address or folder with versions.json */
  readonly base?: string | undefined;
  /** `^2`, `~2.1`, `2.1.0`, `>=1.2 <3`; the newest release when it is not given */
  readonly range?: string | undefined;
  /** where the files are put: `haiguan-data` */
  readonly folder?: string | undefined;
  /** files, or folders of files, of a release: `["json"]` */
  readonly select?: readonly string[] | undefined;
  /** file of those who may sign, as OpenSSH keeps them (`allowed_signers`): then a release has to be signed by one of them */
  readonly signers?: string | undefined;
  /** the lock file, to which all paths in it are relative: `haiguan.lock.json` */
  readonly lock?: string | undefined;
  /** where files are kept by their hash */
  readonly cache?: string | undefined;
  /** nothing may differ from the lock file, neither what is asked for nor what is there */
  readonly frozen?: boolean | undefined;
  /** take all from the cache */
  readonly offline?: boolean | undefined;
}

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
    throw new ClientMisuse("no base is given: the address or folder with versions.json");
  const asked = {
    base,
    range: options.range ?? lock?.range ?? "*",
    folder: options.folder ?? lock?.folder ?? "haiguan-data",
    select: options.select ?? lock?.select ?? ["json"],
    signers: options.signers ?? lock?.signers ?? null,
  };
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
