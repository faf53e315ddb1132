/** Tokens with the numbers of the entries that have them: the first number, then steps. */
export type Shard = Readonly<Record<string, readonly number[]>>;

/** Bytes of one file of the index, about: what is fetched for a word. */
export const shardSize = 40_000;

/** The least part of a list that is worth its token once more. */
const shortestPart = 100;

/**
 * The index in files of bounded size, in the order of their tokens. A token of so many entries that one file has no room for them
 * goes on in the next.
 */
export function* shardsOf(index: ReadonlyMap<string, readonly number[]>): Generator<Shard> {
  let shard: Record<string, number[]> = {};
  let room = shardSize;
  for (const [token, numbers] of [...index].sort(([a], [b]) => (a < b ? -1 : 1)))
    for (let from = 0; from < numbers.length; ) {
      if (room < shortestPart + token.length * 3) {
        yield shard;
        [shard, room] = [{}, shardSize];
      }
      const part: number[] = [];
      room -= token.length * 3 + 6;
      for (; from < numbers.length && room > 0; from++) {
        const step = (numbers[from] ?? 0) - (part.length === 0 ? 0 : (numbers[from - 1] ?? 0));
        part.push(step);
        room -= String(step).length + 1;
      }
      shard[token] = part;
    }
  yield shard;
}

/** Which files may have a token, or tokens that begin so: numbers from and to. `starts`: the first token of each file. */
export function shardsWith(starts: readonly string[], token: string, isBeginning: boolean): [number, number] {
  const last = isBeginning ? `${token}\uffff` : token;
  // what the file before has may go on in this one
  const from = starts.findLastIndex((start) => start < token);
  return [Math.max(0, from), starts.findLastIndex((start) => start <= last)];
}

/** The numbers that a token has in one file. */
export function numbersIn(steps: readonly number[]): number[] {
  let number = 0;
  return steps.map((step) => {
    number += step;
    return number;
  });
}
