/** What commands find when they are asked by name or version, and that programs get all of it as one JSON document. */
import { beforeAll, describe, expect, test } from "vitest";
import { build } from "../../pipeline/commands/build.ts";
import { check } from "../../pipeline/commands/check.ts";
import { diff } from "../../pipeline/commands/diff.ts";
import { explain } from "../../pipeline/commands/explain.ts";
import { release } from "../../pipeline/commands/release.ts";
import { verify } from "../../pipeline/commands/verify.ts";
import { yank } from "../../pipeline/commands/yank.ts";
import { type MemoryEffects, memoryEffects } from "../../pipeline/effects/memory.ts";
import { inColours } from "../../pipeline/print/colours.ts";
import { project, source } from "../wrong-input/project.ts";

const page =
  "某某海关\n财务处\n负责预算工作。\n办公室\n负责会务工作。\n某某海关缉私局\n办公室\n负责文电工作。\n";
const edited = page.replace("预算", "决算");
const pageFiles = (text: string) => ({
  "sources/mou/page.txt": text,
  "sources/mou/source.json": source(text),
});
const options = { dryRun: false, bump: null, sign: null, generatorVersion: "0.1.0" };

/** A project with two releases and no build. */
let released: MemoryEffects;
beforeAll(async () => {
  released = project(pageFiles(page));
  expect(await release(released, options)).toBe(0);
  released.edit(pageFiles(edited));
  expect(await release(released, options)).toBe(0);
});
const world = (): MemoryEffects => memoryEffects(Object.fromEntries(released.files));
const answerOf = (effects: MemoryEffects) => JSON.parse(effects.printed.join("\n"));

describe("explain", () => {
  const told = (words: string): readonly [number, string] => {
    const effects = world();
    const code = explain(effects, words);
    return [code, [...effects.printed, ...effects.warned].join("\n")];
  };
  test.each(["mou.caiwuchu", "财务处", "財務處"])("%s is one record", (words) => {
    const [code, text] = told(words);
    expect(code).toBe(0);
    expect(text).toContain("organizations mou.caiwuchu");
    expect(text).toContain("line 2, column 1:\n  【财务处】");
  });
  test("a name of two records is a choice", () => {
    const [code, text] = told("办公室");
    expect(code).toBe(2);
    expect(text).toMatch(/2 records are called «办公室».*\n {2}mou\.bangongshi .*\n {2}mou\.bangongshi-2 /);
  });
  test.each([
    ["mou.caiwchu", "mou.caiwuchu"],
    ["caiwuchu", "mou.caiwuchu"],
    ["财务", "finance"],
  ])("%s may mean %s", (words, id) => expect(told(words)[1]).toContain(id));
  test.each(["x", "mou.x", "甲", "zzzzzzzz"])("nothing is like %s", (words) => {
    const [code, text] = told(words);
    expect(code).toBe(2);
    expect(text).toBe(`haiguan explain: no record «${words}» in output/releases/1.1.0`);
  });
  test("a record that no page states", () => {
    expect(told("rank-bureau")).toEqual([0, expect.stringContaining("no passage states this record")]);
  });
  test("before there is any data", () => {
    const effects = project();
    expect(explain(effects, "mou")).toBe(2);
    expect(effects.warned.join()).toContain("neither a build nor a release");
  });
});

describe("a release by its version", () => {
  test("is verified", async () => {
    const effects = world();
    expect(await verify(effects, ["1.0.0", "output/releases/1.1.0/"])).toBe(0);
    expect(effects.printed).toEqual([
      "output/releases/1.0.0: good as versions.json names it",
      "output/releases/1.1.0: good as versions.json names it",
    ]);
  });
  test.each<readonly [string, (effects: MemoryEffects) => number | Promise<number>]>([
    ["verify", (effects) => verify(effects, ["9.9.9"])],
    ["diff", (effects) => diff(effects, "1.0.0", "9.9.9")],
    ["yank", (effects) => yank(effects, "9.9.9", "none")],
  ])("%s of one that is not there is wrong usage", async (_, command) => {
    const effects = world();
    expect(await command(effects)).toBe(2);
    expect(effects.warned.join()).toContain("9.9.9");
  });
  test("so is a key that is not there", async () => {
    const effects = world();
    expect(await release(effects, { ...options, sign: "no-key" })).toBe(2);
    expect(effects.warned.join()).toContain("no such key: no-key");
  });
});

describe("as JSON, with nothing on standard error", () => {
  test("build", () => {
    const effects = world();
    expect(build(effects, "json")).toBe(0);
    const { folder, rows, coverage, findings } = answerOf(effects);
    expect([folder, rows.organizations, coverage[0].source, findings.length]).toEqual([
      "output/build",
      5,
      "mou",
      1,
    ]);
    expect(effects.warned).toEqual([]);
  });
  test("build with a finding that stops it", () => {
    const effects = world();
    effects.edit({ "sources/mou/page.txt": "edited" });
    expect(build(effects, "json")).toBe(1);
    expect(answerOf(effects).folder).toBe(null);
    expect(answerOf(effects).findings[0]).toMatchObject({ code: "source.changed-page", severity: "error" });
    expect(effects.warned).toEqual([]);
  });
  test("diff", () => {
    const effects = world();
    expect(diff(effects, "1.0.0", "1.1.0", "json")).toBe(0);
    expect(answerOf(effects)).toMatchObject({ from: "1.0.0", to: "1.1.0", bump: "minor" });
    expect(answerOf(effects).changes.length).toBeGreaterThan(0);
  });
  test("explain", () => {
    const effects = world();
    expect(explain(effects, "财务处", "json")).toBe(0);
    expect(answerOf(effects)).toMatchObject({
      table: "organizations",
      record: { id: "mou.caiwuchu" },
      line: 2,
      column: 1,
      findings: [],
    });
    expect(answerOf(effects).evidence.length).toBeGreaterThan(0);
    expect(answerOf(effects).why[0]).toMatch(/^line 2: read as unit heading/);
  });
  test("release: nothing new, and what would be", async () => {
    const effects = world();
    expect(await release(effects, { ...options, form: "json" })).toBe(0);
    expect(answerOf(effects)).toMatchObject({ version: null, folder: null, changes: null });
    const next = world();
    next.edit(pageFiles(page));
    expect(await release(next, { ...options, dryRun: true, form: "json" })).toBe(0);
    expect(answerOf(next)).toMatchObject({ version: "1.2.0", folder: null, changes: { from: "1.1.0" } });
    expect(next.warned).toEqual([]);
  });
  test("verify: one that is good and one that is not", async () => {
    const effects = world();
    effects.edit({ "output/releases/1.0.0/csv/duties.csv": "" });
    expect(await verify(effects, ["1.0.0", "1.1.0"], "json")).toBe(1);
    expect(answerOf(effects)).toMatchObject([
      { version: "1.0.0", good: false, findings: [{ code: "verify.checksum" }] },
      { version: "1.1.0", good: true, vouched_by: "output/versions.json", withdrawn: null, findings: [] },
    ]);
    expect(effects.warned).toEqual([]);
  });
});

test("without sources check and release are wrong usage, as build is", async () => {
  const effects = memoryEffects();
  expect(check(effects, [], { format: "terminal", effect: "terminal" })).toBe(2);
  expect(await release(effects, options)).toBe(2);
  expect(effects.warned.every((text) => text.includes("there are no sources here"))).toBe(true);
});

test.each<readonly [NodeJS.ProcessEnv, boolean, boolean]>([
  [{}, true, true],
  [{}, false, false],
  [{ FORCE_COLOR: "1" }, false, true],
  [{ FORCE_COLOR: "0" }, true, false],
  [{ FORCE_COLOR: "" }, false, false],
  [{ NO_COLOR: "1" }, true, false],
  [{ NO_COLOR: "" }, true, true],
  [{ NO_COLOR: "1", FORCE_COLOR: "1" }, true, false],
])("colours with %j, in a terminal: %s", (environment, isTerminal, expected) =>
  expect(inColours(environment, isTerminal)).toBe(expected),
);
