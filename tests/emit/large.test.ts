import { createHash } from "node:crypto";
import sqlite3InitModule from "@sqlite.org/sqlite-wasm";
import { tableFromIPC } from "apache-arrow";
import fc from "fast-check";
import { unzipSync, zipSync } from "fflate";
import { parquetMetadata } from "hyparquet";
import { describe, expect, test } from "vitest";
import { recordBatches } from "../../pipeline/7-emit/arrow.ts";
import { ArrowFileWriter } from "../../pipeline/7-emit/arrow-file.ts";
import { rowsOfGroup } from "../../pipeline/7-emit/groups.ts";
import { parquetPieces } from "../../pipeline/7-emit/parquet.ts";
import { zipped } from "../../pipeline/7-emit/zip.ts";
import { Archive } from "../../pipeline/8-release/verify/unzip.ts";
import { scratchFile } from "../../pipeline/effects/disk-pieces.ts";
import { bytesOf } from "../../pipeline/model/releases/artifact.ts";
import { MemoryFile, type RandomFile } from "../../pipeline/model/releases/random-file.ts";
import { openFile } from "../../pipeline/model/releases/sqlite-files.ts";
import { columnsOf, tableSchema } from "../../pipeline/model/tables/columns.ts";
import { PackedDataset } from "../../pipeline/model/tables/packed.ts";
import { byId, tablesOf } from "../../pipeline/model/tables/table.ts";
import { fictionalDataset } from "../fixtures/dataset.ts";
import { rowsOfParquet } from "../fixtures/parquet.ts";

const dataset = fictionalDataset();

describe("packed rows", () => {
  const sources = fc.uniqueArray(fc.stringMatching(/^[a-c]{1,2}(?:-[a-c])?$/), {
    minLength: 1,
    maxLength: 6,
  });
  const own = fc.uniqueArray(fc.stringMatching(/^[a-c]{1,3}$/), { maxLength: 8 });

  test("of many pages are in the order of their ids, whatever the ids of the pages, and those of a page are found", () => {
    fc.assert(
      fc.property(sources, own, (names, ids) => {
        const packed = new PackedDataset();
        const rowsOf = (source: string) =>
          ids.map((id) => ({ id: `${source}.${id}`, source_id: source, quote: "緝私𬭎" })).sort(byId);
        for (const name of names)
          packed.add(name, { ...fictionalDataset(), people: rowsOf(name) as never, evidence: [] });
        const all = names.flatMap(rowsOf).sort(byId);
        expect([...packed.rows.people]).toEqual(all);
        expect(packed.rows.people).toHaveLength(all.length);
        const again = PackedDataset.from(tablesOf(packed.rows));
        expect([...again.rows.people]).toEqual(all);
        for (const name of names) expect(again.of(name).people).toEqual(rowsOf(name));
      }),
    );
  });

  test("that belong to no page are there once", () => {
    const packed = new PackedDataset();
    for (const name of ["a", "b"]) packed.add(name, dataset);
    expect([...packed.rows.ranks]).toEqual(dataset.ranks);
    expect([...packed.rows.external_bodies]).toEqual(dataset.external_bodies);
    expect(packed.rows.posts).toHaveLength(2 * dataset.posts.length);
  });
});

test("more rows than are in memory at a time are more than one batch and row group, the same rows in the same order", async () => {
  const columns = columnsOf(tableSchema("posts"));
  const [post] = tablesOf(dataset).posts ?? [];
  const rows = Array.from({ length: rowsOfGroup + 1 }, (_, n) => ({ ...post, id: `p.${n}` }));
  const ids = rows.map(({ id }) => id);
  const table = tableFromIPC(bytesOf(ArrowFileWriter.pieces(recordBatches({ columns, rows }, "1.0.0"))));
  expect(table.batches.map(({ numRows }) => numRows)).toEqual([rowsOfGroup, 1]);
  expect([...table].map((row) => row.id)).toEqual(ids);
  const parquet = bytesOf(parquetPieces({ columns, rows }, "1.0.0"));
  expect(parquetMetadata(parquet.slice().buffer).row_groups.map(({ num_rows }) => Number(num_rows))).toEqual([
    rowsOfGroup,
    1,
  ]);
  expect((await rowsOfParquet(parquet)).map(({ id }) => id)).toEqual(ids);
});

test("a file of Parquet without rows has an empty list of structs, the row groups, as arrow-rs 57.0 demands", () => {
  const columns = columnsOf(tableSchema("duties"));
  const bytes = Buffer.from(bytesOf(parquetPieces({ columns, rows: [] }, "1.0.0")));
  // field 3 is 0 rows, field 4 a list of 0 of the type 12, https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md
  expect(bytes.indexOf("1600190c19", "hex")).toBeGreaterThan(0);
  expect(
    parquetMetadata(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)),
  ).toMatchObject({
    num_rows: 0n,
    row_groups: [],
  });
});

test("an archive is read by the heads of its files, and refused where its list says otherwise", () => {
  const name = new TextEncoder().encode("a.xml");
  const bytes = bytesOf(zipped([["a.xml", [name]]]));
  const read = (archive: Uint8Array): string =>
    Buffer.from(bytesOf(new Archive(new Map([["x", archive]]), "x").unpacked("a.xml"))).toString();
  expect(read(bytes)).toBe("a.xml");
  const forged = Buffer.from(bytes);
  forged.write("b.xml", forged.lastIndexOf("a.xml"));
  expect(() => read(forged)).toThrow("the list at the end of the archive is not what its files say");
});

test("an archive has the files that went in, in whatever pieces, and heads that say how long each is", () => {
  const text = fc.stringMatching(/^[a-z]{1,8}$/);
  // longer than the window of Deflate, and than what fflate keeps of it
  const piece = fc.tuple(fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 0, max: 1000 }), fc.boolean());
  const bytesOfPiece = ([some, times, isMixed]: [Uint8Array, number, boolean]): Uint8Array =>
    Uint8Array.from(
      { length: some.length * times },
      (_, n) => (some[n % some.length] ?? 0) ^ (isMixed ? n >> 4 : 0),
    );
  const file = fc.tuple(text, fc.array(piece, { maxLength: 4 }));
  fc.assert(
    fc.property(fc.uniqueArray(file, { minLength: 1, maxLength: 3, selector: ([path]) => path }), (files) => {
      const all = files.map(([path, pieces]): [string, Uint8Array[]] => [path, pieces.map(bytesOfPiece)]);
      const bytes = bytesOf(zipped(all));
      const whole = Object.fromEntries(all.map(([path, pieces]) => [path, bytesOf(pieces)]));
      expect(sumsOf(unzipSync(bytes))).toEqual(sumsOf(whole));
      expect(headsOf(bytes)).toEqual(headsOf(zipSync(whole, { mtime: "1980-01-01T00:00:00", level: 9 })));
    }),
  );
});

const sumsOf = (files: Record<string, Uint8Array>): [string, string][] =>
  Object.entries(files).map(([path, bytes]) => [path, createHash("sha256").update(bytes).digest("hex")]);

/** What stands before each file, and in the list at the end, but for what depends on how it is packed. */
function headsOf(archive: Uint8Array): string[] {
  const bytes = Buffer.from(archive);
  const heads: string[] = [];
  let at = 0;
  for (
    ;
    bytes.readUInt32LE(at) === 0x04034b50;
    at += 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt32LE(at + 18)
  )
    heads.push(headAt(at, 18, 30, 26));
  expect(bytes.readUInt32LE(bytes.length - 6)).toBe(at);
  for (; bytes.readUInt32LE(at) === 0x02014b50; at += 46 + bytes.readUInt16LE(at + 28)) {
    heads.push(headAt(at, 20, 42, 28));
  }
  return [...heads, bytes.toString("hex", at, at + 12)];

  function headAt(from: number, packed: number, end: number, name: number): string {
    const length = bytes.readUInt16LE(from + name);
    const parts = [
      [from, from + packed],
      [from + packed + 4, from + end],
      [from + end + (end === 42 ? 4 : 0), from + end + (end === 42 ? 4 : 0) + length],
    ] as const;
    return parts.map(([start, stop]) => bytes.toString("hex", start, stop)).join(" ");
  }
}

describe("a database in a file", async () => {
  const engine = await sqlite3InitModule();
  const fill = (database: { exec(sql: string): unknown }): void => {
    database.exec(
      "PRAGMA page_size = 4096; PRAGMA cache_size = 8; CREATE TABLE t (a TEXT PRIMARY KEY, b TEXT)",
    );
    database.exec(
      "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) INSERT INTO t SELECT 'k' || (i * 7919 % 20011), '緝私' || i FROM n",
    );
    database.exec("CREATE INDEX by_b ON t (b); DELETE FROM t WHERE a LIKE 'k1%'; VACUUM");
  };
  const whole = new engine.oo1.DB(":memory:");
  fill(whole);
  const expected = engine.capi.sqlite3_js_db_export(whole);
  whole.close();

  test.each<[string, () => RandomFile]>([
    ["of the disk", scratchFile],
    ["in memory", () => new MemoryFile()],
  ])("%s is the one that SQLite has in memory, but for its history", (_, scratch) => {
    const removed: RandomFile[] = [];
    const counted = (): RandomFile => {
      const file = scratch();
      const { remove } = file;
      file.remove = () => {
        removed.push(file);
        remove.call(file);
      };
      return file;
    };
    const file = scratch();
    const { database, close } = openFile(engine, file, counted);
    fill(database);
    expect(database.selectValue("PRAGMA integrity_check")).toBe("ok");
    close();
    const bytes = Uint8Array.from(file.read(0, file.size));
    for (const [at, length] of [[24, 4] as const, [92, 8] as const]) bytes.fill(0, at, at + length);
    expect(Buffer.compare(bytes, expected)).toBe(0);
    expect(removed.length).toBeGreaterThan(0);
    file.remove();
  });
});
