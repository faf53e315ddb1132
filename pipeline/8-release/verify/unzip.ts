import { Unzip, type UnzipFileInfo, UnzipInflate, unzipSync } from "fflate";
import { bytesOf } from "../../model/releases/artifact.ts";
import { type Files, piecesOf } from "../files/files.ts";

/** Packed bytes that are read at once. */
const together = 64 * 1024;

/** An archive in a file, whose files are read piece by piece. Throws verify.missing-file, and what fflate throws. */
export class Archive {
  readonly #files: Files;
  readonly #path: string;
  readonly #listed: string;

  constructor(files: Files, path: string) {
    [this.#files, this.#path] = [files, path];
    const heads: Head[] = [];
    unzipSync(bytesOf(piecesOf(files, path)), { filter: (file) => heads.push(file) === 0 });
    this.#listed = said(heads);
  }

  /** A file of it; nothing where it has none of the name. Throws where the heads of files, by which they are read here, are not as the list at the end. */
  *unpacked(name: string): Generator<Uint8Array> {
    const [heads, pieces]: [Head[], Uint8Array[]] = [[], []];
    const unzip = new Unzip((file) => {
      heads.push(file);
      if (file.name !== name) return;
      file.ondata = (error, piece) => {
        if (error !== null) throw error;
        pieces.push(piece);
      };
      file.start();
    });
    unzip.register(UnzipInflate);
    for (const bytes of piecesOf(this.#files, this.#path))
      for (let at = 0; at < bytes.length; at += together) {
        unzip.push(bytes.subarray(at, at + together));
        yield* pieces.splice(0);
      }
    unzip.push(new Uint8Array(), true);
    yield* pieces;
    if (said(heads) !== this.#listed)
      throw new Error("the list at the end of the archive is not what its files say");
  }
}

type Head = Pick<UnzipFileInfo, "name" | "compression"> & {
  readonly size?: number;
  readonly originalSize?: number;
};

const said = (heads: readonly Head[]): string =>
  JSON.stringify(heads.map((head) => [head.name, head.compression, head.size, head.originalSize]));
