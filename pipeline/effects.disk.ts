import { spawnSync } from "node:child_process";
import {
  existsSync,
  type FSWatcher,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  watch,
  writeFileSync,
  writeSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import type { Effects } from "./effects.ts";

/** A path beside `path` that no other process uses. */
const beside = (path: string): string => join(dirname(path), `.${path.split("/").at(-1)}.${process.pid}.tmp`);

/** Milliseconds without another change after which a file counts as written: editors write in several steps. */
const settleTime = 20;

/** Each is watched by itself: a recursive watcher of Node 20 on Linux loses a file that is replaced by renaming. */
const foldersFrom = (path: string): string[] => [
  path,
  ...readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name)),
];

/** Writes to a pipe that a reader may have closed (haiguan extract | head): then there is nothing left to do. */
function put(descriptor: number, text: string): void {
  let bytes = Buffer.from(text);
  while (bytes.length > 0) {
    try {
      bytes = bytes.subarray(writeSync(descriptor, bytes));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EPIPE") process.exit(0);
      if (code !== "EAGAIN") throw error;
    }
  }
}

/** The real world. */
export const diskEffects: Effects = {
  readFile: (path) => new Uint8Array(readFileSync(path)),
  exists: (path) => existsSync(path),
  list(path) {
    if (!existsSync(path)) return [];
    return readdirSync(path, { withFileTypes: true })
      .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
      .sort();
  },
  writeFile(path, bytes) {
    mkdirSync(dirname(path), { recursive: true });
    const temporary = beside(path);
    writeFileSync(temporary, bytes);
    renameSync(temporary, path);
  },
  writeFolder(path, files) {
    const temporary = beside(path);
    rmSync(temporary, { recursive: true, force: true });
    for (const [name, bytes] of files) {
      mkdirSync(dirname(join(temporary, name)), { recursive: true });
      writeFileSync(join(temporary, name), bytes);
    }
    const old = `${temporary}.old`;
    if (existsSync(path)) renameSync(path, old);
    renameSync(temporary, path);
    rmSync(old, { recursive: true, force: true });
  },
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
  print: (text) => put(1, `${text}\n`),
  warn: (text) => put(2, `${text}\n`),
  get input() {
    return createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  },
  terminal: {
    colours: process.stdout.isTTY === true && process.env.NO_COLOR === undefined,
    interactive: process.stderr.isTTY === true,
  },
};
