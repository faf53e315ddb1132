import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  copyFileSync,
  createReadStream,
  existsSync,
  type FSWatcher,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  watch,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { issue, PipelineError } from "../model/findings/issue.ts";
import { inColours } from "../print/colours.ts";
import { diskFailure } from "./disk-failure.ts";
import { readRange, scratchFile, writePieces } from "./disk-pieces.ts";
import type { Effects, WrittenFiles } from "./effects.ts";
import { serveHere } from "./server.ts";
import { fetchPage } from "./web.ts";

const isCode = (error: unknown, ...codes: string[]): boolean =>
  codes.includes((error as NodeJS.ErrnoException).code ?? "");

/** Runs `work`; what the system refuses becomes a finding about `path`. */
function attempt<T>(doing: "read" | "write", path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw diskFailure(doing, path, error);
  }
}

/** A path beside `path` that no other process uses: what is being written, or what is being replaced. */
const beside = (path: string, kind: "new" | "old"): string =>
  join(dirname(path), `.${basename(path)}.${process.pid}.${kind}.tmp`);

/** Whether another process that may be writing has this id. */
function writing(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isCode(error, "EPERM");
  }
}

/** Takes away what failed or killed writes left beside `path`; the folder that one had just moved away comes back. */
function recover(path: string): void {
  const left = new RegExp(`^\\.${basename(path).replace(/\W/g, "\\$&")}\\.(\\d+)\\.(?:new|old)\\.tmp$`);
  const orphans = readdirSync(dirname(path)).filter((name) => {
    const pid = left.exec(name)?.[1];
    return pid !== undefined && !writing(Number(pid));
  });
  for (const orphan of orphans) {
    const from = join(dirname(path), orphan);
    if (orphan.endsWith(".old.tmp") && !existsSync(path)) renameSync(from, path);
    else rmSync(from, { recursive: true, force: true });
  }
}

/** Writes `files` below a folder of their own beside `path` and hands it to `publish`; nothing of it stays. */
function prepared<T>(path: string, files: WrittenFiles, flush: boolean, publish: (folder: string) => T): T {
  const folder = beside(path, "new");
  mkdirSync(dirname(path), { recursive: true });
  recover(path);
  try {
    for (const [name, bytes] of files) {
      const to = join(folder, name);
      mkdirSync(dirname(to), { recursive: true });
      if (Symbol.iterator in bytes) writePieces(to, bytes instanceof Uint8Array ? [bytes] : bytes, flush);
      else if (flush) writeFileSync(to, readFileSync(bytes.copyOf), { flush });
      else copyFileSync(bytes.copyOf, to);
    }
    return publish(folder);
  } finally {
    recover(path);
  }
}

/** True: `from` is `to` now. False: there is such a folder already. */
function moved(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (isCode(error, "ENOTEMPTY", "EEXIST")) return false;
    throw error;
  }
}

/** Puts the folder `from` in the place of `to`, again when another process did so in between. */
function replace(from: string, to: string): void {
  const old = beside(to, "old");
  while (!moved(from, to)) {
    // of the round before: another folder stands at `to` by now
    rmSync(old, { recursive: true, force: true });
    try {
      renameSync(to, old);
    } catch (error) {
      if (!isCode(error, "ENOENT")) throw error;
    }
  }
}

/** More than Node reads at once. */
const largestFile = 2 ** 31 - 1;

/** What the size and kind of a file tell against reading it: a pipe would keep the program waiting, a device never end. */
function refusal(path: string, stats: Stats, most: number): PipelineError | null {
  const kind = stats.isFIFO() ? "a pipe" : stats.isSocket() ? "a socket" : "a device";
  if (!stats.isFile() && !stats.isDirectory())
    return new PipelineError(
      issue("disk.failed", `cannot read ${path}: it is ${kind}, and no file`, {
        hint: "Save what it gives as a file, and name that.",
      }),
    );
  return stats.size > most
    ? new PipelineError(issue("read.too-large", `${path} has ${stats.size} bytes, the limit is ${most}`))
    : null;
}

/** Milliseconds without another change after which a file counts as written: editors write in several steps. */
const settleTime = 20;

/** Each is watched by itself: a recursive watcher of Node 20 on Linux loses a file that is replaced by renaming. */
const foldersFrom = (path: string): string[] => [
  path,
  ...readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name)),
];

const streams = { 1: "standard output", 2: "standard error" } as const;

/** Waits a millisecond. */
const pause = (): void => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);

/**
 * Writes to a pipe that a reader may have closed (haiguan extract | head): then there is nothing left to do. One that is full
 * is tried again, not without a pause: that would take a core from the reader. Where standard error cannot be written
 * nobody can be told.
 */
function put(descriptor: 1 | 2, text: string): void {
  let bytes = Buffer.from(text);
  while (bytes.length > 0) {
    try {
      bytes = bytes.subarray(writeSync(descriptor, bytes));
    } catch (error) {
      if (isCode(error, "EPIPE")) process.exit(0);
      if (isCode(error, "EAGAIN")) {
        pause();
        continue;
      }
      if (descriptor === 2) process.exit(1);
      throw diskFailure("write", streams[descriptor], error);
    }
  }
}

async function* piecesOf(stream: () => AsyncIterable<Buffer>, path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* stream();
  } catch (error) {
    throw diskFailure("read", path, error);
  }
}

/**
 * The real world. A file or folder is written under a name of its own (`.<name>.<process>.new.tmp`) with its bytes
 * flushed, then renamed, so that a process killed at any point leaves the old content or the new. One moment is
 * different: while replaceFolder puts a new folder in the place of an old one, neither stands there; the old one
 * then lies beside, and the next write to the same path brings it back before anything else. That write also takes
 * away what is left of dead processes. Renames themselves are not flushed: after a power failure the old name may be
 * back, never a new name with half its bytes.
 */
export const diskEffects: Effects = {
  readFile: (path, most = largestFile) =>
    attempt("read", path, () => {
      const refused = refusal(path, statSync(path), most);
      if (refused !== null) throw refused;
      return new Uint8Array(readFileSync(path));
    }),
  exists: (path) => existsSync(path),
  isLink: (path) => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false,
  list: (path) =>
    attempt("read", path, () => {
      if (!existsSync(path)) return [];
      return readdirSync(path, { withFileTypes: true })
        .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
        .sort();
    }),
  size: (path) => attempt("read", path, () => statSync(path).size),
  pieces: (path) => {
    const refused = attempt("read", path, () => refusal(path, statSync(path), Number.POSITIVE_INFINITY));
    if (refused !== null) throw refused;
    return piecesOf(() => createReadStream(path, { highWaterMark: 1024 * 1024 }), path);
  },
  readRange: (path, from, length) => attempt("read", path, () => readRange(path, from, length)),
  append: (path, bytes) =>
    attempt("write", path, () => {
      mkdirSync(dirname(path), { recursive: true });
      appendFileSync(path, bytes);
    }),
  move: (from, to) =>
    attempt("write", to, () => {
      mkdirSync(dirname(to), { recursive: true });
      renameSync(from, to);
    }),
  remove: (path) => attempt("write", path, () => rmSync(path, { recursive: true, force: true })),
  writeFile: (path, bytes) =>
    attempt("write", path, () => {
      mkdirSync(dirname(path), { recursive: true });
      recover(path);
      const temporary = beside(path, "new");
      try {
        writeFileSync(temporary, bytes, { flush: true });
        renameSync(temporary, path);
      } finally {
        rmSync(temporary, { force: true });
      }
    }),
  createFolder: (path, files) =>
    attempt("write", path, () => prepared(path, files, true, (folder) => moved(folder, path))),
  replaceFolder: (path, files, flush = true) =>
    attempt("write", path, () => prepared(path, files, flush, (folder) => replace(folder, path))),
  run(command, args, input) {
    const options = { input: input ?? new Uint8Array(), maxBuffer: Number.POSITIVE_INFINITY };
    const { status, stdout, stderr, error } = spawnSync(command, args, options);
    if (error !== undefined) return { status: 127, stdout: new Uint8Array(), stderr: error.message };
    return { status: status ?? 1, stdout: new Uint8Array(stdout), stderr: stderr.toString() };
  },
  load: (path) => import(pathToFileURL(resolve(path)).href),
  watch: (path, onChange) =>
    new Promise((resolve) => {
      let watchers: FSWatcher[] = [];
      let settled: NodeJS.Timeout | undefined;
      const close = (): void => {
        for (const watcher of watchers) watcher.close();
      };
      const attend = (): void => {
        const fresh = foldersFrom(path).map((folder) => watch(folder, changed));
        close();
        watchers = fresh;
      };
      const changed = (): void => {
        clearTimeout(settled);
        settled = setTimeout(() => {
          attend();
          onChange();
        }, settleTime);
      };
      attend();
      process.once("SIGINT", () => {
        clearTimeout(settled);
        close();
        resolve();
      });
    }),
  fetch: fetchPage,
  serve: serveHere,
  scratch: () => attempt("write", tmpdir(), scratchFile),
  now: () => new Date(),
  print: (text) => put(1, `${text}\n`),
  warn: (text) => put(2, `${text}\n`),
  get input() {
    return piecesOf(() => process.stdin, "standard input");
  },
  terminal: {
    colours: inColours(process.env, process.stdout.isTTY === true),
    interactive: process.stderr.isTTY === true,
  },
};
