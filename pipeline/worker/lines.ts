/**
 * Bytes, one in each character (U+0000 to U+00FF), as standards of the Web have them: V8 cuts and compares such a string as
 * fast as bytes, and the order of two is that of their bytes. `textOf` says what they are in UTF-8.
 */
export type ByteString = string & { readonly isBytes: true };

/** What is not UTF-8 becomes U+FFFD. */
export const textOf = (bytes: ByteString): string => Buffer.from(bytes, "latin1").toString();

/** Lines of a stream of bytes. They end at LF and nowhere else, and come without it. */
class LineCutter {
  /** of the line that has begun: joined once, however many pieces it has */
  #begun: string[] = [];

  /** Those that end in the next piece. */
  cut({ buffer, byteOffset, length }: Uint8Array): readonly ByteString[] {
    const lines = Buffer.from(buffer, byteOffset, length).toString("latin1").split("\n");
    this.#begun.push(lines[0] ?? "");
    if (lines.length === 1) return [];
    lines[0] = this.#begun.join("");
    this.#begun = [lines.pop() ?? ""];
    return lines as ByteString[];
  }

  /** What stands behind the last LF, if anything does. */
  rest(): readonly ByteString[] {
    const rest = this.#begun.join("");
    return rest === "" ? [] : [rest as ByteString];
  }
}

/** The lines that end in one piece come together: to wait for each of millions takes longer than to read it. */
export async function* linesOf(input: AsyncIterable<Uint8Array>): AsyncGenerator<readonly ByteString[]> {
  const cutter = new LineCutter();
  for await (const piece of input) yield cutter.cut(piece);
  yield cutter.rest();
}

/** The same of pieces that need not be waited for, line by line. */
export function* linesIn(pieces: Iterable<Uint8Array>): Generator<ByteString> {
  const cutter = new LineCutter();
  for (const piece of pieces) yield* cutter.cut(piece);
  yield* cutter.rest();
}
