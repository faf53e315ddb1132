/** A project whose page, descriptions, paths, git and arguments all hold what must not reach a terminal or a log as it is. */
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { build } from "../../pipeline/commands/build.ts";
import { type CheckOptions, check } from "../../pipeline/commands/check.ts";
import { getData, updateData } from "../../pipeline/commands/client.ts";
import type { ExitCode } from "../../pipeline/commands/command.ts";
import { completion } from "../../pipeline/commands/completion.ts";
import { diff } from "../../pipeline/commands/diff.ts";
import { explain } from "../../pipeline/commands/explain.ts";
import { extract } from "../../pipeline/commands/extract.ts";
import { init } from "../../pipeline/commands/init.ts";
import { initSource } from "../../pipeline/commands/init-source.ts";
import { release } from "../../pipeline/commands/release.ts";
import { serve } from "../../pipeline/commands/serve.ts";
import { site } from "../../pipeline/commands/site.ts";
import { verify } from "../../pipeline/commands/verify.ts";
import { worker } from "../../pipeline/commands/worker.ts";
import { yank } from "../../pipeline/commands/yank.ts";
import { readText, type WebAnswer } from "../../pipeline/effects/effects.ts";
import { type MemoryEffects, memoryEffects } from "../../pipeline/effects/memory.ts";
import { source } from "../wrong-input/project.ts";

/** Each kind once: it erases the screen, colours (in a colour that we do not use), turns the text around, hides, commands. */
const evil =
  "\u001b[2J\u001b[35m\u0007\u009b\u061c\u200e\u202e\u2066\u200b\u{e0041}\u2028::error::甲##[error]乙";

const page = (duty: string): string =>
  `某某海关\n${evil}\n办公室\n负责文电${evil}、会务工作。\n人事科\n::warning::负责${evil}考核、${duty}工作。\n2026年2月30日，某某海关更名${evil}。\n`;

const curation = (...entries: readonly object[]): string => JSON.stringify({ entries });
const named = (record: string, english: string): object => ({
  action: "set",
  record,
  values: { name_en: english },
  reason: evil,
});
const good = curation(named("mou", `::error::Mou${evil}`), named("mou.renshike", evil));

const files = (duty: string): Record<string, string> => ({
  "sources/mou/page.txt": page(duty),
  "sources/mou/source.json": source(page(duty), { title_hans: evil, title_en: evil, rights: evil }),
  "sources/mou/curation.json": good,
});

/** Faulty files, each with a message of its own. */
const wrong: Readonly<Record<string, Record<string, string>>> = {
  "the folder": { [`sources/x\n::error::${evil}/page.txt`]: page("") },
  "the id": {
    [`sources/y${evil}/source.json`]: source(page(""), { id: `z${evil}` }),
    "sources/w/page.txt": "",
  },
  "a field": {
    "sources/mou/source.json": source(page("任免"), { [evil]: evil, kind: evil, encoding: evil }),
  },
  "the name of the page": { "sources/mou/source.json": source(page("任免"), { page: `${evil}.txt` }) },
  "no JSON": { "sources/mou/curation.json": `{"entries": ${evil}` },
  "another page": { "sources/mou/page.txt": `${page("任免")}${evil}` },
  decisions: {
    "sources/mou/curation.json": curation(
      named(`mou.${evil}`, "x"),
      { action: "correct", quote: `文${evil}`, prefix: evil, with: evil, reason: evil },
      { action: "set_role", quote: evil, role: "caption", reason: evil },
      { action: "suppress", code: "segment.lost-heading", quote: `室${evil}`, reason: evil },
      { action: evil },
    ),
  },
};

const corpus = [
  `{"id":"${evil.replaceAll("\u001b", "\\u001b").replaceAll("\u0007", "\\u0007")}","text":"办公室"}`,
  `${evil}{`,
  JSON.stringify({ id: `\n::error::${evil}`, text: page("任免") }),
  JSON.stringify({ id: "a", text: "办公室", type: evil }),
  JSON.stringify({ id: evil, text: `<!-- 甲${evil}`, type: "text/html" }),
  "\u00ff",
].join("\n");

const check_ = (
  effects: MemoryEffects,
  options: Partial<CheckOptions> = {},
  paths: string[] = [],
): ExitCode => check(effects, paths, { format: "terminal", effect: "terminal", ...options });
const one = { curation: true, corpus: false, folder: null };
const limits = { tables: "default", maxErrorRate: 0, pageTimeout: 1, pageMemory: 100 };
const dry = { dryRun: true, bump: null, sign: null, generatorVersion: "0.1.0" };

/** What was read from the page, by id. */
const read = (effects: MemoryEffects): string[] =>
  ["organizations", "duties", "statements", "corrections"].flatMap((table) =>
    (JSON.parse(readText(effects, `output/releases/1.1.0/json/${table}.json`)) as { id: string }[])
      .slice(0, 4)
      .map(({ id }) => id),
  );

/** A page of the web, at an address and of a type as a server says them. */
const served = (contentType: string): WebAnswer => ({
  address: `http://x.example/${evil}`,
  contentType,
  bytes: new TextEncoder().encode(page("任免")),
});

/** How each command is called, in a world with two releases and an edit. What a program reads is not for people. */
const calls: Readonly<Record<string, readonly ((effects: MemoryEffects) => ExitCode | Promise<ExitCode>)[]>> =
  {
    build: [build],
    check: [
      (e) => check_(e),
      (e) => check_(e, { details: true }),
      (e) => check_(e, { effect: "markdown" }),
      (e) => check_(e, { effect: "comment" }),
      (e) => check_(e, { base: evil }),
      (e) => check_(e, {}, [evil]),
    ],
    extract: [
      (e) => extract(e, [evil, `\n::error::${evil}`], one),
      (e) => extract({ ...e, print: () => {} }, ["sources/mou/page.txt"], one),
      (e) => extract({ ...e, print: () => {} }, [`::error::${evil}/page.txt`], { ...one, curation: false }),
      (e) => extract({ ...e, print: () => {} }, [], { ...one, corpus: true, folder: null }),
    ],
    explain: [(e) => explain(e, evil), (e) => Math.max(...read(e).map((id) => explain(e, id))) as ExitCode],
    init: [
      (e) => init(e, `::error::${evil}`, "0.1.0"),
      (e) => init(e, `${evil}.html`, "0.1.0"),
      (e) => initSource(e, evil, evil),
      (e) => initSource(e, `人事${evil}`, `::error::${evil}/page.txt`),
      (e) => initSource(e, "mou", "sources/mou/page.txt"),
      (e) => initSource({ ...e, fetch: async () => served("text/plain") }, "served", "http://x.example/"),
      (e) => initSource({ ...e, fetch: async () => served(`image/${evil}`) }, "picture", "http://x.example/"),
    ],
    diff: [
      (e) => diff(e, "1.0.0", "1.1.0"),
      (e) => diff(e, "1.0.0", "1.1.0", "terminal", true),
      (e) => diff(e, evil, `::error::${evil}`),
    ],
    release: [
      (e) => release(e, dry),
      (e) => release(e, { ...dry, dryRun: false, sign: evil }),
      (e) => release(e, { ...dry, dryRun: false, sign: "sources/mou/page.txt" }),
    ],
    verify: [(e) => verify(e, ["output/releases/1.0.0"]), (e) => verify(e, [evil])],
    yank: [(e) => yank(e, evil, evil), (e) => yank(e, "1.0.0", evil)],
    site: [(e) => site(e, evil, "public"), (e) => site(e, "1.0.0", `::error::${evil}`)],
    serve: [(e) => serve(e, `::error::${evil}`, 8000)],
    worker: [(e) => worker(e, "plan", [], { ...limits, tables: `duties,${evil}` })],
    get: [
      (e) => getData(e, { range: evil, base: "x" }, "terminal"),
      (e) => getData(e, { base: join(tmpdir(), evil), lock: join(tmpdir(), evil) }, "terminal"),
    ],
    update: [(e) => updateData(e, { lock: join(tmpdir(), evil), ids: evil }, "terminal")],
    completion: [
      (e) => {
        e.print(completion("bash", []));
        return 0;
      },
    ],
  };

// biome-ignore format: one class
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is about them
const hidden = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]|\p{Cs}/u;

/** Lines that a terminal or a log must not get; our own colours are allowed. */
const bad = (output: readonly string[]): string[] =>
  output
    .join("\n")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is the colours that are taken away
    .replace(/\u001b\[(?:0|1|2|4|7|9|2[2-9]|3[1-9]|39)(?<!35)m/g, "")
    .split("\n")
    .filter((line) => hidden.test(line) || /^\s*::/.test(line) || line.includes("##["));

let start: ReadonlyMap<string, Uint8Array> = new Map();

const world = (changes: Readonly<Record<string, string>> = {}, colours = false): MemoryEffects => {
  const effects = memoryEffects({ ...Object.fromEntries(start), ...changes }, corpus);
  return {
    ...effects,
    terminal: { colours, interactive: true },
    // git, ssh-keygen and tar say what others wrote: subjects, names of branches and files
    run: () => ({
      status: 1,
      stdout: new TextEncoder().encode(evil),
      stderr: `fatal: ${evil}\n::error::${evil}\n`,
    }),
  };
};

beforeAll(async () => {
  const effects = memoryEffects();
  for (const duty of ["任免", `培训${evil}`]) {
    for (const [path, text] of Object.entries(files(duty)))
      effects.files.set(path, new TextEncoder().encode(text));
    expect(await release(effects, { ...dry, dryRun: false, bump: "minor" }), effects.warned.join("\n")).toBe(
      0,
    );
  }
  for (const [path, text] of Object.entries({
    ...files("奖惩"),
    [`::error::${evil}/page.txt`]: page("奖惩"),
  }))
    effects.files.set(path, new TextEncoder().encode(text));
  start = effects.files;
});

test("there are two releases, and what is hostile is in them", () => {
  const text = [...start]
    .filter(([path]) => path.startsWith("output/releases/1.1.0/json/"))
    .map(([, bytes]) => new TextDecoder().decode(bytes))
    .join();
  expect(text).toContain("##[error]");
  expect(text).toContain("::error::Mou");
});

test("every command that there is is called", () => {
  const code = ["cli.ts", "command-line/client.ts"]
    .map((file) => readFileSync(`pipeline/${file}`, "utf8"))
    .join();
  const known = [...code.matchAll(/(?:\.command\(|ofClient\(program, )"(\w+)/g)].map(([, name]) => name);
  expect(Object.keys(calls).sort()).toEqual(known.sort());
});

/** Commands that print in colours of their own; release does as diff. */
const coloured = ["check", "explain", "diff"];

describe.each(Object.entries(calls))("%s", (name, ways) => {
  test.each(coloured.includes(name) ? [false, true] : [false])("colours: %s", async (colours) => {
    for (const [index, way] of ways.entries()) {
      const effects = world({}, colours);
      await way(effects);
      const said = [...effects.printed, ...effects.warned];
      expect(said.join("\n"), `call ${index}`).not.toBe("");
      expect(bad(said), `call ${index}`).toEqual([]);
    }
  });
});

test("annotations that are no JSON", async () => {
  const effects = world({ "tests/gold/mou.gold.json": `{${evil}` });
  expect(await release(effects, dry)).toBe(1);
  expect(effects.warned.join("\n")).toContain("tests/gold/mou.gold.json is no JSON");
  expect(bad([...effects.printed, ...effects.warned])).toEqual([]);
});

describe.each(Object.entries(wrong))("%s", (_, changes) => {
  test.each(["build", "check", "release"])("%s", async (command) => {
    const effects = world(changes);
    expect(await calls[command]?.[0]?.(effects)).toBe(1);
    expect(bad([...effects.printed, ...effects.warned])).toEqual([]);
  });
  test("as commands for GitHub: one line for each finding, and the log beside it", () => {
    const effects = world(changes);
    check_(effects, { format: "github" });
    expect(bad(effects.warned)).toEqual([]);
    for (const line of effects.printed.join("\n").split("\n")) {
      expect(line).toMatch(/^::(?:error|warning|notice) (?:file|title)=/);
      expect(bad([line.slice(2)])).toEqual([]);
    }
  });
  test.each(["json", "sarif"] as const)("as %s: what is said is visible, too", (format) => {
    const effects = world(changes);
    check_(effects, { format });
    const said: string[] = [];
    JSON.parse(effects.printed.join("\n"), (key, value) => {
      if (["message", "hint", "text"].includes(key) && typeof value === "string") said.push(value);
      return value;
    });
    expect(said.length).toBeGreaterThan(0);
    expect(bad(said)).toEqual([]);
  });
  test("as JUnit: nothing but what is visible", () => {
    const effects = world(changes);
    check_(effects, { format: "junit" });
    expect(bad(effects.printed)).toEqual([]);
  });
});
