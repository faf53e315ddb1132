import { createHash } from "node:crypto";
import { type CorpusLine, linesOf } from "./lines.ts";

export interface CorpusInput {
  /** as errors name it */
  readonly name: string;
  readonly pieces: AsyncIterable<Uint8Array>;
}

/** Lines that are worked on, kept and written together. */
export interface Shard {
  /** over all inputs, from 0 */
  readonly number: number;
  readonly input: string;
  readonly lines: readonly CorpusLine[];
  /** of what its lines are */
  readonly sha256: string;
}

/**
 * Cuts inputs into shards: each ends with its input, or with the first line that makes it `size` bytes, unpacked. So they
 * depend on nothing but what the inputs hold.
 */
export async function* shardsOf(inputs: readonly CorpusInput[], size: number): AsyncGenerator<Shard> {
  let number = 0;
  for (const { name, pieces } of inputs) {
    let lines: CorpusLine[] = [];
    let bytes = 0;
    const shard = (): Shard => ({ number: number++, input: name, lines, sha256: hashOf(lines) });
    for await (const line of linesOf(pieces)) {
      lines.push(line);
      bytes += line.length + 1;
      if (bytes < size) continue;
      yield shard();
      [lines, bytes] = [[], 0];
    }
    if (lines.length > 0) yield shard();
  }
}

const hashOf = (lines: readonly CorpusLine[]): string => {
  const hash = createHash("sha256");
  for (const { number, sha256 } of lines) hash.update(`${number} ${sha256}\n`);
  return hash.digest("hex");
};
