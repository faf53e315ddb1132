/**
 * A corpus by Spark against the same by one machine, on real clusters: Spark in one process (with tasks that are tried again),
 * and a master with two workers. What fails on the way is made to fail: processes of ours, a worker, the driver.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mergeById } from "../../pipeline/8-release/changes/merge.ts";
import { recordChange } from "../../pipeline/8-release/changes/record-change.ts";
import type { CorpusManifest } from "../../pipeline/corpus/manifest.ts";
import { hashedLine, rowsHash } from "../../pipeline/corpus/rows-hash.ts";
import type { CorpusTable } from "../../pipeline/corpus/tables.ts";
import type { Row } from "../../pipeline/model/tables/table.ts";
import { pageLine } from "../corpus/pages.ts";
import { haiguan, place } from "../corpus/program.ts";
import { rowsOfParquet } from "../fixtures/parquet.ts";
import { type Cluster, cluster, killed, missing, type Started, submitted, until } from "./spark.ts";

const count = Number(process.env.SPARK_PAGES ?? 5000);
const tables = process.env.SPARK_TABLES ?? "all";
// small pages must have time to be read, however busy the machine is
const timeout = process.env.SPARK_TIMEOUT ?? "10";
const limits = ["--tables", tables, "--page-timeout", timeout, "--max-error-rate", "100"];

const lacking = missing();
if (lacking !== null) {
  if (process.env.REQUIRE_SPARK === "1") throw new Error(`there is no ${lacking}, and REQUIRE_SPARK=1`);
  console.warn(
    `\n*** SKIPPED: no test of Spark ran, there is no ${lacking} here. make spark installs Spark. ***\n`,
  );
}

const line = (id: unknown, text: unknown, type = "text/plain"): string => JSON.stringify({ id, text, type });
/** Lines that must not stop the others: without page, read twice, too slow. */
const poison: readonly (string | Uint8Array)[] = [
  "not json",
  "",
  " \t",
  "\\N",
  '{"id": 5, "text": "甲"}',
  Buffer.concat([Buffer.from('{"id":"bytes","text":"'), Buffer.from([0xff, 0xfe]), Buffer.from('"}')]),
  line("half", "\ud800"),
  `${pageLine(0)}\t\r`,
  line("weather", "今天下雨，\t明天晴。\u2028\u0085\u000b"),
  line("slow", `某某海关\n办公室\n负责${"文电、".repeat(150_000)}。\n`),
];
const [halves, poisoned] = [["a.jsonl", "b c.jsonl"], ["poison.jsonl"]].map((names) =>
  names.map((name) => join(place, name)),
) as [string[], string[]];

const manifestOf = (folder: string): CorpusManifest =>
  JSON.parse(readFileSync(join(place, folder, "manifest.json"), "utf8"));
const hasManifest = (folder: string): boolean => existsSync(join(place, folder, "manifest.json"));
const out = (folder: string): string[] => ["--out", join(place, folder)];
const ours = `node ${resolve("dist/cli.js")} worker`;

const log = (name: string, began: number, said: string): void =>
  console.log(`${name}: ${((performance.now() - began) / 1000).toFixed(0)} s${said}`);

async function done(name: string, started: Started): Promise<void> {
  const began = performance.now();
  const code = await started.ended;
  if (code !== 0) throw new Error(`${name}: ${code}\n${started.said().slice(-5000)}`);
  log(name, began, "");
}

/** Rows below a folder of Parquet, read by no part of Spark. */
async function rowsIn(...path: string[]): Promise<Row[]> {
  const folder = join(place, ...path);
  const parts = readdirSync(folder).filter((name) => !name.startsWith("."));
  const read = parts.map((part) => rowsOfParquet(new Uint8Array(readFileSync(join(folder, part)))));
  return (await Promise.all(read)).flat() as Row[];
}

const tablesIn = (folder: string): string[] => readdirSync(join(place, folder, "parquet"));

async function hashesIn(folder: string): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  for (const table of tablesIn(folder)) {
    const hash = rowsHash();
    for (const row of await rowsIn(folder, "parquet", table)) hash.add(hashedLine(table as CorpusTable, row));
    hashes[table] = hash.value();
  }
  return hashes;
}

async function expectTheSame(folder: string, as: string): Promise<void> {
  const [one, many] = [manifestOf(as), manifestOf(folder)];
  expect(many.pages).toEqual(one.pages);
  expect(many.tables).toEqual(one.tables);
  expect(await hashesIn(folder)).toEqual(
    Object.fromEntries(one.tables.map(({ name, hash }) => [name, hash])),
  );
  expect(quarantined(folder)).toEqual(quarantined(as));
}

/** Lines in quarantine as bytes, in whatever order. */
const quarantined = (folder: string): string[] =>
  readdirSync(join(place, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.startsWith("quarantine/part-"))
    .flatMap((name) =>
      readFileSync(join(place, folder, name), "latin1")
        .split("\n")
        .slice(0, -1),
    )
    .sort();

async function onOneMachine(name: string, paths: readonly string[]): Promise<void> {
  const began = performance.now();
  const { code, stderr } = await haiguan(["extract", "--corpus", ...paths, "--out", name, ...limits]);
  if (code !== 0) throw new Error(stderr);
  log(`one machine, ${name}`, began, `\n${stderr}`);
}

/** Rows that a task wrote, committed or not. */
const holdsParquet = (folder: string): boolean =>
  existsSync(folder) &&
  readdirSync(folder, { recursive: true, encoding: "utf8" }).some((name) => name.endsWith(".parquet"));

describe.skipIf(lacking !== null)(`${count} pages`, () => {
  beforeAll(async () => {
    const pages = Array.from({ length: count }, (_, n) => pageLine(n));
    const half = Math.ceil(count / 2);
    const bytes = (lines: readonly (string | Uint8Array)[]): Uint8Array =>
      Buffer.concat(lines.flatMap((one) => [Buffer.from(one), Buffer.from("\n")]));
    for (const [path, lines] of [
      [halves[0], pages.slice(0, half)],
      [halves[1], pages.slice(half)],
      [poisoned[0], poison],
    ] as const)
      writeFileSync(path ?? "", bytes(lines));
    await onOneMachine("clean", halves);
    await onOneMachine("one", [...halves, ...poisoned]);
    expect(manifestOf("one").pages.codes).toMatchObject({
      "corpus.timeout": 1,
      "corpus.duplicate-id": 1,
      "corpus.invalid-bytes": 1,
      "corpus.no-body": 1,
    });
  });
  afterAll(() => rmSync(place, { recursive: true, force: true }));

  test.concurrent("local[2,4]: poison pages, and a process of ours that is killed: the same tables", async () => {
    const mark = join(place, "killed-once");
    const worker = `${resolve("tests/spark/dies-once.sh")} ${mark} ${ours}`;
    const run = submitted(
      "local",
      "local[2,4]",
      "read",
      ...out("local"),
      ...limits,
      "--worker",
      worker,
      ...halves,
      ...poisoned,
    );
    await done("local[2,4]", run);
    expect(existsSync(mark)).toBe(true);
    // of many pages some are still being written to it
    expect(run.said()).toMatch(/Subprocess exited with status 137|Lost task .*Broken pipe/);
    await expectTheSame("local", "one");
  });

  test.concurrent("a worker that ends its output early is no success", async () => {
    const worker = `${resolve("tests/spark/lags.sh")} ${ours}`;
    const small = join(place, "small.jsonl");
    writeFileSync(small, Array.from({ length: 10 }, (_, n) => `${pageLine(n)}\n`).join(""));
    const run = submitted("lags", "local[2,4]", "read", ...out("lags"), ...limits, "--worker", worker, small);
    expect(await run.ended).toBe(1);
    expect(run.said()).toMatch(/error: rows of pages: \d, not 10\. Nothing was published/);
    expect(hasManifest("lags")).toBe(false);
  });

  test.concurrent("two corpora differ by what their records differ by", async () => {
    const lines = Array.from({ length: 10 }, (_, n) => pageLine(n));
    const edited = [
      ...lines.slice(1, 9).map((one, n) => (n === 3 ? one.replace("负责", "监督") : one)),
      pageLine(10),
    ];
    for (const [name, of] of [
      ["before", lines],
      ["after", edited],
    ] as const) {
      writeFileSync(join(place, `${name}.jsonl`), of.map((one) => `${one}\n`).join(""));
      const { code, stderr } = await haiguan(["extract", "--corpus", `${name}.jsonl`, "--out", name]);
      if (code !== 0) throw new Error(stderr);
    }
    const folders = [join(place, "before"), join(place, "after")];
    await done("diff", submitted("diff", "local[2,4]", "diff", ...out("diff"), "--parts", "2", ...folders));

    const expected: unknown[] = [];
    for (const table of tablesIn("before").filter((name) => name !== "pages")) {
      const [before, after] = [
        await rowsIn("before", "parquet", table),
        await rowsIn("after", "parquet", table),
      ];
      for (const pair of mergeById(before, after)) {
        const change = recordChange(pair);
        if (change !== null) expected.push([table, (pair.after ?? pair.before)?.id, change.op, change]);
      }
    }
    const found = (await rowsIn("diff", "changes")).map(({ tbl, id, op, change }) => [
      tbl,
      id,
      op,
      JSON.parse(String(change)),
    ]);
    const inOrder = (rows: unknown[]): unknown[] => rows.sort((a, b) => (String(a) < String(b) ? -1 : 1));
    expect(new Set(found.map(([, , op]) => op))).toEqual(new Set(["added", "changed", "removed"]));
    expect(inOrder(found)).toEqual(inOrder(expected));
  });

  describe("a master and two workers", () => {
    let machines: Cluster;
    beforeAll(async () => {
      machines = await cluster();
    });
    afterAll(() => machines.all.forEach(killed));

    /** The run that reads pages now; others of its folder were killed. */
    const reading = (folder: string, others: readonly string[] = []): string | undefined =>
      readdirSync(join(place, folder))
        .filter((name) => !others.includes(name))
        .find((name) => holdsParquet(join(place, folder, name, "work/read")));

    test("a driver that is killed publishes nothing; the next run does it all, though a worker is killed", async () => {
      const read = ["read", ...out("cluster"), ...limits, ...halves];
      mkdirSync(join(place, "cluster"));
      const first = submitted("driver", machines.master, ...read);
      await until(() => reading("cluster") !== undefined);
      killed(first);
      await first.ended;
      const left = readdirSync(join(place, "cluster"));
      expect(left).toEqual([expect.stringMatching(/^stage-/)]);

      const second = submitted("cluster", machines.master, ...read);
      await until(() => reading("cluster", left) !== undefined);
      for (const worker of machines.workers.slice(0, 1)) killed(worker);
      await done("a master and two workers, of which one was killed", second);
      expect(second.said()).toMatch(/Lost executor|worker lost/i);
      await expectTheSame("cluster", "clean");
      const shown = readdirSync(join(place, "cluster")).filter((name) => !name.startsWith("."));
      expect(shown.sort()).toEqual(["manifest.json", "parquet"]);
    });
  });
});
