import { issue, PipelineError } from "../../model/findings/issue.ts";
import type { RandomFile } from "../../model/releases/random-file.ts";
import { type Files, piecesOf } from "./files.ts";

/** The bytes of a file. Throws verify.missing-file. */
export function sizeOf(files: Files, path: string): number {
  let size = 0;
  for (const { length } of piecesOf(files, path)) size += length;
  return size;
}

/** A file of a release, any place of which is read, and none written. Throws verify.missing-file. */
export class ReadFile implements RandomFile {
  readonly #files: Files;
  readonly #path: string;
  readonly size: number;

  constructor(files: Files, path: string) {
    this.#files = files;
    this.#path = path;
    this.size = sizeOf(files, path);
  }

  read(at: number, length: number): Uint8Array {
    const { range } = this.#files;
    return range === undefined
      ? (this.#files.get(this.#path) ?? new Uint8Array()).subarray(at, at + length)
      : range.call(this.#files, this.#path, at, length);
  }

  write(): void {
    throw new PipelineError(issue("verify.unreadable", `${this.#path} is to be written`));
  }

  truncate(): void {
    this.write();
  }

  remove(): void {}
}
