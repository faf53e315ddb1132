import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { numbersIn, type Shard, shardSize, shardsOf, shardsWith } from "../../pipeline/site/search/shards.ts";

/** What the script in the browser finds. */
function found(shards: readonly Shard[], token: string, isBeginning: boolean): number[] {
  const starts = shards.map((shard) => Object.keys(shard).sort()[0] ?? "");
  const [from, to] = shardsWith(starts, token, isBeginning);
  const numbers = shards
    .slice(from, to + 1)
    .flatMap((shard) => Object.entries(shard))
    .filter(([name]) => name === token || (isBeginning && name.startsWith(token)))
    .flatMap(([, steps]) => numbersIn(steps));
  return [...new Set(numbers)].sort((a, b) => a - b);
}

const everyNth = (step: number, count: number): number[] => Array.from({ length: count }, (_, i) => i * step);

/** An index with lists that no file has room for, between short ones. */
const large = new Map<string, readonly number[]>([
  ["负", everyNth(1, 90_000)],
  ["负责", everyNth(3, 30_000)],
  ["责", [7]],
  ["2017", everyNth(5, 20_000)],
  ["jisiju", [1, 2]],
  ["jisi", everyNth(2, 30_000)],
  ...Array.from({ length: 3000 }, (_, n) => [`词${n}`, [n, n + 5]] as const),
]);

describe("the index of the search", () => {
  const shards = [...shardsOf(large)];
  test("is in files of bounded size, whatever it holds", () => {
    const sizes = shards.map((shard) => Buffer.byteLength(JSON.stringify(shard)));
    expect(sizes.length).toBeGreaterThan(10);
    expect(Math.max(...sizes)).toBeLessThan(shardSize * 1.05);
  });
  test("gives all entries of a token, also of one that goes on in other files", () => {
    // of the many words some
    for (const [token, numbers] of large)
      if (!/^词\d+[1-9]$/.test(token)) expect(found(shards, token, false), token).toEqual(numbers);
    expect(found(shards, "龘", false)).toEqual([]);
    expect(found([...shardsOf(new Map())], "负", false)).toEqual([]);
  });
  test("gives the entries of all words that begin so", () => {
    expect(found(shards, "jis", true)).toEqual(
      [...new Set([1, 2, ...everyNth(2, 30_000)])].sort((a, b) => a - b),
    );
    expect(found(shards, "20", true)).toEqual(everyNth(5, 20_000));
  });
  test("and so it is for any index", () => {
    const numbers = fc.uniqueArray(fc.nat(1e6), { minLength: 1 }).map((list) => list.sort((a, b) => a - b));
    const tokens = fc.stringMatching(/^(?:[a-z0-9]{1,4}|[关税法]{1,2})$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(tokens, numbers)), (entries) => {
        const index = new Map(entries);
        const made = [...shardsOf(index)];
        for (const [token, list] of index) expect(found(made, token, false)).toEqual(list);
      }),
    );
  });
});
