import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { ClientFailure } from "./failure.ts";

/** Where releases are published: an address or a folder with versions.json in it. */
export interface Site {
  /** The bytes of a file from `start` on, or from the beginning where it cannot be had from there. */
  open(path: string, start: number): Promise<Opened>;
}

interface Opened {
  readonly start: number;
  readonly pieces: AsyncIterable<Uint8Array>;
}

/** `base`: an address, or a folder relative to `home`. */
export const siteAt = (base: string, home: string): Site =>
  isAddress(base) ? webSite(base) : folderSite(resolve(home, base));

/** A site that cannot be reached: only files of the cache can be used. */
export const noSite: Site = {
  open: (path) => Promise.reject(new ClientFailure("client.unreachable", `${path} is not in the cache`)),
};

const isAddress = (base: string): boolean => /^https?:\/\//.test(base);

const folderSite = (folder: string): Site => ({
  async open(path, start) {
    const file = resolve(folder, path);
    const found = await stat(file).catch(() => null);
    if (!found?.isFile()) throw new ClientFailure("client.unreachable", `there is no file ${file}`);
    return { start, pieces: createReadStream(file, { start }) };
  },
});

/** Milliseconds without a byte after which a site is given up. */
const patience = 30_000;

function webSite(base: string): Site {
  const root = base.endsWith("/") ? base : `${base}/`;
  const open = async (path: string, start: number): Promise<Opened> => {
    const address = new URL(path, root).href;
    const { answer, alive } = await ask(address, start);
    if (answer.status === 416 && start > 0) {
      await answer.body?.cancel();
      return open(path, 0);
    }
    if (!answer.ok) {
      await answer.body?.cancel();
      const status = `${answer.status} ${answer.statusText}`.trim();
      throw new ClientFailure("client.unreachable", `${address} answers ${status}`);
    }
    const [, from = "0"] = /^bytes (\d+)-/.exec(answer.headers.get("content-range") ?? "") ?? [];
    return {
      start: answer.status === 206 ? Number(from) : 0,
      pieces: alive((answer.body ?? []) as AsyncIterable<Uint8Array>),
    };
  };
  return { open };
}

async function ask(address: string, start: number) {
  const giveUp = new AbortController();
  let timer = setTimeout(() => giveUp.abort(), patience);
  /** the same pieces; throws when they stop coming */
  async function* alive(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    try {
      for await (const piece of pieces) {
        clearTimeout(timer);
        timer = setTimeout(() => giveUp.abort(), patience);
        yield piece;
      }
    } finally {
      clearTimeout(timer);
    }
  }
  try {
    const headers = {
      "user-agent": "haiguan",
      // a compressed download cannot be resumed at a byte of the file
      "accept-encoding": "identity",
      "cache-control": "no-cache",
      ...(start > 0 && { range: `bytes=${start}-` }),
    };
    return { answer: await fetch(address, { headers, signal: giveUp.signal }), alive };
  } catch (error) {
    clearTimeout(timer);
    const { message, cause } = error as Error;
    const reason = cause instanceof Error ? cause.message || message : message;
    throw new ClientFailure("client.unreachable", `${address}: ${reason}`);
  }
}
