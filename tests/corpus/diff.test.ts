/** Two corpora compared: as rows of both in one stream, and as two files, which must say the same. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { diff } from "../../pipeline/8-release/index.ts";
import { worker } from "../../pipeline/commands/worker.ts";
import { memoryEffects } from "../../pipeline/effects/memory.ts";
import type { PageTables, Row } from "../../pipeline/model/tables/table.ts";

const options = { tables: "default", maxErrorRate: 0, pageTimeout: 60, pageMemory: 512 };

const inOrder = (rows: readonly string[]): string[] =>
  [...rows].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
const linesOf = (rows: readonly string[]): string => rows.map((row) => `${row}\n`).join("");

/** What `worker diff` prints of rows in one stream. */
async function ofStream(rows: readonly string[]): Promise<string[]> {
  const effects = memoryEffects({}, linesOf(rows));
  expect(await worker(effects, "diff", [], options)).toBe(0);
  return effects.printed;
}

/** What it prints of two files. */
async function ofFiles(before: string, after: string): Promise<string[]> {
  const effects = memoryEffects({ "before.rows": before, "after.rows": after });
  expect(await worker(effects, "diff", ["before.rows", "after.rows"], options)).toBe(0);
  return effects.printed;
}

// ids whose order by bytes is not that by UTF-16 units, and one that begins another
const ids = ["a", "a-1", "ab", "海", "ｃ", "𬭎"];
const record = fc.record({
  table: fc.constantFrom("duties", "duties_more", "posts"),
  id: fc.constantFrom(...ids),
  ordinal: fc.nat(2),
  text_hant: fc.constantFrom("負責監管", "負責口岸監管", ""),
  /** the same record in other bytes */
  isSpaced: fc.boolean(),
});
const corpora = fc.uniqueArray(record, { maxLength: 18, selector: ({ table, id }) => `${table} ${id}` });
type Record = Parameters<Parameters<typeof corpora.map>[0]>[0][number];

const jsonOf = ({ id, ordinal, text_hant, isSpaced }: Record): string =>
  JSON.stringify({ id, ordinal, text_hant }, null, isSpaced ? 1 : 0).replaceAll("\n", "");
const rowsOf = (corpus: readonly Record[]): string[] =>
  inOrder(corpus.map((one) => `${one.table}\t${one.id}\t${jsonOf(one)}`));
const withSide = (rows: readonly string[], side: string): string[] =>
  rows.map((row) => row.replace(/\t(?=[^\t]*$)/, `\t${side}\t`));
function tablesOf(corpus: readonly Record[]): PageTables {
  const tables: { [table: string]: Row[] } = {};
  for (const one of corpus) {
    const { id, ordinal, text_hant } = one;
    tables[one.table] = [...(tables[one.table] ?? []), { id, ordinal, text_hant }];
  }
  return tables;
}

test("files and a stream of the same rows say the same, which is what differs between releases", () =>
  fc.assert(
    fc.asyncProperty(corpora, corpora, async (before, after) => {
      const [old, now] = [rowsOf(before), rowsOf(after)];
      const said = await ofStream(inOrder([...withSide(old, "before"), ...withSide(now, "after")]));
      expect(await ofFiles(linesOf(old), linesOf(now))).toEqual(said);
      // without the last line end
      expect(await ofFiles(linesOf(old).slice(0, -1), linesOf(now).slice(0, -1))).toEqual(said);
      const told = said.slice(0, -1).map((row) => {
        const [table, id, op, change = ""] = row.split("\t");
        return { table, id, op, ...JSON.parse(change) };
      });
      const shown = ({ table, id, op, fields }: ReturnType<typeof diff>[number]): string =>
        JSON.stringify([table, id, op, fields]);
      expect(inOrder(told.map(shown))).toEqual(inOrder(diff(tablesOf(before), tablesOf(after)).map(shown)));
      expect(said.at(-1)).toBe(`\t\trows\t${before.length + after.length}`);
    }),
    { seed: 20261130, numRuns: 300 },
  ));

describe("files that are not what they should be are refused with their line", () => {
  const row = (id: string): string => `duties\t${id}\t{"id":"${id}"}`;
  const [a, b, c] = [row("a"), row("b"), row("c")] as const;

  test.each([
    [
      "not in order",
      [b, a],
      [c],
      "corpus.unsorted-rows",
      "before.rows, row 2: «duties a» stands behind «duties b»",
    ],
    ["the same in both, not in order", [b, a], [b, a], "corpus.unsorted-rows", "before.rows, row 2: "],
    [
      "not in order behind the end of the other",
      [a],
      [a, c, b],
      "corpus.unsorted-rows",
      "after.rows, row 3: ",
    ],
    ["an id twice", [a], [a, c, c], "corpus.invalid-row", "after.rows, row 3: duties has the id «c» twice"],
    [
      "an id twice in both",
      [a, a],
      [a, a],
      "corpus.invalid-row",
      "before.rows, row 2: duties has the id «a»",
    ],
    ["a column more", [a], [`${b}\tx`], "corpus.invalid-row", "after.rows, row 1 has 4 columns, not 3"],
    ["no JSON", [`${a} x`], [a], "corpus.invalid-row", "duties «a», before, is no JSON: "],
    ["an empty line", [a, "", b], [a, b], "corpus.invalid-row", "before.rows, row 2 has 1 columns, not 3"],
    [
      "columns of a stream",
      [a],
      [withSide([a], "after")[0] ?? ""],
      "corpus.invalid-row",
      "after.rows, row 1 has 4",
    ],
  ])("%s", async (_, before, after, code, message) => {
    await expect(ofFiles(linesOf(before), linesOf(after))).rejects.toMatchObject({
      issues: [{ code, message: expect.stringContaining(message) }],
    });
  });

  test("in a stream: an id twice on one side, alike or not, and rows that are not in order", async () => {
    const of = (...rows: string[]) => worker(memoryEffects({}, linesOf(rows)), "diff", [], options);
    const [old = "", later = ""] = withSide([a, b], "before");
    await expect(of(old, old)).rejects.toMatchObject({
      issues: [{ code: "corpus.invalid-row", message: "duties has the id «a» twice, before" }],
    });
    await expect(of(old, `${old} `)).rejects.toMatchObject({ issues: [{ code: "corpus.invalid-row" }] });
    await expect(of(later, old)).rejects.toMatchObject({
      issues: [{ code: "corpus.unsorted-rows", message: "row 2: «duties a» stands behind «duties b»" }],
    });
  });

  test("a file that is not there", async () => {
    const effects = memoryEffects({ "before.rows": linesOf([a]) });
    await expect(worker(effects, "diff", ["before.rows", "gone.rows"], options)).rejects.toMatchObject({
      issues: [{ code: "disk.failed", message: expect.stringContaining("gone.rows") }],
    });
  });
});

test.each([
  ["sum", ["a", "b"]],
  ["diff", ["a"]],
  ["diff", ["a", "b", "c"]],
] as const)("%s with the files %j is wrong usage", async (step, files) => {
  const effects = memoryEffects();
  expect(await worker(effects, step, files, options)).toBe(2);
  expect(effects.warned.join("")).toContain("only diff takes files, and two of them");
});
