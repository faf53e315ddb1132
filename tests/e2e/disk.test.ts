/** Real processes on a real disk: killed between any two writes, two at once, and what the disk refuses. */
import { spawn, spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { buildSync } from "esbuild";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { build } from "../../pipeline/commands/build.ts";
import { release } from "../../pipeline/commands/release.ts";
import { diskEffects } from "../../pipeline/effects/disk.ts";
import type { MemoryEffects } from "../../pipeline/effects/memory.ts";
import { generator } from "../../pipeline/generator.ts";
import { page, project, source } from "../wrong-input/project.ts";

const cli = resolve("dist/cli.js");
// compiled once: it is started some thirty times
const compiled = mkdtempSync(join(tmpdir(), "haiguan-writer-"));
const writer = join(compiled, "killed-writer.mjs");
buildSync({
  entryPoints: ["tests/e2e/killed-writer.ts"],
  bundle: true,
  packages: "external",
  platform: "node",
  format: "esm",
  outfile: writer,
});
afterAll(() => rmSync(compiled, { recursive: true }));
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

let work = "";
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), "haiguan-disk-"));
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

const contents = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry): [string, string] => [join(entry.parentPath, entry.name), ""])
      .map(([path]): [string, string] => [path.slice(folder.length + 1), readFileSync(path, "latin1")])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

const makeProject = (): void => {
  mkdirSync(join(work, "sources/mou"), { recursive: true });
  writeFileSync(join(work, "sources/mou/page.txt"), page);
  writeFileSync(join(work, "sources/mou/source.json"), source());
};
/** What a command writes that nobody disturbs, as `contents` has it. */
async function alone(command: (effects: MemoryEffects) => number | Promise<number>): Promise<object> {
  const effects = project();
  expect(await command(effects)).toBe(0);
  const written = [...effects.files].filter(([path]) => path.startsWith("output/"));
  return Object.fromEntries(
    written.map(([path, bytes]) => [path.slice("output/".length), Buffer.from(bytes).toString("latin1")]),
  );
}
const haiguan = (...args: string[]) => spawnSync("node", [cli, ...args], { cwd: work, encoding: "utf8" });
const started = (...args: string[]): Promise<number | null> =>
  new Promise((done) => {
    spawn("node", [cli, ...args], { cwd: work }).on("close", done);
  });

test.each([true, false])(
  "a copy has the bytes of its file (flushed: %s), one of nothing leaves nothing",
  (flush) => {
    const from = join(work, "from");
    writeFileSync(from, "once");
    diskEffects.replaceFolder(join(work, "out"), [["deep/to", { copyOf: from, length: 4 }]], flush);
    expect(contents(join(work, "out"))).toEqual({ "deep/to": "once" });
    const lost = [["to", { copyOf: join(work, "none"), length: 0 }]] as const;
    expect(() => diskEffects.replaceFolder(join(work, "out"), lost, flush)).toThrow("disk.failed");
    expect(readdirSync(work)).toEqual(["from", "out"]);
    expect(contents(join(work, "out"))).toEqual({ "deep/to": "once" });
  },
);

describe("a writer killed at its n-th change of the disk", () => {
  const old = { a: "old a", c: "old c" };
  const fresh = { a: "new a", "deep/b": "new b" };
  const again = new Map(Object.entries(fresh).map(([name, text]) => [name, bytes(text)]));
  test("a folder is old, new or lies beside; the next write succeeds and leaves nothing else", () => {
    const path = join(work, "build");
    const seen: string[] = [];
    for (let n = 0; ; n++) {
      diskEffects.replaceFolder(
        path,
        new Map(Object.entries(old).map(([name, text]) => [name, bytes(text)])),
      );
      const { signal, stderr } = spawnSync("node", [writer, path, "folder", String(n)], {
        encoding: "utf8",
      });
      if (signal === null) expect(stderr).toBe("");
      const there = readdirSync(work).includes("build") ? JSON.stringify(contents(path)) : "beside";
      seen.push(there);
      expect([JSON.stringify(old), JSON.stringify(fresh), "beside"]).toContain(there);
      if (there === "beside") {
        // a write that fails brings the old one back before it fails
        expect(() =>
          diskEffects.replaceFolder(
            path,
            new Map([
              ["a", bytes("")],
              ["a/b", bytes("")],
            ]),
          ),
        ).toThrow("disk.failed");
        expect(contents(path)).toEqual(old);
      }
      diskEffects.replaceFolder(path, again);
      expect(contents(path)).toEqual(fresh);
      expect(readdirSync(work)).toEqual(["build"]);
      if (signal === null) break;
    }
    expect(new Set(seen).size).toBe(3);
  }, 120_000);
  test("a file is old or new", () => {
    const path = join(work, "latest.json");
    for (let n = 0; ; n++) {
      diskEffects.writeFile(path, "old");
      const { signal } = spawnSync("node", [writer, path, "file", String(n)]);
      expect(["old", "new"]).toContain(readFileSync(path, "utf8"));
      diskEffects.writeFile(path, "next");
      expect(readdirSync(work)).toEqual(["latest.json"]);
      if (signal === null) break;
    }
  }, 120_000);
});

describe("two at once", () => {
  test("builds: both succeed, one whole build stands there", async () => {
    makeProject();
    expect(await Promise.all([started("build"), started("build"), started("build")])).toEqual([0, 0, 0]);
    expect(contents(join(work, "output"))).toEqual(await alone(build));
  }, 120_000);
  test("releases: both succeed, one release stands there", async () => {
    makeProject();
    const options = { dryRun: false, bump: null, sign: null, generatorVersion: generator.version };
    expect(await Promise.all([started("release"), started("release")])).toEqual([0, 0]);
    expect(contents(join(work, "output"))).toEqual(await alone((effects) => release(effects, options)));
  }, 120_000);
  test("folders: the first stays, the second is told", () => {
    const path = join(work, "1.0.0");
    expect(diskEffects.createFolder(path, new Map([["a", bytes("first")]]))).toBe(true);
    expect(diskEffects.createFolder(path, new Map([["a", bytes("second")]]))).toBe(false);
    expect(contents(work)).toEqual({ "1.0.0/a": "first" });
  });
});

describe("what the disk refuses is one finding with the path, exit 1 and no stack", () => {
  const refused: readonly (readonly [string, () => void, readonly string[], RegExp])[] = [
    [
      "a folder in the place of the page",
      () => {
        rmSync(join(work, "sources/mou/page.txt"));
        mkdirSync(join(work, "sources/mou/page.txt"));
      },
      ["build"],
      /^error\[disk\.failed\]: cannot read sources\/mou\/page\.txt: illegal operation on a directory \(EISDIR\)/,
    ],
    [
      "a file in the place of output/",
      () => writeFileSync(join(work, "output"), ""),
      ["build"],
      /^error\[disk\.failed\]: cannot write output\/build: (?:not a directory \(ENOTDIR\)|file already exists \(EEXIST\))/,
    ],
    [
      "a folder handed to extract",
      () => {},
      ["extract", "sources"],
      /^error\[disk\.failed\]: cannot read sources: .*\(EISDIR\)/,
    ],
    [
      "a page that is a link out of its folder",
      () => {
        writeFileSync(join(work, "secret"), page);
        rmSync(join(work, "sources/mou/page.txt"));
        symlinkSync("../../secret", join(work, "sources/mou/page.txt"));
      },
      ["check"],
      /^error\[source\.link\]: sources\/mou\/page\.txt is a symbolic link/m,
    ],
    [
      "a source that is a link",
      () => symlinkSync("mou", join(work, "sources/linked")),
      ["build"],
      /^error\[source\.link\]: sources\/linked is a symbolic link/,
    ],
  ];
  test.each(refused)("%s", (_, spoil, args, message) => {
    makeProject();
    spoil();
    const { status, stderr } = haiguan(...args);
    expect(stderr).toMatch(message);
    expect(stderr).toContain("help: ");
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(status).toBe(1);
  });
});
