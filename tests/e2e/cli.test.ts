import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build } from "../../pipeline/commands/build.ts";
import { check } from "../../pipeline/commands/check.ts";
import { diff } from "../../pipeline/commands/diff.ts";
import { extract } from "../../pipeline/commands/extract.ts";
import { release } from "../../pipeline/commands/release.ts";
import { verify } from "../../pipeline/commands/verify.ts";
import { type MemoryEffects, memoryEffects } from "../../pipeline/effects/memory.ts";
import { project, page as smallPage, source } from "../wrong-input/project.ts";

const page = readFileSync("sources/dalian-customs/page.txt");
const description = readFileSync("sources/dalian-customs/source.json", "utf8");
const curation = readFileSync("sources/dalian-customs/curation.json", "utf8");
const folder = "sources/dalian-customs";
const world = (changes: Readonly<Record<string, string | Uint8Array>> = {}): MemoryEffects =>
  memoryEffects({
    [`${folder}/page.txt`]: page,
    [`${folder}/source.json`]: description,
    [`${folder}/curation.json`]: curation,
    ...changes,
  });

/** With another byte in the middle. */
const damaged = (bytes: Uint8Array): Uint8Array =>
  bytes.map((byte, index) => (index === Math.floor(bytes.length / 2) ? byte ^ 1 : byte));

describe("wrong sources are told by file and what to do, and nothing is written", () => {
  const cases: readonly (readonly [string, Readonly<Record<string, string>>, RegExp])[] = [
    [
      "an edited page",
      { [`${folder}/page.txt`]: "edited" },
      /source\.changed-page.*page\.txt has sha256 .* source\.json pins/s,
    ],
    ["broken JSON", { [`${folder}/curation.json`]: "{" }, /source\.invalid.*curation\.json/s],
    [
      "a misspelt field",
      { [`${folder}/source.json`]: description.replace('"rights"', '"right"') },
      /source\.invalid.*source\.json/s,
    ],
    [
      "an unknown action",
      { [`${folder}/curation.json`]: '{"entries":[{"action":"guess"}]}' },
      /source\.invalid.*curation\.json\/entries\/0/s,
    ],
    [
      "words that are not on the page",
      {
        [`${folder}/curation.json`]:
          '{"entries":[{"action":"set_role","quote":"沒有這些字","role":"caption","reason":"test"}]}',
      },
      /curation\.anchor-not-found.*沒有這些字/s,
    ],
    [
      "words that are there twice",
      {
        [`${folder}/curation.json`]:
          '{"entries":[{"action":"set_role","quote":"負責","role":"caption","reason":"test"}]}',
      },
      /curation\.anchor-ambiguous/,
    ],
    [
      "a record that is not there",
      {
        [`${folder}/curation.json`]:
          '{"entries":[{"action":"set","record":"dalian-customs.x","values":{"name_en":"X"},"reason":"test"}]}',
      },
      /curation\.unknown-record.*dalian-customs\.x/s,
    ],
    [
      "a field that is not there",
      {
        [`${folder}/curation.json`]:
          '{"entries":[{"action":"set","record":"dalian-customs","values":{"english":"X"},"reason":"test"}]}',
      },
      /curation\.unknown-field.*english/s,
    ],
  ];
  test.each(cases)("%s", (_, changes, message) => {
    const effects = world(changes);
    expect(build(effects)).toBe(1);
    expect(effects.warned.join("\n")).toMatch(message);
    expect(effects.warned.join("\n")).toMatch(/help: /);
    expect([...effects.files.keys()].some((path) => path.startsWith("output/"))).toBe(false);
  });
});

describe("release", () => {
  const options = { dryRun: true, bump: null, sign: null, generatorVersion: "0.1.0" };
  test("a source without a date is refused: release.no-date", async () => {
    const effects = project({ "sources/mou/source.json": source(smallPage, { retrieved: null }) });
    expect(await release(effects, options)).toBe(1);
    expect(effects.warned.join("\n")).toContain("release.no-date");
  });
  test("a dry run writes nothing", async () => {
    const effects = project();
    expect(await release(effects, options)).toBe(0);
    expect(effects.printed.join("\n")).toContain("would be released as 1.0.0");
    expect([...effects.files.keys()].some((path) => path.startsWith("output/"))).toBe(false);
  });
  test("a disk that fails half-way leaves no version listed", async () => {
    const effects = project();
    const full = {
      ...effects,
      createFolder: () => {
        throw new Error("ENOSPC: no space left on device");
      },
    };
    await expect(release(full, { ...options, dryRun: false })).rejects.toThrow("ENOSPC");
    expect(effects.files.has("output/versions.json")).toBe(false);
    expect(effects.files.has("output/latest.json")).toBe(false);
  });
});

describe("releases one after another", () => {
  const options = { dryRun: false, bump: null, sign: null, generatorVersion: "0.1.0" };
  const effects = project();
  const named = (record: string, name_en: string) => ({
    action: "set",
    record,
    values: { name_en },
    reason: "test",
  });
  const decide = (...entries: object[]): void =>
    effects.edit({ "sources/mou/curation.json": JSON.stringify({ entries }) });
  /** What a command prints that succeeds. */
  const printed = async (command: () => number | Promise<number>): Promise<string> => {
    const before = effects.printed.length;
    expect(await command()).toBe(0);
    return effects.printed.slice(before).join("\n");
  };
  const released = (): Promise<string> => printed(() => release(effects, options));

  test("release, verify, an edit, another release, diff", async () => {
    decide(named("mou.bangongshi", "General Office"));
    expect(await released()).toContain("output/releases/1.0.0/");
    expect(await released()).toContain("nothing has changed");
    decide(named("mou.bangongshi", "Office of Tests"));
    const version = /releases\/([\d.]+)\//.exec(await released())?.[1] ?? "none";
    expect(version).toMatch(/^1\.\d+\.\d+$/);
    expect(version).not.toBe("1.0.0");
    decide(named("mou.bangongshi", "Office of Tests"), named("mou.renshike", "Staff"));
    const effectAs = (effect: "markdown" | "json"): Promise<string> =>
      printed(() => check(effects, [], { format: "terminal", effect }));
    const effect = await effectAs("markdown");
    expect(effect).toMatch(/this makes a \*\*(?:patch|minor)\*\* release/);
    expect(effect).toMatch(/`mou\.renshike`[\s\S]*`name_en`/);
    const { changes } = JSON.parse(await effectAs("json"));
    expect(changes.map(({ id }: { id: string }) => id)).toEqual(["mou.renshike.ev-name-en", "mou.renshike"]);
    const differing = (details: boolean): Promise<string> =>
      printed(() => diff(effects, "1.0.0", version, "terminal", details));
    expect(await differing(false)).toContain("[-General -]Office{+ of Tests+}");
    expect(await differing(true)).toContain("办公室, Office of Tests");
    await printed(() => verify(effects, ["output/releases/1.0.0", `output/releases/${version}`]));
  });

  test.each([
    "csv/duties.csv",
    "parquet/events.parquet",
    "sqlite/haiguan.sqlite",
    "text/mou.txt",
    "manifest.json",
    "SHA256SUMS",
  ])("one changed byte of %s fails verification, and the file is named", async (name) => {
    const broken = memoryEffects(Object.fromEntries(effects.files));
    const path = `output/releases/1.0.0/${name}`;
    broken.files.set(path, damaged(effects.files.get(path) ?? new Uint8Array()));
    expect(await verify(broken, ["output/releases/1.0.0"])).toBe(1);
    expect(broken.warned.join("\n")).toContain(name);
  });
});

describe("check", () => {
  const unconfirmed = world({ [`${folder}/curation.json`]: '{"entries":[]}' });
  test("a caret stands under the words, two columns for each character", () => {
    expect(check(unconfirmed, [], { format: "terminal", effect: "terminal" })).toBe(0);
    const frame = unconfirmed.warned.find((text) => text.includes("unit-without-body")) ?? "";
    expect(frame).toContain("sources/dalian-customs/page.txt:76:1");
    expect(frame).toMatch(/76 \| 保稅區海關\n {3}\| \^{10}\n/);
  });
  test("as workflow commands", () => {
    const effects = world({ [`${folder}/curation.json`]: '{"entries":[]}' });
    check(effects, [], { format: "github", effect: "terminal" });
    expect(effects.printed.join("\n")).toMatch(
      /^::warning file=sources\/dalian-customs\/page\.txt,line=76,col=1,endColumn=6,title=segment\.unit-without-body::/m,
    );
  });
  test("as SARIF, columns in code points", () => {
    const effects = world({ [`${folder}/curation.json`]: '{"entries":[]}' });
    check(effects, [], { format: "sarif", effect: "terminal" });
    const log = JSON.parse(effects.printed.join("\n"));
    expect(log.runs[0].columnKind).toBe("unicodeCodePoints");
    const regions = log.runs[0].results.map(
      (r: { locations: { physicalLocation: { region: object } }[] }) =>
        r.locations[0]?.physicalLocation.region,
    );
    expect(regions).toContainEqual({ startLine: 76, startColumn: 1, endColumn: 6 });
  });
  test("as JUnit", () => {
    const effects = world({ [`${folder}/curation.json`]: '{"entries":[]}' });
    check(effects, [], { format: "junit", effect: "terminal" });
    expect(effects.printed.join("\n")).toMatch(
      /<testcase classname="segment\.unit-without-body" name="sources\/dalian-customs\/page\.txt:76:1">/,
    );
  });
  test.each([
    ["curation.json", "{", "source.invalid", 2],
    ["source.json", "{", "source.invalid", 2],
  ])("a source that cannot be read is told to programs, too: %s", (file, content, code, column) => {
    const path = `${folder}/${file}`;
    const told = (format: "github" | "sarif" | "json" | "junit"): string => {
      const effects = world({ [path]: content });
      expect(check(effects, [], { format, effect: "terminal" })).toBe(1);
      return effects.printed.join("\n");
    };
    expect(told("github")).toContain(`::error file=${path},line=1,col=${column},`);
    expect(JSON.parse(told("sarif")).runs[0].results[0]).toMatchObject({ ruleId: code, level: "error" });
    expect(JSON.parse(told("json"))[0]).toMatchObject({ path, code, line: 1, column });
    expect(told("junit")).toContain(`<testcase classname="${code}" name="${path}:1:${column}"><failure`);
  });
  test("a suppressed finding is not told", () => {
    const entry = {
      action: "suppress",
      quote: "保稅區海關\n大窯灣海關",
      code: "segment.unit-without-body",
      reason: "test",
    };
    const effects = world({ [`${folder}/curation.json`]: JSON.stringify({ entries: [entry] }) });
    check(effects, [], { format: "terminal", effect: "terminal" });
    expect(effects.warned.join("\n")).not.toContain("unit-without-body");
  });
});

describe("extract", () => {
  const output = (effects: MemoryEffects) =>
    JSON.parse(effects.printed.join("\n")) as {
      source: string;
      tables: { organizations: { name_hans: string; name_basis: string }[] };
    };
  test("a page that is a registered source is read as that source", async () => {
    const effects = world({ "copy.txt": page });
    expect(await extract(effects, ["copy.txt"], { curation: true, corpus: false, folder: null })).toBe(0);
    expect(output(effects).source).toBe("dalian-customs");
    expect(effects.warned.join("\n")).toMatch(/^dalian-customs: [\d.]+ % of the text in records, /m);
    expect(output(effects).tables.organizations.map((o) => o.name_hans)).toContain("大连海关机关服务中心");
  });
  test("without curation it is any page", async () => {
    const effects = world({ "Some Page.txt": page });
    await extract(effects, ["Some Page.txt"], { curation: false, corpus: false, folder: null });
    expect(output(effects).source).toBe("some-page");
    expect(output(effects).tables.organizations.map((o) => o.name_hans)).toContain("机关服务中心");
  });
  test("two pages of one file name have ids of their own, and findings point at the paths given", async () => {
    const lost = "某某海关\n办公室\n人事科\n负责考核。\n";
    const effects = world({ "a/page.txt": lost, "b/page.txt": lost, "c/page.txt": " " });
    const paths = ["a/page.txt", "b/page.txt", "c/page.txt"];
    expect(await extract(effects, paths, { curation: true, corpus: false, folder: null })).toBe(1);
    const pages = effects.printed.map((line) => JSON.parse(line));
    expect(pages.map(({ source, path }) => [source, path])).toEqual([
      ["page", "a/page.txt"],
      ["page-2", "b/page.txt"],
    ]);
    expect(pages[1].tables.organizations[0].id).toMatch(/^page-2/);
    expect(effects.warned.join("\n")).toMatch(/--> a\/page\.txt:2:1.*--> b\/page\.txt:2:1/s);
    expect(effects.warned.join("\n")).toContain("c/page.txt has no text");
  });
  test("a page named like a source is not that source", async () => {
    const other = "某某海关\n办公室\n人事科\n负责考核。\n";
    const named = world({ "x/dalian-customs.txt": other });
    await extract(named, ["x/dalian-customs.txt"], { curation: true, corpus: false, folder: null });
    const elsewhere = world({ "x/foo.txt": other });
    await extract(elsewhere, ["x/foo.txt"], { curation: true, corpus: false, folder: null });
    const ids = (effects: MemoryEffects) => effects.printed.join("").match(/"id": "[^"]+/g);
    expect(output(named).source).toBe("dalian-customs-2");
    expect(ids(named)?.map((id) => id.replace("dalian-customs-2", "foo"))).toEqual(ids(elsewhere));
    expect(named.warned.join("\n")).toContain("--> x/dalian-customs.txt:2:1");
  });
  test("no page, or one that is not there, is wrong usage", async () => {
    const effects = world();
    expect(await extract(effects, [], { curation: true, corpus: false, folder: null })).toBe(2);
    expect(await extract(effects, ["no.txt"], { curation: true, corpus: true, folder: null })).toBe(2);
    expect(await extract(effects, ["no.txt"], { curation: true, corpus: false, folder: null })).toBe(2);
    expect(effects.warned.join("\n")).toContain("no such file: no.txt");
  });
});

describe("the program", () => {
  const cli = resolve("dist/cli.js");
  const work = mkdtempSync(join(tmpdir(), "haiguan-e2e-"));
  const other = mkdtempSync(join(tmpdir(), "haiguan-e2e-"));
  // a page of two offices: what is asked of releases is asked of any
  const small = mkdtempSync(join(tmpdir(), "haiguan-e2e-"));
  const run = (args: readonly string[], cwd = work) =>
    spawnSync("node", [cli, ...args], { cwd, encoding: "utf8" });

  beforeAll(() => {
    for (const place of [work, other]) cpSync("sources", join(place, "sources"), { recursive: true });
    mkdirSync(join(small, "sources/mou"), { recursive: true });
    writeFileSync(join(small, "sources/mou/page.txt"), smallPage);
    writeFileSync(join(small, "sources/mou/source.json"), source());
  });
  afterAll(() => {
    for (const place of [work, other, small]) rmSync(place, { recursive: true, force: true });
  });

  const filesIn = (place: string): Record<string, string> =>
    Object.fromEntries(
      readdirSync(place, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
        .map((path) => [path.slice(place.length), readFileSync(path).toString("base64")]),
    );

  test("two builds in two folders are the same, byte by byte", () => {
    expect(run(["build"]).status).toBe(0);
    expect(run(["build"], other).status).toBe(0);
    expect(filesIn(join(work, "output"))).toEqual(filesIn(join(other, "output")));
  });

  test("a release is made and verified; one with another byte is refused", () => {
    expect(run(["release"], small).stdout).toContain("output/releases/1.0.0/");
    expect(run(["verify", "output/releases/1.0.0"], small).status).toBe(0);
    const path = join(small, "output/releases/1.0.0/manifest.json");
    writeFileSync(path, damaged(readFileSync(path)));
    const { status, stderr } = run(["verify", "output/releases/1.0.0"], small);
    expect(status).toBe(1);
    expect(stderr).toContain("manifest.json");
  });

  test("explain shows the words of the page", () => {
    const { stdout, status } = run(["explain", "dalian-customs.caiwuchu"]);
    expect(status).toBe(0);
    expect(stdout).toContain("line 46, column 1");
    expect(stdout).toContain("【財務處】");
    expect(stdout).toMatch(
      /why\n {2}line 46: read as unit heading in the part «none», [\d.]+ points ahead of text\n/,
    );
    expect(stdout).toMatch(/\n {4}\+[\d.]+ name-alone: a line that is the name of a body/);
    expect(run(["explain", "dalian-customs.caiwu"]).status).toBe(2);
  });

  test("explain says why a clause is a duty, and nothing of a page that is another by now", () => {
    const duties = JSON.parse(readFileSync(join(work, "output/build/json/duties.json"), "utf8"));
    const { id } = duties.find((d: { quote: string }) => d.quote.startsWith("負責"));
    expect(run(["explain", id]).stdout).toMatch(
      /\n {2}a duty, [\d.]+ points beyond what is needed\n[\s\S]* {4}\+[\d.]+ takes-charge: /,
    );
    const path = join(work, folder, "page.txt");
    writeFileSync(path, `${page}補遺`);
    const { stdout, status } = run(["explain", id]);
    writeFileSync(path, page);
    expect(status).toBe(0);
    expect(stdout).not.toContain("why");
  });

  test("what is given as an option is shown, and obeyed by no terminal", () => {
    const { status, stderr } = run(["check", "--\u001b[2J\u202e\n::error::x"]);
    expect(status).toBe(2);
    expect(stderr).toContain("␛[2J‹U+202E›\n:‹U+003A›error::x");
  });
  test("exit codes: 2 for wrong usage", () => {
    expect(run(["nonsense"]).status).toBe(2);
    expect(run(["diff", "0.1.0", "0.2.0"]).status).toBe(2);
    expect(run(["verify", "nowhere"]).status).toBe(2);
  });

  test.each(["build", "check", "extract", "explain", "diff", "release", "verify"])(
    "%s --help shows an example",
    (command) => {
      const { stdout, status } = run([command, "--help"]);
      expect(status).toBe(0);
      expect(stdout).toContain(`$ haiguan ${command}`);
    },
  );

  test("a temporary file is never left behind", () => {
    for (const place of [work, small]) {
      expect(existsSync(join(place, "output"))).toBe(true);
      expect(
        readdirSync(join(place, "output"), { recursive: true, encoding: "utf8" }).filter((name) =>
          name.includes(".tmp"),
        ),
      ).toEqual([]);
    }
  });
});
