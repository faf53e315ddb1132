import { pathsBelow, type Reader } from "./effects.ts";

/** The files below a folder by path, as `filesBelow` gives them, but each is read when it is asked for and not kept. */
export class FilesOnDemand implements ReadonlyMap<string, Uint8Array> {
  readonly #paths: ReadonlySet<string>;
  readonly #read: (path: string) => Uint8Array;

  constructor(effects: Reader, folder: string) {
    this.#paths = new Set(pathsBelow(effects, folder));
    this.#read = (path) => effects.readFile(`${folder}/${path}`);
  }

  get size(): number {
    return this.#paths.size;
  }

  has(path: string): boolean {
    return this.#paths.has(path);
  }

  get(path: string): Uint8Array | undefined {
    return this.#paths.has(path) ? this.#read(path) : undefined;
  }

  keys(): MapIterator<string> {
    return this.#paths.values() as MapIterator<string>;
  }

  *values(): MapIterator<Uint8Array> {
    for (const path of this.#paths) yield this.#read(path);
  }

  *entries(): MapIterator<[string, Uint8Array]> {
    for (const path of this.#paths) yield [path, this.#read(path)];
  }

  [Symbol.iterator](): MapIterator<[string, Uint8Array]> {
    return this.entries();
  }

  forEach(work: (bytes: Uint8Array, path: string, files: ReadonlyMap<string, Uint8Array>) => void): void {
    for (const [path, bytes] of this) work(bytes, path, this);
  }
}
