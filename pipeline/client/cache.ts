import { createHash } from "node:crypto";
import { appendFile, mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join } from "node:path";

export const sha256 = (bytes: Uint8Array | string): string =>
  createHash("sha256").update(bytes).digest("hex");

/** Files by their hash, so that each is downloaded once, whatever release it is in. */
export interface Cache {
  /** Null where it is not there, or no longer what it was. */
  read(hash: string): Promise<Uint8Array | null>;
  /** The list of versions that a site had when it was last asked. */
  readonly lists: {
    read(base: string): Promise<string | null>;
    write(base: string, text: string): Promise<void>;
  };
  readonly parts: Parts;
}

/** What came of a file before the connection broke. */
interface Parts {
  size(hash: string): Promise<number>;
  append(hash: string, piece: Uint8Array): Promise<void>;
  drop(hash: string): Promise<void>;
  /** Takes the part for the whole. False, and it is dropped, where it has another hash. */
  complete(hash: string): Promise<boolean>;
}

export function cacheIn(folder: string): Cache {
  const place = (name: string): string => join(folder, name);
  const part = (hash: string): string => place(`${hash}.part`);
  const list = (base: string): string => place(`versions-${sha256(base).slice(0, 16)}.json`);
  const drop = (path: string): Promise<void> => rm(path, { force: true });
  const right = async (path: string, hash: string): Promise<Uint8Array | null> => {
    const bytes = await contentOf(path);
    if (bytes === null || sha256(bytes) === hash) return bytes;
    await drop(path);
    return null;
  };
  return {
    read: (hash) => right(place(hash), hash),
    lists: {
      read: async (base) => (await contentOf(list(base)))?.toString() ?? null,
      write: (base, text) => writeWhole(list(base), text),
    },
    parts: {
      size: async (hash) => (await stat(part(hash)).catch(() => null))?.size ?? 0,
      append: async (hash, piece) => {
        await mkdir(folder, { recursive: true });
        await appendFile(part(hash), piece);
      },
      drop: (hash) => drop(part(hash)),
      complete: async (hash) => {
        if ((await right(part(hash), hash)) === null) return false;
        await rename(part(hash), place(hash));
        return true;
      },
    },
  };
}

/** Where programs of this user keep what they can have again. */
export function defaultCache(): string {
  const { HAIGUAN_CACHE, XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (HAIGUAN_CACHE) return HAIGUAN_CACHE;
  return join(XDG_CACHE_HOME || LOCALAPPDATA || join(homedir(), ".cache"), "haiguan");
}

/** Null when there is no such file. */
export async function contentOf(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** Whoever reads the file meanwhile finds the old or the new one, and never a half. */
export async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  await writeFile(temporary, content);
  await rename(temporary, path);
}
