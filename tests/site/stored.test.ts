import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { IdSet } from "../../pipeline/model/collections/id-set.ts";
import { latest } from "../../pipeline/model/collections/latest.ts";
import { filesIn } from "../../pipeline/site/stored/files.ts";
import { Lines } from "../../pipeline/site/stored/lines.ts";

interface Row {
  readonly id: string;
  readonly of: string | null;
}

/** Lines of a file in the form of the tables of a release. */
const linesOf = (rows: readonly object[], head = ""): Lines<Row> => {
  const text = `${head}[\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]\n`;
  return new Lines(
    filesIn(new Map([["json/x.json", new TextEncoder().encode(text)]])),
    "json/x.json",
    head.length,
  );
};

describe("lines of a file", () => {
  test("are the records, in their order, and those with a key", () => {
    const record = fc.record({ id: fc.string(), of: fc.option(fc.constantFrom("a", "b", "海关", "")) });
    fc.assert(
      fc.property(fc.array(record), (rows) => {
        const lines = linesOf(rows);
        expect([...lines]).toEqual(rows);
        expect(lines.length).toBe(rows.length);
        const of = lines.keyed((row) => row.of);
        for (const key of ["a", "b", "海关", "", "none"])
          expect(of(key)).toEqual(rows.filter((row) => row.of === key));
      }),
    );
  });
  test("may be longer than what is read at once, and more", () => {
    const rows = Array.from({ length: 40 }, (_, n) => ({ id: `${n}`, of: "关".repeat(n * 1000) }));
    const lines = linesOf(rows);
    expect([...lines]).toEqual(rows);
    const byId = lines.keyed(({ id }) => id);
    for (const row of rows.reverse()) expect(byId(row.id)).toEqual([row]);
  });
  test("begin behind what is no record, and there may be none", () => {
    expect([...linesOf([{ id: "a", of: null }], '{"@context":{\n"x":1},"@graph":')]).toHaveLength(1);
    expect([...linesOf([])]).toEqual([]);
  });
});

test("paths are known again, each once", () => {
  const paths = new IdSet();
  const all = Array.from({ length: 50_000 }, (_, n) => `en/id/duties/page-${n}/index.html`);
  expect(all.filter((path) => !paths.add(path))).toEqual([]);
  expect(all.filter((path) => paths.add(path))).toEqual([]);
  expect(all.filter((path) => !paths.has(path))).toEqual([]);
  expect(all.filter((path) => paths.has(`${path}.`))).toEqual([]);
});

test("what is known is marked once, and found as before", () => {
  const paths = new IdSet();
  const all = Array.from({ length: 1000 }, (_, n) => `page-${n}`);
  for (const path of all.slice(0, 500)) paths.add(path);
  const odd = all.filter((_, n) => n % 2 === 1);
  expect(odd.filter((path) => paths.mark(path))).toEqual(odd.slice(0, 250));
  expect(odd.filter((path) => paths.mark(path))).toEqual([]);
  for (const path of all.slice(500)) paths.add(path);
  expect(all.filter((path) => paths.isMarked(path))).toEqual(odd.slice(0, 250));
  expect(all.filter((path) => paths.add(path))).toEqual([]);
  expect(paths.size).toBe(1000);
});

test("the latest answer alone is kept", () => {
  const asked: string[] = [];
  const answer = latest((key) => {
    asked.push(key);
    return key.toUpperCase();
  });
  expect(["a", "a", "b", "a"].map(answer)).toEqual(["A", "A", "B", "A"]);
  expect(asked).toEqual(["a", "b", "a"]);
});
