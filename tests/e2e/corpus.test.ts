/** JSON Lines in, a line out for each: ids as they came in, errors in their place. */
import { describe, expect, test } from "vitest";
import { extract } from "../../pipeline/commands/extract.ts";
import { memoryEffects } from "../../pipeline/effects/memory.ts";

interface Answer {
  readonly line: number;
  readonly id: unknown;
  readonly source: string | null;
  readonly tables: { organizations: { id: string; name_hans: string }[] } | null;
  readonly findings: { code: string; severity: string; message: string; path: string; line: number | null }[];
}

async function answersTo(
  input: string | Uint8Array,
): Promise<{ answers: Answer[]; warned: string; code: number }> {
  const effects = memoryEffects({}, input);
  const code = await extract(effects, [], { curation: true, corpus: true, folder: null });
  return {
    answers: effects.printed.map((line) => JSON.parse(line)),
    warned: effects.warned.join("\n"),
    code,
  };
}

const page = "某某海关\n办公室\n负责文电、会务工作。\n人事处\n负责人事、教育工作。\n";
const line = (values: object): string => JSON.stringify({ id: "a", text: page, ...values });

test("ids come out as they came in, and records have ids that no other page has", async () => {
  const ids = [
    "大连海关",
    "青岛海关",
    "A_B",
    "a-b",
    "http://x.gov.cn/jgzn/index.html",
    " a",
    "a".repeat(99),
    "__proto__",
  ];
  const { answers, code } = await answersTo(ids.map((id) => line({ id })).join("\n"));
  expect(answers.map(({ id }) => id)).toEqual(ids);
  expect(answers.map(({ line: number }) => number)).toEqual(ids.map((_, n) => n + 1));
  expect(new Set(answers.map(({ source }) => source)).size).toBe(ids.length);
  expect(answers.map(({ tables }) => tables?.organizations.length)).toEqual(ids.map(() => 3));
  for (const { source, tables } of answers) {
    expect(source).toMatch(/^[a-z0-9][a-z0-9-]*$/);
    expect(tables?.organizations[0]?.id).toBe(source);
  }
  expect(code).toBe(0);
});

test("what a text is is said by its type, not by its id", async () => {
  const html = "<h1>某某海关</h1><h2>办公室</h2><p>负责文电工作。</p>";
  const { answers } = await answersTo(
    [
      line({ id: "a.html" }),
      line({ id: "b", text: html, type: "text/html" }),
      line({ id: "c.txt", text: "# 某某海关\n\n## 办公室\n\n负责文电工作。", type: "text/markdown" }),
    ].join("\n"),
  );
  expect(answers.map(({ tables }) => tables?.organizations.map((o) => o.name_hans))).toEqual([
    ["某某海关", "办公室", "人事处"],
    ["某某海关", "办公室"],
    ["某某海关", "办公室"],
  ]);
});

describe("a line that is no page has an error in its place, with its number, its id and a code", () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const wrong: readonly (readonly [string, string | Uint8Array, unknown, string])[] = [
    ["no JSON", '{"id":"a"', null, "corpus.invalid-json"],
    ["null", "null", null, "corpus.invalid-page"],
    ["a list", "[1]", null, "corpus.invalid-page"],
    ["no id", '{"text":"甲"}', null, "corpus.invalid-page"],
    ["an id that is a number", '{"id":5,"text":"甲"}', 5, "corpus.invalid-page"],
    ["an id that is a list", '{"id":["a"],"text":"甲"}', ["a"], "corpus.invalid-page"],
    ["lists within lists", "[".repeat(200_000), null, "corpus.invalid-json"],
    [
      "lists within lists as an id",
      `{"id":${"[".repeat(200_000)}${"]".repeat(200_000)}}`,
      null,
      "corpus.invalid-page",
    ],
    ["three lists as an id", '{"id":[[["a"]]],"text":"甲"}', [[["a"]]], "corpus.invalid-page"],
    [
      "lists within lists as a type",
      `{"id":"a","text":"甲","type":${"[".repeat(200_000)}${"]".repeat(200_000)}}`,
      "a",
      "corpus.invalid-page",
    ],
    ["an empty id", '{"id":"","text":"甲"}', "", "corpus.invalid-page"],
    ["no text", '{"id":"a"}', "a", "corpus.invalid-page"],
    ["a text that is null", line({ text: null }), "a", "corpus.invalid-page"],
    ["a text that is a number", line({ text: 1 }), "a", "corpus.invalid-page"],
    ["a text that is an object", line({ text: {} }), "a", "corpus.invalid-page"],
    ["a text that is a list", line({ text: [page] }), "a", "corpus.invalid-page"],
    ["a text that is true", line({ text: true }), "a", "corpus.invalid-page"],
    ["a type that is none", line({ type: "html" }), "a", "corpus.invalid-page"],
    ["a type that is null", line({ type: null }), "a", "corpus.invalid-page"],
    ["half a character in the text", '{"id":"a","text":"\\ud86d甲"}', "a", "corpus.lone-surrogate"],
    ["half a character in the id", '{"id":"\\udc00","text":"甲"}', "\udc00", "corpus.lone-surrogate"],
    ["no text but blanks", line({ text: " \n" }), "a", "read.empty"],
    ["markup without text", line({ text: "<script>x</script>", type: "text/html" }), "a", "read.empty"],
    ["NUL", line({ text: "甲\u0000" }), "a", "read.binary"],
    ["too much text", line({ text: "a".repeat(4 * 1024 * 1024 + 1) }), "a", "read.too-large"],
    [
      "GB18030",
      Uint8Array.of(...bytes('{"id":"a","text":"'), 0xba, 0xa3, ...bytes('"}')),
      null,
      "corpus.invalid-bytes",
    ],
    [
      "UTF-8 cut within a character",
      bytes('{"id":"a","text":"甲').subarray(0, -1),
      null,
      "corpus.invalid-bytes",
    ],
    ["more than any page has", "a".repeat(27 * 1024 * 1024), null, "read.too-large"],
  ];
  test.each(wrong)("%s", async (_, text, id, code) => {
    const good = bytes(`${line({ id: "good" })}\n`);
    const wrongLine = typeof text === "string" ? bytes(text) : text;
    const end = bytes("\n");
    const input = Buffer.concat([good, end, wrongLine, end, good]);
    const { answers, warned, code: exit } = await answersTo(input);
    expect(answers.map((answer) => [answer.line, answer.tables === null])).toEqual([
      [1, false],
      [3, true],
      [4, false],
    ]);
    expect(answers[1]?.id).toEqual(id);
    expect(answers[1]?.findings.map((finding) => [finding.code, finding.severity])).toContainEqual([
      code,
      "error",
    ]);
    expect(warned).toContain(`line 3: error[${code}]`);
    expect(exit).toBe(1);
  });
});

test("lines end at LF alone; a byte-order mark, CRLF and blank lines are no part of a page", async () => {
  const raw = (separator: string): string =>
    line({ text: `某某海关\n办公室\n负责文电、${separator}会务工作。` });
  const { answers, code } = await answersTo(
    `\ufeff${raw("\u2028")}\r\n\n  \n\ufeff${raw("\u0085")}\r\n${raw("\u2029")}`,
  );
  expect(answers.map((answer) => [answer.line, answer.tables !== null])).toEqual([
    [1, true],
    [4, true],
    [5, true],
  ]);
  expect(code).toBe(0);
});

test("findings of a page travel with it, with places in its text", async () => {
  const { answers, warned, code } = await answersTo(
    line({ id: "大连", text: "某某海关\n办公室\n人事处\n负责人事。" }),
  );
  expect(answers[0]?.findings.map((f) => [f.code, f.path, f.line])).toContainEqual([
    "segment.unit-without-body",
    "大连",
    2,
  ]);
  expect(warned).toBe("lines: 1, without records because of errors: 0");
  expect(code).toBe(0);
});

test("a line may come in any number of pieces", async () => {
  const bytes = new TextEncoder().encode(`${line({ id: "大" })}\n${line({ id: "连" })}\n`);
  const effects = memoryEffects();
  const printed: string[] = [];
  const pieces = async function* () {
    for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
  };
  await extract({ ...effects, input: pieces(), print: (text) => void printed.push(text) }, [], {
    curation: true,
    corpus: true,
    folder: null,
  });
  expect(printed.map((text) => JSON.parse(text).id)).toEqual(["大", "连"]);
});
