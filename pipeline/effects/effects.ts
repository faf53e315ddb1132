import { issue, PipelineError } from "../model/findings/issue.ts";
import type { RandomFile } from "../model/releases/random-file.ts";

export interface ProgramResult {
  readonly status: number;
  readonly stdout: Uint8Array;
  readonly stderr: string;
}

/** A tree of files to read from: the working folder, or what a commit has. */
export interface Reader {
  /**
   * What the system refuses, here and below, is thrown as a PipelineError: disk.failed. A file of more bytes than `most` is
   * refused by its size before it is read: read.too-large.
   */
  readFile(path: string, most?: number): Uint8Array;
  exists(path: string): boolean;
  /** Whether the path is a symbolic link. */
  isLink(path: string): boolean;
  /** Names in a folder, sorted; empty when it does not exist. A folder's name ends in "/". */
  list(path: string): string[];
}

/** What an address on the web answers. */
export interface WebAnswer {
  /** where it came from in the end, after redirects */
  readonly address: string;
  /** Content-Type as the server says it; null: it says none */
  readonly contentType: string | null;
  readonly bytes: Uint8Array;
}

/** What a server on this machine says to a request. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

export type Answering = (method: string, url: string) => Answer;

/** A server on this machine: where it is, and the promise that is kept when it ends. */
export interface Served {
  readonly url: string;
  readonly closed: Promise<void>;
  end(): void;
}

/** What is too large to be in memory at once. */
export interface LargeFiles {
  size(path: string): number;
  /** All bytes of a file, in pieces. */
  pieces(path: string): AsyncIterable<Uint8Array>;
  readRange(path: string, from: number, length: number): Uint8Array;
  /** Puts bytes behind those of a file, which need not be there yet. */
  append(path: string, bytes: Uint8Array | string): void;
  /** Puts one file in the place of another, at once. */
  move(from: string, to: string): void;
  /** Takes away a file, or a folder with all that is in it; nothing when there is none. */
  remove(path: string): void;
}

/** The bytes of another file as those of a new one, without being in memory. */
export interface FileCopy {
  readonly copyOf: string;
  /** in bytes */
  readonly length: number;
}

/** Bytes, pieces that are written while they are made, or those of another file. */
export type Content = Uint8Array | Iterable<Uint8Array> | FileCopy;

export type WrittenFiles = Iterable<readonly [path: string, content: Content]>;

/** All that the program does to the world. Stages never see it; commands receive it; tests pass one in memory. */
export interface Effects extends Reader, LargeFiles {
  /** Writes one file: to a temporary path beside it, then renames. */
  writeFile(path: string, bytes: Uint8Array | string): void;
  /**
   * Writes a whole folder that is there completely or not at all. Files may be made one by one while they are written. False, and
   * nothing written: it is there already.
   */
  createFolder(path: string, files: WrittenFiles): boolean;
  /**
   * The same; what was there before goes. `flush`: not before all bytes are on the disk, which thousands of small files take
   * minutes for.
   */
  replaceFolder(path: string, files: WrittenFiles, flush?: boolean): void;
  /** Runs a program to its end, with `input` on its standard input. One that cannot be started has status 127. */
  run(command: string, args: readonly string[], input?: Uint8Array): ProgramResult;
  /** Loads a compiled module of this project, as `import` does. */
  load(path: string): Promise<unknown>;
  /**
   * Calls `onChange` after files below `path` have changed, once for changes that come together, until the promise is
   * resolved: when a person ends the program.
   */
  watch(path: string, onChange: () => void): Promise<void>;
  /** What is at an address on the web, in at most `most` bytes: which only `init` asks for. */
  fetch(address: string, most: number): Promise<WebAnswer>;
  /** Answers requests of this machine to a port, 0 for any, until a person or `end` ends it: the only server, of `serve`. */
  serve(port: number, answerTo: Answering): Promise<Served>;
  /** A file for a while, for what is too large to be in memory; whoever asks for it removes it. */
  scratch(): RandomFile;
  now(): Date;
  /** Standard output and standard error. */
  print(text: string): void;
  warn(text: string): void;
  /** Standard input, in pieces. */
  readonly input: AsyncIterable<Uint8Array>;
  readonly terminal: { readonly colours: boolean; readonly interactive: boolean };
}

/**
 * Every file below `path` that is there now, by path relative to it, sorted. A file is read each time it is asked for and not
 * kept, so that a release may be larger than memory.
 */
export const filesBelow = (effects: ReleaseReader, path: string): FilesBelow => new FilesBelow(effects, path);

/** What reads the files of releases, which need not fit into memory. */
export type ReleaseReader = Reader & Pick<LargeFiles, "readRange">;

/** Bytes that are in memory where a file is read in pieces: four times as many are fetched from the system anew for each piece, and take five times as long. */
const pieceSize = 64 * 1024;

/** The bytes of a file that is there. */
export function* piecesOfFile(reader: Pick<LargeFiles, "readRange">, path: string): Generator<Uint8Array> {
  for (let from = 0; ; from += pieceSize) {
    const piece = reader.readRange(path, from, pieceSize);
    yield piece;
    if (piece.length < pieceSize) return;
  }
}

export class FilesBelow implements ReadonlyMap<string, Uint8Array> {
  readonly #effects: ReleaseReader;
  readonly #folder: string;
  readonly #names: ReadonlySet<string>;

  constructor(effects: ReleaseReader, folder: string) {
    this.#effects = effects;
    this.#folder = folder;
    this.#names = new Set(pathsBelow(effects, folder));
  }

  get size(): number {
    return this.#names.size;
  }

  has(name: string): boolean {
    return this.#names.has(name);
  }

  get(name: string): Uint8Array | undefined {
    return this.has(name) ? this.#effects.readFile(`${this.#folder}/${name}`) : undefined;
  }

  range(name: string, from: number, length: number): Uint8Array {
    return this.#effects.readRange(`${this.#folder}/${name}`, from, length);
  }

  /** The bytes of a file that is there. */
  pieces(name: string): Generator<Uint8Array> {
    return piecesOfFile(this.#effects, `${this.#folder}/${name}`);
  }

  keys(): SetIterator<string> {
    return this.#names.keys();
  }

  *entries(): MapIterator<[string, Uint8Array]> {
    for (const name of this.#names) yield [name, this.#effects.readFile(`${this.#folder}/${name}`)];
  }

  *values(): MapIterator<Uint8Array> {
    for (const [, bytes] of this.entries()) yield bytes;
  }

  [Symbol.iterator](): MapIterator<[string, Uint8Array]> {
    return this.entries();
  }

  forEach(callback: (bytes: Uint8Array, name: string, files: FilesBelow) => void): void {
    for (const [name, bytes] of this) callback(bytes, name, this);
  }
}

/** Every file below `path` that is a symbolic link, or a link to a folder, by path relative to it. */
export const linksBelow = (effects: Reader, path: string): string[] =>
  pathsBelow(effects, path).filter((name) => effects.isLink(`${path}/${name}`));

/** A link to a folder is no folder: nothing below it belongs to what is here. */
export const pathsBelow = (effects: Reader, path: string, prefix = ""): string[] =>
  effects
    .list(`${path}/${prefix}`.replace(/\/$/, ""))
    .flatMap((name) =>
      name.endsWith("/") ? pathsBelow(effects, path, `${prefix}${name}`) : [`${prefix}${name}`],
    );

export const readText = (effects: Reader, path: string): string =>
  new TextDecoder().decode(effects.readFile(path));

/** A tree that is known as a whole. */
export const readerOf = (files: ReadonlyMap<string, Uint8Array>): Reader => ({
  readFile(path) {
    const bytes = files.get(path);
    if (bytes === undefined)
      throw new PipelineError(issue("disk.failed", `cannot read ${path}: no such file (ENOENT)`));
    return bytes;
  },
  isLink: () => false,
  exists: (path) => files.has(path) || [...files.keys()].some((file) => file.startsWith(`${path}/`)),
  list(path) {
    const names = [...files.keys()]
      .filter((file) => file.startsWith(`${path}/`))
      .map((file) => file.slice(path.length + 1));
    return [...new Set(names.map((name) => name.replace(/\/.*$/, "/")))].sort();
  },
});
