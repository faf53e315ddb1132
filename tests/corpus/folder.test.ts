/** Tables of a corpus in a folder, made by the compiled program with real threads. */
import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { tableFromIPC } from "apache-arrow";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { corpusTableShape, defaultTables } from "../../pipeline/corpus/tables.ts";
import type { PagesRecord } from "../../pipeline/model/releases/corpus.generated.ts";
import { tableNames } from "../../pipeline/model/tables/schemas.generated.ts";
import { sharedTables, vocabularyTables } from "../../pipeline/model/tables/shared-tables.ts";
import type { Row } from "../../pipeline/model/tables/table.ts";
import { rowsOfParquet } from "../fixtures/parquet.ts";
import { corpusOf, pageLine } from "./pages.ts";
import {
  bytesOf,
  emptied,
  filesIn,
  haiguan,
  hasManifest,
  killedRun,
  linesOfJournal,
  manifestOf,
  place,
  rowsOf,
} from "./program.ts";

const pages = 15;
const corpus = corpusOf(pages);
const write = (name: string, content: string | Uint8Array): void => writeFileSync(join(place, name), content);
const into = (folder: string, file: string, ...more: string[]): string[] => [
  "extract",
  "--corpus",
  file,
  "--out",
  folder,
  "--shard-size",
  "0.003",
  "--tables",
  "all",
  "--format",
  "ndjson,parquet,arrow,csv",
  "--workers",
  "1",
  ...more,
];

beforeAll(async () => {
  write("pages.jsonl", corpus);
  const { code, stderr } = await haiguan(into("one", "pages.jsonl"));
  if (code !== 0) throw new Error(stderr);
});
afterAll(emptied);

test("the same bytes, however many threads there are", async () => {
  await haiguan(into("two", "pages.jsonl", "--workers", "2"));
  const files = filesIn("two");
  expect(files).toEqual(filesIn("one"));
  expect(Object.keys(files).filter((path) => path.startsWith("parquet/duties/")).length).toBeGreaterThan(2);
});

describe("what is written", () => {
  const printed = new Map<string, Row[]>();
  beforeAll(async () => {
    const { stdout } = await haiguan(["extract", "--corpus", "pages.jsonl"]);
    for (const line of stdout.trimEnd().split("\n"))
      for (const [table, rows] of Object.entries<Row[]>(JSON.parse(line).tables))
        printed.set(table, [...(printed.get(table) ?? []), ...rows]);
  });
  const common: ReadonlySet<string> = new Set([...sharedTables, ...vocabularyTables]);
  const sorted = (rows: readonly Row[]): Row[] => [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));

  test("has the rows that are printed for the same pages", () => {
    expect(printed.get("duties")?.length).toBeGreaterThan(pages);
    for (const table of tableNames) {
      const rows = printed.get(table) ?? [];
      const unique = common.has(table) ? [...new Map(rows.map((row) => [row.id, row])).values()] : rows;
      expect(sorted(rowsOf("one", table)), table).toEqual(sorted(unique));
    }
    expect(rowsOf("one", "external_bodies").length).toBeGreaterThan(0);
  });

  test("is what the manifest says, each id once", () => {
    const { tables, files } = manifestOf("one");
    const { "manifest.json": _, ...hashes } = filesIn("one");
    expect(Object.fromEntries(files.map(({ path, sha256 }) => [path, sha256]))).toEqual(hashes);
    for (const { path, bytes } of files) expect(bytesOf("one", path).length).toBe(bytes);
    for (const { name, rows } of tables) {
      const ids = rowsOf("one", name).map(({ id }) => id);
      expect([ids.length, new Set(ids).size], name).toEqual([rows, rows]);
    }
  });

  test("holds the same values in all formats, row groups sorted by id", async () => {
    const { files } = manifestOf("one");
    const lines = files.filter(({ format }) => format === "ndjson");
    for (const { path, table } of lines) {
      const of = (format: string, ending: string): Uint8Array =>
        bytesOf("one", path.replace(/^ndjson/, format).replace(/ndjson$/, ending));
      const rows: Row[] = Buffer.from(bytesOf("one", path))
        .toString()
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line));
      expect(rows.map(({ id }) => id)).toEqual(rows.map(({ id }) => id).sort());
      expect(await rowsOfParquet(of("parquet", "parquet")), path).toEqual(rows);
      expect(
        tableFromIPC(of("arrow", "arrow"))
          .toArray()
          .map((row) => JSON.parse(JSON.stringify(row))),
        path,
      ).toEqual(rows);
      for (const flat of corpusTableShape(table as "duties").flat) {
        const cells = flat.rows(rows).map((row) => Object.values(row).map((cell) => String(cell ?? "")));
        const csv = bytesOf(
          "one",
          path.replace(/^ndjson\/[^/]+/, `csv/${flat.name}`).replace(/ndjson$/, "csv"),
        );
        expect(parse(Buffer.from(csv)).slice(1), flat.name).toEqual(cells);
      }
    }
  });

  test("says of each line what came of it", () => {
    const said = rowsOf("one", "pages") as unknown as PagesRecord[];
    const byLine = [...said].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
    expect(byLine.map(({ file, line, status, page_id }) => [file, line, status, page_id])).toEqual(
      Array.from({ length: pages }, (_, n) => ["pages.jsonl", n + 1, "end", JSON.parse(pageLine(n)).id]),
    );
    for (const { records, in_records, confidence } of said) {
      expect(records).toBeGreaterThan(5);
      expect(in_records).toBeGreaterThan(0.3);
      expect(confidence).toBeGreaterThan(0.3);
    }
    expect(manifestOf("one").pages).toMatchObject({ lines: pages, end: pages, err: 0 });
  });
});

test("by default Parquet, without what repeats itself", async () => {
  const { code, stderr } = await haiguan(
    ["extract", "--corpus", "--out", "default", "--workers", "1"],
    corpus,
  );
  expect([code, stderr]).toEqual([0, expect.stringContaining(`lines: ${pages}, read: ${pages},`)]);
  const { files, settings, tables } = manifestOf("default");
  expect(new Set(files.map(({ format }) => format))).toEqual(new Set(["parquet"]));
  expect(settings.tables).toEqual(defaultTables);
  for (const { name, hash } of tables.filter(({ name }) => name !== "pages"))
    expect(manifestOf("one").tables.find((table) => table.name === name)?.hash, name).toBe(hash);
});

test("a corpus that is packed, in several files, has the same rows", async () => {
  const lines = corpus.trimEnd().split("\n");
  const zstd = spawnSync("zstd", ["--version"]).status === 0;
  const half = (from: number, to: number): string => `${lines.slice(from, to).join("\n")}\n`;
  write("first.jsonl.gz", gzipSync(half(0, 8)));
  if (zstd) write("second.jsonl.zst", execFileSync("zstd", ["-c", "-q"], { input: half(8, pages) }));
  else write("second.jsonl", half(8, pages));
  const second = zstd ? "second.jsonl.zst" : "second.jsonl";
  expect((await haiguan(into("packed", "first.jsonl.gz", second))).code).toBe(0);
  expect(manifestOf("packed").tables).toEqual(manifestOf("one").tables);
});

test("a packed file that was cut off: an error without a manifest, and the shards before it are kept", async () => {
  const packed = gzipSync(corpus);
  write("cut.jsonl.gz", packed.subarray(0, packed.length - 9));
  const { code, stderr } = await haiguan(into("cut", "cut.jsonl.gz"));
  expect([code, hasManifest("cut"), linesOfJournal("cut") > 1]).toEqual([1, false, true]);
  expect(stderr).toContain("error[corpus.damaged]: cut.jsonl.gz cannot be unpacked: unexpected end of file");
  expect(stderr).not.toMatch(/^\s+at /m);
});

describe("a run that was killed", () => {
  beforeAll(() => killedRun(into("killed", "pages.jsonl"), () => linesOfJournal("killed") > 2), 60_000);

  test("leaves no manifest; the next keeps what is whole and makes the rest", async () => {
    expect(hasManifest("killed")).toBe(false);
    const first = join(place, "killed", "parquet", "duties", "part-00000.parquet");
    const { ino, mtimeMs } = statSync(first);
    appendFileSync(join(place, "killed", "journal.ndjson"), '{"shard":3,"inp');
    expect((await haiguan(into("killed", "pages.jsonl"))).code).toBe(0);
    expect(filesIn("killed")).toEqual(filesIn("one"));
    expect(statSync(first)).toMatchObject({ ino, mtimeMs });
  });

  test("what was damaged, taken away or put there since is found by its hash", async () => {
    const part = join(place, "killed", "csv", "duties", "part-00001.csv");
    const bytes = readFileSync(part);
    writeFileSync(part, Buffer.from(bytes).fill("x", 40, 41));
    rmSync(join(place, "killed", "arrow", "duties", "part-00000.arrow"));
    write("killed/parquet/duties/part-00099.parquet", "of an input that was longer");
    expect((await haiguan(into("killed", "pages.jsonl"))).code).toBe(0);
    expect(filesIn("killed")).toEqual(filesIn("one"));
  });

  test("a line that was changed since is read again, and so is one to which it does something", async () => {
    const { id } = JSON.parse(pageLine(pages - 1));
    // nearly as long as before, so that shards are cut at the same lines
    const first = JSON.stringify({ ...JSON.parse(pageLine(0)), id });
    write("pages.jsonl", corpus.split("\n").with(0, first).join("\n"));
    try {
      expect((await haiguan(into("killed", "pages.jsonl", "--max-error-rate", "100"))).code).toBe(0);
    } finally {
      write("pages.jsonl", corpus);
    }
    const said = new Map(rowsOf("killed", "pages").map((row) => [row.line, [row.page_id, row.code]]));
    expect([said.get(1), said.get(pages)]).toEqual([
      [id, null],
      [id, "corpus.duplicate-id"],
    ]);
    const duties = (folder: string): [string, string][] =>
      Object.entries(filesIn(folder)).filter(([path]) => path.startsWith("ndjson/duties/"));
    const kept = duties("killed").filter(([path, hash]) => filesIn("one")[path] === hash);
    expect(kept.length).toBe(duties("one").length - 2);
    expect(kept.length).toBeGreaterThan(0);
    const ids = rowsOf("killed", "duties").map((row) => row.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("lines without records", () => {
  const wrong = ["not json", '{"id":5,"text":"甲"}', '{"id":"\\u0000","text":""}', pageLine(0)];
  const nobody = JSON.stringify({ id: "weather", text: "今天下雨，明天晴。\n" });
  beforeAll(() => write("wrong.jsonl", `${[pageLine(0), nobody, "", ...wrong].join("\n")}\n`));

  test("above the rate: no manifest, and the codes are told", async () => {
    const { code, stderr } = await haiguan(into("wrong", "wrong.jsonl"));
    expect([code, hasManifest("wrong")]).toEqual([1, false]);
    expect(stderr).toContain("wrong.jsonl:4: error[corpus.invalid-json]");
    expect(stderr).toContain(
      "error[corpus.too-many-errors]: 4 of 6 lines have no records because of errors, allowed are 0.1 %",
    );
  });

  test("within the rate: a row for each, and the lines as they came", async () => {
    const { code } = await haiguan(into("wrong", "wrong.jsonl", "--max-error-rate", "70"));
    expect(code).toBe(0);
    const said = (rowsOf("wrong", "pages") as unknown as PagesRecord[]).sort(
      (a, b) => (a.line ?? 0) - (b.line ?? 0),
    );
    expect(
      said.map(({ line, page_id, status, code, records }) => [line, page_id, status, code, records > 0]),
    ).toEqual([
      [1, JSON.parse(pageLine(0)).id, "end", null, true],
      [2, "weather", "end", "corpus.no-body", false],
      [4, null, "err", "corpus.invalid-json", false],
      [5, "5", "err", "corpus.invalid-page", false],
      [6, '"\\u0000"', "err", "read.empty", false],
      [7, JSON.parse(pageLine(0)).id, "err", "corpus.duplicate-id", false],
    ]);
    const [quarantine = ""] = manifestOf("wrong").quarantine;
    expect(Buffer.from(bytesOf("wrong", quarantine)).toString()).toBe(`${wrong.join("\n")}\n`);
  });

  test("a page that takes too long is tried twice and given up", async () => {
    write("slow.jsonl", pageLine(1));
    const slow = ["--page-timeout", "0.001", "--max-error-rate", "100"];
    expect((await haiguan(into("slow", "slow.jsonl", ...slow))).code).toBe(0);
    expect(manifestOf("slow").pages).toMatchObject({ err: 1, codes: { "corpus.timeout": 1 } });
  });
});

describe("a folder of something else is left alone", () => {
  test("another run", async () => {
    const before = filesIn("one");
    const { code, stderr } = await haiguan(into("one", "pages.jsonl", "--tables", "duties"));
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining("error[corpus.other-run]: one has the work of another run: tables was ["),
    ]);
    expect(filesIn("one")).toEqual(before);
  });

  test("files of a user", async () => {
    mkdirSync(join(place, "mine"));
    write("mine/thesis.txt", "");
    const { code, stderr } = await haiguan(into("mine", "pages.jsonl"));
    expect([code, stderr.trim()]).toEqual([
      2,
      "haiguan extract: mine is not empty, and no run of extract --corpus made it",
    ]);
  });
});
