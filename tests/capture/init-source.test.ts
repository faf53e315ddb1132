/** What `haiguan init ID PAGE` makes of each kind of page, and what it refuses, with nothing written. */

import fc from "fast-check";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { versionOf } from "../../pipeline/capture/package-version.ts";
import { check } from "../../pipeline/commands/check.ts";
import { initSource } from "../../pipeline/commands/init-source.ts";
import { type MemoryEffects, memoryEffects } from "../../pipeline/effects/memory.ts";
import { sha256 } from "../../pipeline/model/releases/sha256.ts";
import { docx, pdf } from "./documents.ts";

const text = "青岚市档案局\n办公室\n负责文电、会务工作。\n保管科\n负责档案的保管、统计工作。\n";

async function added(
  name: string,
  bytes: string | Uint8Array,
  id = "qinglan",
): Promise<{ code: number; effects: MemoryEffects; told: string }> {
  const effects = memoryEffects({ [name]: bytes });
  const code = await initSource(effects, id, name);
  return { code, effects, told: [...effects.printed, ...effects.warned].join("\n") };
}
const textIn = (effects: MemoryEffects, path: string): string =>
  new TextDecoder().decode(effects.files.get(path));
const descriptionIn = (effects: MemoryEffects, id = "qinglan") =>
  JSON.parse(textIn(effects, `sources/${id}/source.json`));

test("a text: its bytes, its hash, the day, titles in both scripts, and a source that check has nothing against", async () => {
  const { code, effects } = await added("a/机构 职能.txt", text);
  expect(code).toBe(0);
  expect(textIn(effects, "sources/qinglan/page.txt")).toBe(text);
  expect(descriptionIn(effects)).toEqual({
    id: "qinglan",
    title_hant: "青嵐市檔案局",
    title_hans: "青岚市档案局",
    title_en: null,
    publisher: null,
    url: null,
    retrieved: "2026-01-01",
    page: "page.txt",
    encoding: null,
    sha256: sha256(text),
    rights: expect.stringContaining("quoted"),
    kind: "unknown",
    note: null,
  });
  expect(check(effects, [], { format: "json", effect: "terminal" })).toBe(0);
  expect(effects.printed.at(-1)).toBe("[]");
});

test("says what was understood, what is unclear, and what a person has to decide", async () => {
  const { told } = await added("page.txt", `${text}卍卍卐卐\n`);
  expect(told).toContain("understood\n  青岚市档案局 (qinglan)\n");
  expect(told).toMatch(/\d+ duties, 3 organizations/);
  expect(told).toContain("unclear: lines that no rule understood\n  line 6: 卍卍卐卐\n");
  expect(told).toMatch(
    /\n {2}id +qinglan +begins every id, for ever; the pinyin of its name is qinglanshidanganju\n/,
  );
  expect(told).toMatch(/\n {2}publisher +null +who published the page\?\n/);
});

test.each([
  ["青岚市档案局", "qinglanshidanganju"],
  ["青嵐市檔案局", "qinglanshidanganju"],
  ["Qinglan Archive", "qinglan-archive"],
])("the id of «%s» is %s", async (name, id) => {
  const { code, effects } = await added("page.txt", text, name);
  expect(code).toBe(0);
  expect(descriptionIn(effects, id).id).toBe(id);
});

test.each([
  ["a page of no body has its first line as title", "通知公告\n今天停水。\n", "通知公告"],
  ["a Traditional page", "青嵐市檔案局\n辦公室\n負責文電、會務工作。\n", "青岚市档案局"],
])("%s", async (_, page, title) => {
  const { effects } = await added("page.txt", page);
  expect(descriptionIn(effects).title_hans).toBe(title);
});

test.each([
  ["page.HTM", "<p>青岚市档案局</p>", "page.html"],
  ["saved", '\n<!DOCTYPE html><html><meta charset="utf-8"><p>青岚市档案局</p>', "page.html"],
  ["x.markdown", "# 青岚市档案局\n", "page.md"],
  ["x.asp", text, "page.txt"],
  ["BM.txt", `BM${text}`, "page.txt"],
])("%s is kept as %s", async (name, bytes, page) => {
  const { effects } = await added(name, bytes);
  expect(descriptionIn(effects).page).toBe(page);
});

const word = docx(
  ["青岚市档案局", "Heading1"],
  ["办公室", "Heading2"],
  "负责文电、会务工作。",
  ["保管科", "Heading2"],
  "负责档案的保管、统计工作。",
  [
    ["职务", "姓名"],
    ["局长", "王伟"],
  ],
);
const paper = pdf(
  ["青岚市档案局", "办公室", "负责文电、会务工作。"],
  ["保管科", "负责档案的保管、统计工作。"],
);

describe("documents", () => {
  test.each([
    ["职能.docx", word, "page.html", "mammoth"],
    ["misnamed.html", word, "page.html", "mammoth"],
    ["职能.pdf", paper, "page.txt", "pdfjs-dist"],
  ])(
    "%s becomes a page once, and source.json says of what and by what",
    async (name, bytes, page, converter) => {
      const { code, effects, told } = await added(name, bytes);
      expect(told).toContain("3 organizations");
      expect(code).toBe(0);
      const description = descriptionIn(effects);
      expect(description).toMatchObject({ page, encoding: "utf-8", title_hans: "青岚市档案局" });
      expect(description.original).toEqual({
        media_type: expect.stringContaining("application/"),
        sha256: sha256(bytes),
        converter: `${converter} ${versionOf(converter)}`,
      });
      expect(sha256(effects.files.get(`sources/qinglan/${page}`) ?? "")).toBe(description.sha256);
      expect(check(effects, [], { format: "json", effect: "terminal" })).toBe(0);
      expect(effects.printed.at(-1)).toBe("[]");
    },
  );
  test("the same document becomes the same page", async () => {
    for (const bytes of [word, paper]) {
      const [one, two] = [await added("x", bytes), await added("x", bytes)];
      expect(descriptionIn(one.effects)).toEqual(descriptionIn(two.effects));
    }
  });
  test("headings, tables and lines of a document are those of the page", async () => {
    const [html, plain] = [await added("x.docx", word), await added("x.pdf", paper)];
    expect(textIn(html.effects, "sources/qinglan/page.html")).toMatch(
      /<h1>青岚市档案局<\/h1><h2>办公室<\/h2><p>负责文电、会务工作。<\/p>.*<table>.*局长.*王伟/,
    );
    expect(textIn(plain.effects, "sources/qinglan/page.txt")).toBe(text);
  });
  test("a page of a PDF that is a picture is named", async () => {
    const { code, told } = await added("x.pdf", pdf(text.trim().split("\n"), []));
    expect(code).toBe(0);
    expect(told).toContain("warning[capture.page-without-text]: x.pdf: page 2 has no text layer");
  });
});

const bytes = (...values: readonly number[]): Uint8Array =>
  Uint8Array.from([...values, ...new Array(64).fill(0)]);

describe("is refused, and nothing is written", () => {
  test.each<readonly [string, string | Uint8Array, string]>([
    ["a scan.pdf", pdf([], []), "capture.no-text]: a scan.pdf has no text layer (pages: 2)"],
    ["cut.pdf", paper.subarray(0, 200), "capture.damaged]: cut.pdf cannot be opened"],
    ["cut.docx", word.subarray(0, word.length - 40), "capture."],
    [
      "empty.docx",
      zipSync({ "[Content_Types].xml": new Uint8Array(), "word/document.xml": new Uint8Array() }),
      "capture.",
    ],
    [
      "old.doc",
      bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      "capture.unsupported]: old.doc is a document of Word before 2007",
    ],
    [
      "page.txt",
      bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
      "capture.unsupported]: page.txt is a file of type image/png",
    ],
    ["x.rtf", "{\\rtf1\\ansi text}", "capture.unsupported]: x.rtf is a file of type application/rtf"],
    [
      "x.zip",
      zipSync({ "page.txt": new TextEncoder().encode(text) }),
      "capture.unsupported]: x.zip is a file of type application/zip",
    ],
    ["empty.txt", " \n", "read.empty"],
    ["half.txt", new TextEncoder().encode(text).subarray(0, -2), "read.invalid-bytes"],
  ])("%s", async (name, content, message) => {
    const { code, effects, told } = await added(name, content);
    expect(told).toContain(message);
    expect(told).toContain("help: ");
    expect(code).toBe(1);
    expect([...effects.files.keys()]).toEqual([name]);
  });
  test.each([
    ["a source that is there", "there", "page.txt", "sources/there is there already"],
    ["a file that is not", "new", "none.txt", "no such file: none.txt"],
    ["a name of marks", "——", "page.txt", "nothing in it that an id could be made of"],
  ])("%s: wrong usage", async (_, id, path, message) => {
    const effects = memoryEffects({ "page.txt": text, "sources/there/source.json": "{}" });
    expect(await initSource(effects, id, path)).toBe(2);
    expect(effects.warned.join()).toContain(message);
    expect(effects.files.size).toBe(2);
  });
});

test("whatever bytes a file has, and wherever a document ends, it is a source or refused by a finding", async () => {
  const beginnings = [
    word,
    paper,
    ...[
      "%PDF-1.7\n",
      "PK\u0003\u0004",
      "\u0089PNG\r\n\u001a\n",
      "GIF89a",
      "{\\rtf",
      "BM",
      "<!doctype html>",
      "",
    ].map((magic) => Buffer.from(magic, "latin1")),
  ];
  const file = fc
    .record({
      beginning: fc.constantFrom(...beginnings),
      cut: fc.double({ min: 0, max: 1, noNaN: true }),
      rest: fc.uint8Array({ maxLength: 64 }),
    })
    .map(({ beginning, cut, rest }) =>
      Buffer.concat([beginning.subarray(0, Math.ceil(beginning.length * cut)), rest]),
    );
  await fc.assert(
    fc.asyncProperty(file, async (content) => {
      const { code, effects, told } = await added("file", content);
      expect(effects.files.has("sources/qinglan/source.json")).toBe(code === 0);
      expect(told).toMatch(code === 0 ? /understood/ : /error\[(?:capture|read)\.[a-z-]+\]/);
    }),
    { numRuns: 100 },
  );
});
