/** A file of which any place is read and written. */
export interface RandomFile {
  readonly size: number;
  /** Fewer bytes than asked for where the file ends. */
  read(at: number, length: number): Uint8Array;
  /** A file grows where it is written behind its end. */
  write(at: number, bytes: Uint8Array): void;
  truncate(size: number): void;
  /** It is gone then. */
  remove(): void;
}

/** Makes files for what is too large to be in memory. */
export type Scratch = () => RandomFile;

/** The bytes of a file, a piece at a time. */
export function* piecesIn(file: RandomFile, pieceSize = 256 * 1024): Generator<Uint8Array> {
  for (let at = 0; at < file.size; at += pieceSize) yield file.read(at, pieceSize);
}

/** A file in memory. */
export class MemoryFile implements RandomFile {
  #bytes = new Uint8Array();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  read(at: number, length: number): Uint8Array {
    return this.#bytes.slice(at, Math.min(at + length, this.#size));
  }

  write(at: number, bytes: Uint8Array): void {
    const end = at + bytes.length;
    if (end > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(end, 2 * this.#bytes.length));
      grown.set(this.#bytes.subarray(0, this.#size));
      this.#bytes = grown;
    }
    this.#bytes.set(bytes, at);
    this.#size = Math.max(this.#size, end);
  }

  truncate(size: number): void {
    this.#bytes.fill(0, size);
    this.#size = Math.min(size, this.#size);
  }

  remove(): void {
    this.truncate(0);
  }
}
