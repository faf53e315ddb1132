import { countWhile } from "../../model/collections/bisect.ts";
import { hashOf } from "../../model/collections/hash.ts";
import type { StoredFiles } from "./files.ts";

/** Bytes that are read at once where one line is asked for: records that belong together stand together. */
const windowSize = 64 * 1024;

/** Bytes that are read at once where all lines are. */
const pieceSize = 1024 * 1024;

const [newline, comma, brace] = [10, 44, 123];

/** A place in the order of hashes is a number of 53 bits: 28 of the hash, the others tell lines apart. */
const mostLines = 2 ** 25;

/**
 * A file that has a record of JSON in each line, as those of releases have. Records are read when they are asked for: in memory
 * is where each line begins, and for what it is looked up by eight bytes a record.
 */
export class Lines<T> {
  readonly #files: StoredFiles;
  readonly #path: string;
  /** where each begins and where it ends, in turn */
  readonly #bounds: Float64Array;
  readonly #decoder = new TextDecoder();
  #window: { readonly from: number; readonly bytes: Uint8Array } = { from: 0, bytes: new Uint8Array() };

  /** Records stand behind the first `from` bytes. */
  constructor(files: StoredFiles, path: string, from = 0) {
    this.#files = files;
    this.#path = path;
    this.#bounds = boundsOf(files, path, from);
    if (this.length > mostLines) throw new Error(`${path} has more than ${mostLines} records`);
  }

  get length(): number {
    return this.#bounds.length / 2;
  }

  /** The record of a line, from 0. */
  at(line: number): T {
    const [from, to] = [this.#bounds[2 * line] ?? 0, this.#bounds[2 * line + 1] ?? 0];
    return JSON.parse(this.#decoder.decode(this.#bytes(from, to))) as T;
  }

  *[Symbol.iterator](): Generator<T> {
    for (let line = 0; line < this.length; line++) yield this.at(line);
  }

  /** Finds the records with a key, in their order; null: a record has none. */
  keyed(keyOf: (record: T) => unknown): (key: string) => T[] {
    const places = new Float64Array(this.length);
    let count = 0;
    for (let line = 0; line < this.length; line++) {
      const key = keyOf(this.at(line));
      if (typeof key === "string") places[count++] = placeOf(key) + line;
    }
    const sorted = places.slice(0, count).sort();
    return (key) => {
      const found: T[] = [];
      const from = placeOf(key);
      for (
        let i = countWhile(count, (n) => (sorted[n] ?? 0) < from);
        (sorted[i] ?? Infinity) < from + mostLines;
        i++
      ) {
        const record = this.at((sorted[i] ?? 0) - from);
        if (keyOf(record) === key) found.push(record);
      }
      return found;
    };
  }

  #bytes(from: number, to: number): Uint8Array {
    const { from: start, bytes } = this.#window;
    if (from < start || to > start + bytes.length)
      this.#window = {
        from,
        bytes: this.#files.range(this.#path, from, Math.max(to - from, windowSize)),
      };
    return this.#window.bytes.subarray(from - this.#window.from, to - this.#window.from);
  }
}

/** Where a key stands among the hashes, before the number of its line is added. */
const placeOf = (key: string): number => (hashOf(key) >>> 4) * mostLines;

/** Where the lines of records begin and end, without their commas. Other lines have brackets. */
function boundsOf(files: StoredFiles, path: string, from: number): Float64Array {
  const bounds: number[] = [];
  let [start, first, last] = [from, 0, 0];
  const end = (at: number): void => {
    if (first === brace) bounds.push(start, last === comma ? at - 1 : at);
    start = at + 1;
    first = 0;
  };
  const size = files.size(path);
  for (let piece = from; piece < size; piece += pieceSize) {
    const bytes = files.range(path, piece, pieceSize);
    for (let at = 0; at < bytes.length; ) {
      if (piece + at === start) first = bytes[at] ?? 0;
      const found = bytes.indexOf(newline, at);
      const stop = found === -1 ? bytes.length : found;
      if (stop > at) last = bytes[stop - 1] ?? 0;
      if (found !== -1) end(piece + found);
      at = stop + 1;
    }
  }
  if (start < size) end(size);
  return Float64Array.from(bounds);
}
