import sqlite3InitModule from "@sqlite.org/sqlite-wasm";
import { tableFromIPC } from "apache-arrow";
import fc from "fast-check";
import { unzipSync, zipSync } from "fflate";
import { parquetMetadata } from "hyparquet";
import { describe, expect, test } from "vitest";
import { recordBatches, rowsOfBatch } from "../../pipeline/7-emit/arrow.ts";
import { ArrowFileWriter } from "../../pipeline/7-emit/arrow-file.ts";
import { parquetBytes } from "../../pipeline/7-emit/parquet.ts";
import { zipped } from "../../pipeline/7-emit/zip.ts";
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
  const rows = Array.from({ length: rowsOfBatch + 1 }, (_, n) => ({ ...post, id: `p.${n}` }));
  const ids = rows.map(({ id }) => id);
  const table = tableFromIPC(bytesOf(ArrowFileWriter.pieces(recordBatches({ columns, rows }, "1.0.0"))));
  expect(table.batches.map(({ numRows }) => numRows)).toEqual([rowsOfBatch, 1]);
  expect([...table].map((row) => row.id)).toEqual(ids);
  const parquet = parquetBytes({ columns, rows }, "1.0.0");
  expect(parquetMetadata(parquet.slice().buffer).row_groups.map(({ num_rows }) => Number(num_rows))).toEqual([
    rowsOfBatch,
    1,
  ]);
  expect((await rowsOfParquet(parquet)).map(({ id }) => id)).toEqual(ids);
});

test("an archive has the bytes that fflate gives it, with one file in memory at a time", () => {
  const file = fc.tuple(fc.stringMatching(/^[a-z]{1,8}$/), fc.uint8Array({ maxLength: 3000 }));
  fc.assert(
    fc.property(fc.uniqueArray(file, { minLength: 1, selector: ([path]) => path }), (files) => {
      const bytes = bytesOf(zipped(files.map(([path, content]) => [path, [content]])));
      expect(unzipSync(bytes)).toEqual(Object.fromEntries(files));
      const whole = zipSync(Object.fromEntries(files), { mtime: "1980-01-01T00:00:00", level: 9 });
      expect(Buffer.compare(bytes, whole)).toBe(0);
    }),
  );
});

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
