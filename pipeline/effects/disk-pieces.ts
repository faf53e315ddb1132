import {
  closeSync,
  fsyncSync,
  ftruncateSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RandomFile } from "../model/releases/random-file.ts";

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
    return readFrom(file, from, length);
  } finally {
    closeSync(file);
  }
}

function readFrom(file: number, from: number, length: number): Uint8Array {
  const bytes = Buffer.alloc(length);
  let done = 0;
  for (let read = -1; read !== 0 && done < length; done += read)
    read = readSync(file, bytes, done, length - done, from + done);
  return bytes.subarray(0, done);
}

/** A file in the system's folder for temporary ones. It has no name there, so that nothing is left of a program that is killed. */
export function scratchFile(): RandomFile {
  const folder = mkdtempSync(join(tmpdir(), "haiguan-"));
  const file = openSync(join(folder, "scratch"), "w+");
  rmSync(folder, { recursive: true });
  let size = 0;
  return {
    get size() {
      return size;
    },
    read: (at, length) => readFrom(file, at, Math.max(0, Math.min(length, size - at))),
    write(at, bytes) {
      for (let done = 0; done < bytes.length; )
        done += writeSync(file, bytes, done, bytes.length - done, at + done);
      size = Math.max(size, at + bytes.length);
    },
    truncate(to) {
      ftruncateSync(file, to);
      size = to;
    },
    remove: () => closeSync(file),
  };
}
