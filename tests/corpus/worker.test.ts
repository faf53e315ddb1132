/** Steps of a corpus as an engine of many machines has them done: rows in, rows out, as sorted pipes would do it. */
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { timed } from "../../bench/timed.ts";
import { diff } from "../../pipeline/8-release/index.ts";
import type { PagesRecord } from "../../pipeline/model/releases/corpus.generated.ts";
import type { PageTables, Row } from "../../pipeline/model/tables/table.ts";
import { corpusOf, pageLine } from "./pages.ts";
import { emptied, haiguan, manifestOf, place } from "./program.ts";

const pages = 6;
const wrong: readonly Uint8Array[] = [
  Buffer.from("not json"),
  Buffer.from(" \t"),
  Buffer.from("\\N"),
  Buffer.from([0x22, 0xff, 0x22]),
  Buffer.from(pageLine(0)),
  Buffer.from(JSON.stringify({ id: "weather", text: "今天下雨，\t明天晴。\u2028\u0085\r\n" })),
];
const lines = [
  ...corpusOf(pages)
    .trimEnd()
    .split("\n")
    .map((line) => Buffer.from(line)),
  ...wrong,
];

const worker = async (step: string, rows: readonly string[], ...options: string[]) => {
  const input = rows.map((row) => `${row}\n`).join("");
  const { code, stdout, stderr } = await haiguan(["worker", step, ...options], input);
  return { code, stderr, rows: stdout.split("\n").slice(0, -1) };
};
const given = async (step: string, rows: readonly string[], ...options: string[]): Promise<string[]> => {
  const answer = await worker(step, rows, ...options);
  if (answer.code !== 0) throw new Error(answer.stderr);
  return answer.rows;
};
const sorted = (rows: readonly string[]): string[] =>
  [...rows].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
const cells = (row: string): string[] => row.split("\t");

const rowOf = (line: Uint8Array, n: number): string =>
  [
    "file:///b%20c.jsonl",
    String(n).padStart(4, "0"),
    createHash("sha256").update(line).digest("hex"),
    Buffer.from(line).toString("base64"),
  ].join("\t");

let keyed: string[];
let read: string[];
beforeAll(async () => {
  keyed = await given("key", lines.map(rowOf));
  const some = sorted(keyed.filter((row) => cells(row)[0] !== ""));
  read = await given("read", some, "--tables", "all");
});
afterAll(emptied);

test("each line has a key, equal ones where the page is the same, none where it is blank", () => {
  const keys = keyed.map((row) => cells(row)[0]);
  expect(keys.length).toBe(lines.length);
  expect(keys.filter((key) => key === "").length).toBe(1);
  expect(keys.at(-2)).toBe(keys[0]);
});

describe("lines that were read", () => {
  const said = (): PagesRecord[] =>
    read.filter((row) => cells(row)[0] === "pages").map((row) => JSON.parse(cells(row)[2] ?? ""));

  test("a row for each line that is not blank, whatever is wrong with it", () => {
    expect(said().length).toBe(lines.length - 1);
    expect(new Set(said().map(({ file }) => file))).toEqual(new Set(["b c.jsonl"]));
    expect(
      said()
        .flatMap(({ code }) => (code === null ? [] : [code]))
        .sort(),
    ).toEqual([
      "corpus.duplicate-id",
      "corpus.invalid-bytes",
      "corpus.invalid-json",
      "corpus.invalid-json",
      "corpus.no-body",
    ]);
  });

  test("records stand before the row of their page, and rows have three cells", () => {
    expect(new Set(read.map((row) => cells(row).length))).toEqual(new Set([3]));
    expect(cells(read.at(-1) ?? "")[0]).toBe("pages");
  });

  test("lines without records come back as they were", () => {
    const back = read.filter((row) => cells(row)[0] === "quarantine").map((row) => cells(row)[2]);
    const expected = [0, 2, 3, 4].map((n) => Buffer.from(wrong[n] ?? []).toString("base64"));
    expect(sorted(back.map(String))).toEqual(sorted(expected));
  });

  test("merged and summed they are what one machine writes, hash by hash", async () => {
    writeFileSync(
      join(place, "lines.jsonl"),
      Buffer.concat(lines.flatMap((line) => [line, Buffer.from("\n")])),
    );
    const rate = ["--max-error-rate", "50"];
    const out = ["--out", "one", "--tables", "all", "--workers", "1"];
    expect((await haiguan(["extract", "--corpus", "lines.jsonl", ...out, ...rate])).code).toBe(0);
    const [plan = ""] = await given("plan", [], "--tables", "all");
    const { merged, rows } = JSON.parse(plan) as { merged: string[]; rows: string[][] };
    const isMerged = (row: string): boolean => merged.includes(cells(row)[0] ?? "");
    const parts = await Promise.all([
      given(
        "sum",
        read.filter((row) => !isMerged(row) && !row.startsWith("quarantine")),
      ),
      given("sum", await given("merge", sorted(read.filter(isMerged)))),
      given(
        "sum",
        rows.map((row) => row.join("\t")),
      ),
    ]);
    const [total = ""] = await given("total", parts.flat(), ...rate);
    const { pages, tables } = manifestOf("one");
    expect(JSON.parse(total)).toEqual({ pages, tables });
    const refused = await worker("total", parts.flat(), "--max-error-rate", "1");
    expect([refused.code, refused.rows]).toEqual([1, []]);
    expect(refused.stderr).toContain("error[corpus.too-many-errors]");
  });
});

test("a page that takes too long has a row as any other", async () => {
  const key = cells(keyed[1] ?? "")[0];
  const [, row] = await given(
    "read",
    [`${key}\t${rowOf(lines[1] ?? Buffer.from(""), 1)}`],
    "--page-timeout",
    "0.001",
  );
  expect(JSON.parse(cells(row ?? "")[2] ?? "")).toMatchObject({ status: "err", code: "corpus.timeout" });
});

test("a line that is longer than any page comes without its bytes, and is told", async () => {
  const row = ["line-1", "\\N", "0000", "a".repeat(64), "\\N"].join("\t");
  const [page = "", ...others] = await given("read", [row]);
  expect(others).toEqual([]);
  expect(JSON.parse(cells(page)[2] ?? "")).toMatchObject({ code: "read.too-large", file: null });
});

describe("two corpora", () => {
  const row = (id: string, ordinal: number): Row => ({ id, ordinal, text_hant: `負責${id}` });
  const before: PageTables = { duties: [row("a", 1), row("b", 2), row("𬭎", 3)] };
  const after: PageTables = { duties: [row("a", 1), row("b", 5), row("ｃ", 1)] };
  const side = (tables: PageTables, name: string): string[] =>
    Object.entries(tables).flatMap(([table, rows]) =>
      rows.map((one) => [table, one.id, name, JSON.stringify(one)].join("\t")),
    );
  const both = (): string[] => sorted([...side(after, "after"), ...side(before, "before")]);

  test("differ as two releases of these records do", async () => {
    const changes = await given("diff", both());
    const told = changes.slice(0, -1).map((one) => {
      const [table, id, op, change = ""] = cells(one);
      return { table, id, op, ...JSON.parse(change) };
    });
    const byId = (a: { id?: string }, b: { id?: string }): number => ((a.id ?? "") < (b.id ?? "") ? -1 : 1);
    expect(told.sort(byId)).toEqual(
      diff(before, after)
        .map(({ table, id, op, kinds, fields }) => ({ table, id, op, kinds, fields }))
        .sort(byId),
    );
    expect(changes.at(-1)).toBe("\t\trows\t6");
  });

  test("that are not sorted by bytes are refused", async () => {
    const { code, stderr } = await worker("diff", both().reverse());
    expect([code, stderr]).toEqual([1, expect.stringContaining("error[corpus.unsorted-rows]: ")]);
  });
});

test.each([
  ["one column", "a"],
  ["more columns", "a\tb\tc\td\te"],
])("rows of another query are refused: %s", async (_, row) => {
  const { code, stderr, rows } = await worker("key", [row]);
  expect([code, rows, stderr]).toEqual([
    1,
    [],
    expect.stringContaining("error[corpus.invalid-row]: row 1 has "),
  ]);
});

test("a step that there is none of is wrong usage", async () => {
  expect((await haiguan(["worker", "reed"])).code).toBe(2);
});

test("a program that waits for its reader takes no core meanwhile", async () => {
  const row = (n: number, side: string): string =>
    `duties\t${String(n).padStart(6, "0")}\t${side}\t{"text_hant":"${side}"}\n`;
  const rows = Array.from({ length: 2000 }, (_, n) => row(n, "after") + row(n, "before"));
  writeFileSync(join(place, "both.rows"), rows.join(""));
  const line = (reader: string): string => `node "$1" worker diff < "$2" | { ${reader}; cat; }`;
  const files = [resolve("dist/cli.js"), join(place, "both.rows")];
  const [prompt, late] = [await timed(line("true"), files), await timed(line("sleep 4"), files)];
  expect(late.out).toBe(prompt.out);
  expect(Buffer.byteLength(late.out)).toBeGreaterThan(2 * 65_536);
  expect(late.cpu - prompt.cpu).toBeLessThan(1);
});
