import { bytesOf } from "../model/releases/artifact.ts";
import { MemoryFile } from "../model/releases/random-file.ts";
import { type Effects, type LargeFiles, readerOf, type WrittenFiles } from "./effects.ts";

export interface MemoryEffects extends Effects {
  readonly files: Map<string, Uint8Array>;
  readonly printed: string[];
  readonly warned: string[];
  /** Changes files and tells those who watch. */
  edit(changes: Readonly<Record<string, Uint8Array | string>>): void;
  /** Ends the program for those who watch. */
  interrupt(): void;
}

const encode = (bytes: Uint8Array | string): Uint8Array =>
  typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes;

function largeFilesIn(files: Map<string, Uint8Array>): LargeFiles {
  const { readFile } = readerOf(files);
  return {
    size: (path) => readFile(path).length,
    pieces: async function* (path) {
      yield readFile(path);
    },
    readRange: (path, from, length) => readFile(path).subarray(from, from + length),
    append: (path, bytes) =>
      void files.set(path, Buffer.concat([files.get(path) ?? new Uint8Array(), encode(bytes)])),
    move(from, to) {
      files.set(to, readFile(from));
      files.delete(from);
    },
    remove(path) {
      for (const file of files.keys()) if (file === path || file.startsWith(`${path}/`)) files.delete(file);
    },
  };
}

/** A world for tests: files in a map, what is printed in a list. */
export function memoryEffects(
  initial: Readonly<Record<string, Uint8Array | string>> = {},
  input: string | Uint8Array = "",
): MemoryEffects {
  const files = new Map(Object.entries(initial).map(([path, bytes]) => [path, encode(bytes)]));
  const printed: string[] = [];
  const warned: string[] = [];
  const watchers = new Map<() => void, () => void>();
  const made = (contents: WrittenFiles): [string, Uint8Array][] =>
    Array.from(contents, ([name, content]) => [
      name,
      content instanceof Uint8Array
        ? content
        : Symbol.iterator in content
          ? bytesOf(content)
          : (files.get(content.copyOf) ?? encode("")),
    ]);
  return {
    files,
    printed,
    warned,
    ...readerOf(files),
    ...largeFilesIn(files),
    writeFile: (path, bytes) => void files.set(path, encode(bytes)),
    createFolder(path, contents) {
      if ([...files.keys()].some((file) => file.startsWith(`${path}/`))) return false;
      for (const [name, bytes] of made(contents)) files.set(`${path}/${name}`, bytes);
      return true;
    },
    replaceFolder(path, contents) {
      const next = made(contents);
      for (const file of files.keys()) if (file.startsWith(`${path}/`)) files.delete(file);
      for (const [name, bytes] of next) files.set(`${path}/${name}`, bytes);
    },
    run: (command) => ({ status: 127, stdout: new Uint8Array(), stderr: `${command}: not found` }),
    load: (path) => Promise.reject(new Error(`${path}: not found`)),
    watch: (_, onChange) => new Promise((resolve) => watchers.set(onChange, resolve)),
    edit(changes) {
      for (const [path, bytes] of Object.entries(changes)) files.set(path, encode(bytes));
      for (const onChange of watchers.keys()) onChange();
    },
    interrupt() {
      for (const end of watchers.values()) end();
      watchers.clear();
    },
    fetch: (address) => Promise.reject(new Error(`${address}: there is no network here`)),
    serve: (port) => Promise.reject(new Error(`port ${port}: there is no network here`)),
    scratch: () => new MemoryFile(),
    now: () => new Date("2026-01-01T12:30:00"),
    print: (text) => void printed.push(text),
    warn: (text) => void warned.push(text),
    input: (async function* () {
      yield encode(input);
    })(),
    terminal: { colours: false, interactive: false },
  };
}
