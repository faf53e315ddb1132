import { closeSync, fsyncSync, openSync, readSync, writeFileSync } from "node:fs";

/** Writes a file piece by piece. `flush`: not before its bytes are on the disk. */
export function writePieces(path: string, pieces: Iterable<Uint8Array>, flush: boolean): void {
  const file = openSync(path, "w");
  try {
    for (const piece of pieces) writeFileSync(file, piece);
    if (flush) fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Bytes of a file from a place on; fewer than asked for where the file ends. */
export function readRange(path: string, from: number, length: number): Uint8Array {
  const file = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(length);
    let done = 0;
    for (let read = -1; read !== 0 && done < length; done += read)
      read = readSync(file, bytes, done, length - done, from + done);
    return bytes.subarray(0, done);
  } finally {
    closeSync(file);
  }
}
