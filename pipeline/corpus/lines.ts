import { createHash } from "node:crypto";

/** One line of a corpus, without its line feed. */
export interface CorpusLine {
  readonly number: number;
  /** null: it is too long, and was not kept */
  readonly bytes: Uint8Array | null;
  readonly length: number;
  readonly sha256: string;
}

/** A page may have 4 MB; JSON writes a byte of it with up to six. */
export const longestLine = 26 * 1024 * 1024;

const lineFeed = 0x0a;

/** Lines end at LF and nowhere else: JSON may hold U+2028 and U+0085 as they are. At most one line is kept. */
export async function* linesOf(
  pieces: AsyncIterable<Uint8Array>,
  longest = longestLine,
): AsyncGenerator<CorpusLine> {
  let number = 1;
  let kept: Uint8Array[] = [];
  let length = 0;
  let hash = createHash("sha256");
  const keep = (bytes: Uint8Array): void => {
    length += bytes.length;
    hash.update(bytes);
    if (length > longest) kept = [];
    else if (bytes.length > 0) kept.push(bytes);
  };
  const line = (): CorpusLine => ({
    number,
    bytes: length > longest ? null : Buffer.concat(kept),
    length,
    sha256: hash.digest("hex"),
  });
  for await (const piece of pieces) {
    let from = 0;
    for (let at = piece.indexOf(lineFeed); at >= 0; at = piece.indexOf(lineFeed, from)) {
      keep(piece.subarray(from, at));
      yield line();
      [number, kept, length, from, hash] = [number + 1, [], 0, at + 1, createHash("sha256")];
    }
    keep(piece.subarray(from));
  }
  if (length > 0) yield line();
}
