/** One line of a corpus, without its line feed; null: it is longer than any page, and was not kept. */
export interface CorpusLine {
  readonly number: number;
  readonly bytes: Uint8Array | null;
}

const lineFeed = 0x0a;

/** Lines end at LF and nowhere else: JSON may hold U+2028 and U+0085 as they are. At most one line is kept. */
export async function* linesOf(
  pieces: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<CorpusLine> {
  let number = 1;
  let kept: Uint8Array[] = [];
  let length = 0;
  const keep = (bytes: Uint8Array): void => {
    length += bytes.length;
    if (length > longest) kept = [];
    else if (bytes.length > 0) kept.push(bytes);
  };
  const line = (): CorpusLine => ({ number, bytes: length > longest ? null : Buffer.concat(kept) });
  for await (const piece of pieces) {
    let from = 0;
    for (let at = piece.indexOf(lineFeed); at >= 0; at = piece.indexOf(lineFeed, from)) {
      keep(piece.subarray(from, at));
      yield line();
      [number, kept, length, from] = [number + 1, [], 0, at + 1];
    }
    keep(piece.subarray(from));
  }
  if (length > 0) yield line();
}
