/** Every finding about a file that people write names its line and column, and a caret stands under the very words. */
import { expect, describe as group, test } from "vitest";
import { curation, describe, folder, page, reported, told, world } from "./world.ts";

const set = (record: string, values: object): object => ({ action: "set", record, values, reason: "test" });
const role = (quote: string): object => ({ action: "set_role", quote, role: "caption", reason: "test" });
const unpinned = describe("another page");

interface Row {
  readonly code: string;
  readonly files: Readonly<Record<string, string>>;
  readonly at: string;
  /** what the caret stands under */
  readonly marked: string;
}

const rows: readonly Row[] = [
  {
    code: "curation.anchor-not-found",
    files: { "curation.json": curation(role("办公室"), role("保管处")) },
    at: "curation.json:11:16",
    marked: '"保管处"',
  },
  {
    code: "curation.anchor-ambiguous",
    files: { "curation.json": curation(role("负责")) },
    at: "curation.json:5:16",
    marked: '"负责"',
  },
  {
    code: "curation.unknown-record",
    files: { "curation.json": curation(set("qinglan-archive.x", { name_en: "X" })) },
    at: "curation.json:5:17",
    marked: '"qinglan-archive.x"',
  },
  {
    code: "curation.unknown-field",
    files: { "curation.json": curation(set("qinglan-archive", { name_en: "Archive", english: "X" })) },
    at: "curation.json:8:9",
    marked: '"english"',
  },
  {
    code: "curation.suppresses-nothing",
    files: {
      "curation.json": curation({
        action: "suppress",
        quote: "保管科",
        code: "segment.lost-heading",
        reason: "test",
      }),
    },
    at: "curation.json:6:15",
    marked: '"segment.lost-heading"',
  },
  {
    code: "curation.suppresses-nothing",
    files: {
      "curation.json": curation({
        action: "suppress",
        quote: "库房",
        code: "validate.cover",
        reason: "test",
      }),
    },
    at: "curation.json:5:16",
    marked: '"库房"',
  },
  {
    code: "source.invalid",
    files: { "curation.json": '{\n  "entries": [\n    {} {}\n  ]\n}' },
    at: "curation.json:3:8",
    marked: "{",
  },
  {
    code: "source.invalid",
    files: { "curation.json": '{\n  "entries": [tru]\n}' },
    at: "curation.json:2:15",
    marked: "tru",
  },
  {
    code: "source.invalid",
    files: { "curation.json": curation({ ...set("qinglan-archive", { name_en: "X" }), because: "?" }) },
    at: "curation.json:10:7",
    marked: '"because"',
  },
  {
    code: "source.invalid",
    files: { "curation.json": curation({ action: "guess" }) },
    at: "curation.json:4:17",
    marked: '"guess"',
  },
  {
    code: "source.invalid",
    files: { "source.json": describe(page).replace('"qinglan-archive"', '"qinglan"') },
    at: "source.json:2:9",
    marked: '"qinglan"',
  },
  {
    code: "source.invalid",
    files: { "source.json": describe(page).replace('"rights"', '"right"') },
    at: "source.json:12:3",
    marked: '"right"',
  },
  {
    code: "source.changed-page",
    files: { "source.json": unpinned },
    at: "source.json:11:13",
    marked: /"sha256": (".*")/.exec(unpinned)?.[1] ?? "",
  },
];

const width = (text: string): number => [...text].reduce((sum, char) => sum + (char > "\u2e7f" ? 2 : 1), 0);

group.each(rows)("$code at $at", ({ code, files, at, marked }) => {
  const [file = "", line = "", column = ""] = at.split(":");
  const path = `${folder}/${file}`;
  const endColumn = Number(column) + Array.from(marked).length;

  test("terminal", () => {
    const found =
      told(world(files))
        .text.split("\n\n")
        .find((text) => text.includes(`--> ${folder}/${at}`)) ?? "";
    expect(found).toContain(`[${code}]`);
    const [, source = "", caret = ""] = /^\d+ \| (.*)\n *\| (.*)$/m.exec(found) ?? [];
    const before = source.slice(0, source.lastIndexOf(marked));
    expect(source).toContain(marked);
    expect(caret).toBe(" ".repeat(width(before)) + "^".repeat(width(marked)));
  });
  test("workflow command", () =>
    expect(reported(world(files), "github")).toContain(
      `file=${path},line=${line},col=${column},endColumn=${endColumn},title=${code}::`,
    ));
  test("SARIF", () => {
    const [run] = JSON.parse(reported(world(files), "sarif")).runs;
    expect(run.results).toContainEqual(
      expect.objectContaining({
        ruleId: code,
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: path, uriBaseId: "%SRCROOT%" },
              region: { startLine: Number(line), startColumn: Number(column), endColumn },
            },
          },
        ],
      }),
    );
  });
  test("JSON", () =>
    expect(JSON.parse(reported(world(files), "json"))).toContainEqual(
      expect.objectContaining({
        code,
        path,
        line: Number(line),
        column: Number(column),
        end_column: endColumn,
      }),
    ));
  test("JUnit", () =>
    expect(reported(world(files), "junit")).toContain(
      `<testcase classname="${code}" name="${path}:${line}:${column}">`,
    ));
});

test("columns are code points: a character beyond the basic plane is one", () => {
  const entry = `{"reason":"𬭎","action":"set_role","quote":"无","role":"caption"}`;
  const files = { "curation.json": `{"entries":[${entry}]}` };
  const column = Array.from(`{"entries":[${entry.slice(0, entry.indexOf('"无"'))}`).length + 1;
  expect(JSON.parse(reported(world(files), "json"))[0]).toMatchObject({ column, end_column: column + 3 });
});

test("every fault of a file is told, of an entry those of its action", () => {
  const files = {
    "curation.json": curation(set("qinglan-archive", {}), { ...role("办公室"), reason: "" }, { quote: "x" }),
  };
  const found = JSON.parse(reported(world(files), "json"));
  expect(found.map((f: { message: string }) => f.message.replace(/^.*\/entries/, ""))).toEqual([
    "/0/values: must NOT have fewer than 1 properties",
    "/1/reason: must NOT have fewer than 1 characters",
    "/2: there is no such action",
  ]);
});

group("the places on the page that explain a finding are told with it", () => {
  const ambiguous = { "curation.json": curation(role("负责")) };
  const places = [`${folder}/page.txt:3:1`, `${folder}/page.txt:5:1`];
  test("terminal", () => {
    const { text } = told(world(ambiguous));
    for (const place of places) expect(text).toContain(`--> ${place}`);
    expect(text).toMatch(/5 \| 负责档案的保管、统计工作。\n {2}\| \^{4} the words are here/);
  });
  test("workflow command", () =>
    expect(reported(world(ambiguous), "github")).toContain(`%0A${places[1]}: the words are here`));
  test("JUnit", () =>
    expect(reported(world(ambiguous), "junit")).toContain(`\n${places[1]}: the words are here`));
  test("SARIF", () => {
    const [result] = JSON.parse(reported(world(ambiguous), "sarif")).runs[0].results;
    expect(result.relatedLocations).toHaveLength(2);
    expect(result.relatedLocations[1]).toMatchObject({
      message: { text: "the words are here" },
      physicalLocation: { region: { startLine: 5, startColumn: 1, endColumn: 3 } },
    });
  });
  test("JSON", () =>
    expect(JSON.parse(reported(world(ambiguous), "json"))[0].related[1]).toEqual({
      path: `${folder}/page.txt`,
      line: 5,
      column: 1,
      end_column: 3,
      message: "the words are here",
    }));
});

group("words that the page does not have", () => {
  const related = (quote: string): object[] =>
    JSON.parse(reported(world({ "curation.json": curation(role(quote)) }), "json"))[0].related;
  test("those that stand where most of them are found are shown", () =>
    expect(related("档案的保管、统记")).toEqual([
      expect.objectContaining({ line: 5, column: 3, end_column: 11, message: "did you mean these words?" }),
    ]));
  test("nothing is guessed from a short part, or from one that is in two places", () => {
    expect(related("保险柜")).toEqual([]);
    expect(related("负责X")).toEqual([]);
  });
});

group("paths", () => {
  test.each([`${folder}/curation.json`, `./${folder}`, folder, "sources", "sources/"])(
    "%s is looked at",
    (path) => {
      const { code, text } = told(world({ "curation.json": curation(role("无此")) }), [path]);
      expect(code).toBe(1);
      expect(text).toContain("curation.anchor-not-found");
    },
  );
  test.each(["README.md", "sources/none", "sources/none/page.txt", "/etc", `${folder}-2`])(
    "%s lies in no source",
    (path) => {
      const { code, text } = told(world(), [path]);
      expect(code).toBe(2);
      expect(text).toBe(`haiguan check: ${path} lies in no source; sources are the folders in sources/`);
    },
  );
});

test("a source that cannot be read hides the findings of no other, but the effect would be wrong", () => {
  const effects = world({ "curation.json": curation(role("无此")) });
  effects.edit({ "sources/broken/source.json": "{" });
  const { text } = told(effects);
  expect(text).toContain("--> sources/broken/source.json:1:2");
  expect(text).toContain("curation.anchor-not-found");
  expect(effects.printed).toEqual([]);
});
