/** How a corpus comes in: packed or not, in lines, in shards that depend on nothing else. */
import { execFileSync, spawnSync } from "node:child_process";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { linesOf } from "../../pipeline/corpus/lines.ts";
import { SeenIds } from "../../pipeline/corpus/seen-ids.ts";
import { type Shard, shardsOf } from "../../pipeline/corpus/shards.ts";
import { unpacked } from "../../pipeline/corpus/unpacked.ts";
import { sha256 } from "../../pipeline/model/releases/sha256.ts";
import { corpusOf } from "./pages.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function* cut(content: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
}

async function textOf(path: string, content: Uint8Array, size = 100): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of unpacked(path, cut(content, size))) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

const corpus = corpusOf(20);
const zstd = (content: string): Uint8Array => execFileSync("zstd", ["-c", "-q"], { input: content });
const packers: readonly (readonly [string, (content: string) => Uint8Array])[] = [
  [".gz", (content) => gzipSync(content)],
  ...(spawnSync("zstd", ["--version"]).status === 0 ? [[".zst", zstd] as const] : []),
];

describe.each(packers)("%s", (ending, pack) => {
  const path = `pages.jsonl${ending}`;
  test("is unpacked, in whatever pieces it comes", async () => {
    for (const size of [1, 7, 1e6]) expect(await textOf(path, pack(corpus), size)).toBe(corpus);
  });
  test("several behind each other are one", async () => {
    expect(await textOf(path, Buffer.concat([pack("a\n"), pack("b\n")]))).toBe("a\nb\n");
  });
  test("an empty one is empty", async () => {
    expect(await textOf(path, pack(""))).toBe("");
  });
  test.each([
    ["cut off", (whole: Uint8Array) => whole.subarray(0, -5)],
    ["another format", () => bytes(corpus)],
  ])("%s is damaged", async (_, damage) => {
    await expect(textOf(path, damage(pack(corpus)))).rejects.toThrow(
      `corpus.damaged: ${path} cannot be unpacked`,
    );
  });
});

async function shards(content: string, size: number, pieces = 1000): Promise<Shard[]> {
  const found: Shard[] = [];
  const inputs = [
    { name: "a", pieces: cut(bytes(content), pieces) },
    { name: "b", pieces: cut(bytes(content), pieces) },
  ];
  for await (const shard of shardsOf(inputs, size)) found.push(shard);
  return found;
}

test("shards end with a line and with their input, and are the same in whatever pieces it comes", async () => {
  const size = 2000;
  const found = await shards(corpus, size);
  expect(found.length).toBeGreaterThan(4);
  expect(found.map(({ number }) => number)).toEqual(found.map((_, n) => n));
  for (const input of ["a", "b"]) {
    const lines = found.filter((shard) => shard.input === input).map((shard) => shard.lines);
    expect(lines.flat().map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
    for (const [n, of] of lines.entries()) {
      const lengths = of.map(({ length }) => length + 1);
      const all = lengths.reduce((sum, length) => sum + length, 0);
      if (n < lines.length - 1) expect(all).toBeGreaterThanOrEqual(size);
      expect(all - (lengths.at(-1) ?? 0)).toBeLessThan(size);
    }
  }
  expect(await shards(corpus, size, 1)).toEqual(found);
});

test("the hash of a shard is of its lines", async () => {
  const [one] = await shards("a\nb\n", 100);
  const [other] = await shards("a\nc\n", 100);
  const [same] = await shards("a\nb", 100);
  expect(one?.sha256).not.toBe(other?.sha256);
  expect(one?.sha256).toBe(same?.sha256);
});

test("a line has the hash of its bytes, kept or not", async () => {
  const long = "a".repeat(27 * 1024 * 1024);
  const found = [];
  for await (const line of linesOf(cut(bytes(`海关\n${long}\n`), 1e6))) found.push(line);
  expect(found.map((line) => [line.sha256, line.bytes?.length ?? null])).toEqual([
    [sha256("海关"), 6],
    [sha256(long), null],
  ]);
});

test("an id is new once", () => {
  const seen = new SeenIds();
  expect(["a", "b", "ab", "a", "b"].map((id) => seen.add(id))).toEqual([true, true, true, false, false]);
});
