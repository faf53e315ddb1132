/** Rows in pieces become files in groups, sorted by id, with no more than a group in memory. */
import { tableFromIPC } from "apache-arrow";
import { parquetMetadata } from "hyparquet";
import { expect, test } from "vitest";
import { rowsOfGroup } from "../../pipeline/7-emit/groups.ts";
import { writePart } from "../../pipeline/corpus/part.ts";
import { rowsHash, sumOfHashes } from "../../pipeline/corpus/rows-hash.ts";
import { memoryEffects } from "../../pipeline/effects/memory.ts";
import type { Row } from "../../pipeline/model/tables/table.ts";
import { rowsOfParquet } from "../fixtures/parquet.ts";

const row = (n: number): Row => ({
  id: `body-${String(n).padStart(6, "0")}`,
  name_hant: `某某署${n}`,
  name_hans: `某某署${n}`,
  name_en: null,
  kind: "government_agency",
});

/** Rows from `from` on, of which `size` lie in a piece, each piece backwards. */
function staged(count: number, size: number) {
  const effects = memoryEffects();
  const blocks: [number, number][] = [];
  let length = 0;
  for (let from = 0; from < count; from += size) {
    const rows = Array.from({ length: Math.min(size, count - from) }, (_, n) => row(from + n)).reverse();
    const bytes = new TextEncoder().encode(rows.map((one) => `${JSON.stringify(one)}\n`).join(""));
    effects.append("rows", bytes);
    blocks.push([length, bytes.length]);
    length += bytes.length;
  }
  return { effects, blocks };
}

test("groups have the same size but for the last, and are row groups and record batches", async () => {
  const count = 2 * rowsOfGroup + 100;
  const { effects, blocks } = staged(count, 1000);
  const part = await writePart(effects, {
    tables: [{ table: "external_bodies", path: "rows", blocks }],
    formats: ["ndjson", "parquet", "arrow", "csv"],
    part: "part-00000",
    version: "1.0.0",
    staging: "new",
    out: "out",
  });
  expect(part.files.map(({ path, rows }) => [path, rows]).sort()).toEqual([
    ["arrow/external_bodies/part-00000.arrow", count],
    ["csv/external_bodies/part-00000.csv", count],
    ["ndjson/external_bodies/part-00000.ndjson", count],
    ["parquet/external_bodies/part-00000.parquet", count],
  ]);
  const bytes = (ending: string): Uint8Array =>
    effects.readFile(`out/${ending}/external_bodies/part-00000.${ending}`);
  const groups = [rowsOfGroup, rowsOfGroup, 100];
  const metadata = parquetMetadata(bytes("parquet").slice().buffer as ArrayBuffer);
  expect(metadata.row_groups.map((group) => Number(group.num_rows))).toEqual(groups);
  expect(tableFromIPC(bytes("arrow")).batches.map(({ numRows }) => numRows)).toEqual(groups);
  const rows = await rowsOfParquet(bytes("parquet"));
  expect(rows.slice(0, rowsOfGroup)).toEqual(
    [...rows.slice(0, rowsOfGroup)].sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1)),
  );
  expect(new Set(rows.map(({ id }) => id)).size).toBe(count);
  expect([...effects.files.keys()].filter((path) => path.startsWith("new/"))).toEqual([]);
});

test("a table without rows has no file", async () => {
  const part = await writePart(memoryEffects({ rows: "" }), {
    tables: [{ table: "external_bodies", path: "rows", blocks: [] }],
    formats: ["ndjson", "parquet", "arrow", "csv"],
    part: "part-00000",
    version: "1.0.0",
    staging: "new",
    out: "out",
  });
  expect(part).toEqual({ files: [], tables: [{ name: "external_bodies", rows: 0, hash: "0".repeat(16) }] });
});

test("a page may have more rows of a table than a call has arguments", async () => {
  const count = 150_000;
  const { effects, blocks } = staged(count, count);
  const { files } = await writePart(effects, {
    tables: [{ table: "external_bodies", path: "rows", blocks }],
    formats: ["ndjson"],
    part: "part-00000",
    version: "1.0.0",
    staging: "new",
    out: "out",
  });
  expect(files.map(({ rows }) => rows)).toEqual([count]);
});

test("where a line stands is no part of what is hashed of pages", async () => {
  const page = (line: number): string =>
    JSON.stringify({
      id: "a",
      page_id: "a",
      file: `${line}.jsonl`,
      line,
      status: "end",
      sha256: "0".repeat(64),
      code: null,
      message: null,
      records: 1,
      characters: 1,
      in_records: 1,
      unclear: 0,
      confidence: null,
      findings: [],
    });
  const hashes = await Promise.all(
    [1, 2].map(async (line) => {
      const effects = memoryEffects({ rows: `${page(line)}\n` });
      const length = effects.size("rows");
      const tables = [{ table: "pages" as const, path: "rows", blocks: [[0, length] as const] }];
      const part = { formats: ["ndjson" as const], part: "p", version: "1.0.0", staging: "new", out: "out" };
      return (await writePart(effects, { tables, ...part })).tables;
    }),
  );
  expect(hashes[0]).toEqual(hashes[1]);
});

const hashOf = (rows: readonly Row[]): string => {
  const hash = rowsHash();
  for (const one of rows) hash.add(JSON.stringify(one));
  return hash.value();
};

test("the hash of rows is that of a set: in any order, in any number of parts, and of each row", () => {
  const rows = [row(1), row(2), row(3)];
  expect(hashOf([...rows].reverse())).toBe(hashOf(rows));
  expect(sumOfHashes([hashOf(rows.slice(0, 1)), hashOf(rows.slice(1))])).toBe(hashOf(rows));
  expect(hashOf([...rows, row(3)])).not.toBe(hashOf(rows));
  expect(hashOf([row(1), row(2), { ...row(3), name_en: "x" }])).not.toBe(hashOf(rows));
});
