import { issue, PipelineError } from "../../model/findings/issue.ts";
import { filtered } from "../../model/tables/table.ts";

/** The files of one release by path, relative to its folder. */
export interface Files extends ReadonlyMap<string, Uint8Array> {
  /** A file that is there, in pieces, of those that are not in memory. */
  pieces?(path: string): Iterable<Uint8Array>;
  /** Bytes from a place of it on, fewer than asked for where the file ends. */
  range?(path: string, from: number, length: number): Uint8Array;
}

/** A file in pieces. Throws verify.missing-file, naming it. */
export function piecesOf(files: Files, path: string): Iterable<Uint8Array> {
  if (!files.has(path)) throw new PipelineError(issue("verify.missing-file", `${path} is missing`));
  return files.pieces?.(path) ?? [files.get(path) ?? new Uint8Array()];
}

/** The files of a release that is made: one after the other, each to be read before the next, so that none of them is in memory. */
export type MadeFiles = Iterable<readonly [path: string, pieces: Iterable<Uint8Array>]>;

/** Whether a file is there, and has the bytes of these pieces. */
export function isMadeOf(files: Files, path: string, pieces: Iterable<Uint8Array>): boolean {
  if (!files.has(path)) return false;
  const found = filtered(piecesOf(files, path), isSomething);
  let rest = new Uint8Array();
  for (let piece of filtered(pieces, isSomething))
    while (piece.length > 0) {
      if (rest.length === 0) rest = found.next().value ?? rest;
      const length = Math.min(rest.length, piece.length);
      if (length === 0 || Buffer.compare(rest.subarray(0, length), piece.subarray(0, length)) !== 0)
        return false;
      [rest, piece] = [rest.subarray(length), piece.subarray(length)];
    }
  return rest.length === 0 && found.next().done === true;
}

const isSomething = ({ length }: Uint8Array): boolean => length > 0;
