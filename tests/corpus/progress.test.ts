/** How far a run is, in words: of files as they lie on the disk, of pages that are new. */
import { expect, test } from "vitest";
import { Progress } from "../../pipeline/corpus/progress.ts";
import type { Shard } from "../../pipeline/corpus/shards.ts";

const shard = (number: number, lengths: readonly number[]): Shard => ({
  number,
  input: "a",
  sha256: "",
  lines: lengths.map((length, n) => ({ number: n + 1, bytes: null, length, sha256: "" })),
});

async function taken(progress: Progress, bytes: number): Promise<void> {
  const pieces = (async function* () {
    yield new Uint8Array(bytes);
  })();
  for await (const _ of progress.counted({ name: "a", pieces }).pieces);
}

test("rate of new pages, share of all, time left", async () => {
  let now = 0;
  const progress = new Progress(4_000_000, () => now);
  expect(progress.line()).toBe("0 pages, 0.0 pages/s, 0.00 MB/s");
  // packed: a quarter of the files is two million bytes of lines
  await taken(progress, 1_000_000);
  const before = shard(0, [1_000_000]);
  progress.begun(before);
  progress.kept(before);
  progress.begun(shard(1, [500_000, 500_000]));
  now = 10_000;
  progress.page(500_000);
  expect(progress.line()).toBe("1 pages, 0.1 pages/s, 0.05 MB/s, 19 %, 3 min left");
  now = 20_000;
  progress.page(500_000);
  expect(progress.line()).toBe("2 pages, 0.1 pages/s, 0.05 MB/s, 25 %, 2 min left");
});

test("of standard input nobody knows the length", async () => {
  let now = 0;
  const progress = new Progress(null, () => now);
  await taken(progress, 100);
  progress.begun(shard(0, [50, 50]));
  now = 1000;
  progress.page(50);
  expect(progress.line()).toBe("1 pages, 1.0 pages/s, 0.00 MB/s");
});
