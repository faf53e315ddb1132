/** A command works on the data folder around the user, or on that named with -C; its paths are where the user stands. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { page, source } from "../wrong-input/project.ts";

const cli = resolve("dist/cli.js");
const work = realpathSync(mkdtempSync(join(tmpdir(), "haiguan-folder-")));
const data = join(work, "data");
const run = (cwd: string, ...args: readonly string[]) =>
  spawnSync("node", [cli, ...args], { cwd, encoding: "utf8" });

beforeAll(() => {
  mkdirSync(join(data, "sources/mou"), { recursive: true });
  mkdirSync(join(data, "notes"));
  mkdirSync(join(work, "empty"));
  writeFileSync(join(data, "sources/mou/page.txt"), page);
  writeFileSync(join(data, "sources/mou/source.json"), source());
  writeFileSync(join(data, "notes/other.txt"), page);
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

test("from below the data folder, and by -C from elsewhere, output is where it belongs", () => {
  expect(run(join(data, "sources/mou"), "release").stdout).toContain("released output/releases/1.0.0/");
  expect(existsSync(join(data, "output/releases/1.0.0/manifest.json"))).toBe(true);
  expect(run(work, "build", "-C", "data/notes").status).toBe(0);
  expect(existsSync(join(data, "output/build/json/duties.json"))).toBe(true);
  expect(existsSync(join(work, "output"))).toBe(false);
});

test.each([
  ["build"],
  ["check"],
  ["release"],
  ["explain", "x"],
  ["diff", "1.0.0", "1.1.0"],
  ["yank", "1.0.0", "--reason", "x"],
])("haiguan %s where there is no data folder: exit 2, and nothing is written", (...args) => {
  const { status, stderr } = run(join(work, "empty"), ...args);
  expect(status).toBe(2);
  expect(stderr).toContain(
    `haiguan ${args[0]}: neither ${join(work, "empty")} nor a folder above it has a folder sources/`,
  );
  expect(existsSync(join(work, "empty/output"))).toBe(false);
});
test("a folder that is not there", () => {
  const { status, stderr } = run(work, "check", "-C", "nowhere");
  expect([status, stderr]).toEqual([2, `haiguan check: no such folder: ${join(work, "nowhere")}\n`]);
});
test("get and update work where the user stands, or in the folder of -C, which is no data folder", () => {
  const site = ["--base", join(data, "output"), "--cache", join(work, "cache")];
  expect(run(work, "-C", "empty", "get", ...site, "--select", "json/duties.json").stdout).toBe(
    "1.0.0 is in haiguan-data\n",
  );
  expect(existsSync(join(work, "empty/haiguan.lock.json"))).toBe(true);
  const answer = run(join(work, "empty"), "update", "--cache", "../cache", "--format", "json").stdout;
  expect(JSON.parse(answer)).toMatchObject({ from: "1.0.0", to: "1.0.0", changes: [], written: true });
  writeFileSync(join(work, "empty/file"), "");
  expect(run(join(work, "empty"), "get", "--folder", "file", "--cache", "../cache").stderr).toContain(
    "error[disk.failed]: cannot write",
  );
});
test.each([
  [
    ["get"],
    "haiguan get: no base is given, the address or folder with versions.json, and there is no LOCK that knows it\n",
  ],
  [["update", "--base", "x"], "haiguan update: there is no LOCK yet: get makes one\n"],
  [
    ["get", "newest", "--base", "x"],
    "haiguan get: «newest» is no range of versions, such as ^2, ~2.1 or 2.1.0\n",
  ],
  [["get", "-C", "nowhere"], "haiguan get: no such folder: nowhere\n"],
])("haiguan %j is wrong usage", (args, said) => {
  const { status, stderr } = run(data, ...args);
  expect([status, stderr]).toEqual([2, said.replace("LOCK", join(data, "haiguan.lock.json"))]);
});
test("extract and verify need none", () => {
  writeFileSync(join(work, "empty/page.txt"), page);
  expect(JSON.parse(run(join(work, "empty"), "extract", "page.txt").stdout).path).toBe("page.txt");
  expect(run(work, "verify", "data/output/releases/1.0.0").stdout).toContain(
    "good as versions.json names it",
  );
});
test("paths are read from where the user stands", () => {
  const notes = join(data, "notes");
  expect(JSON.parse(run(notes, "extract", "other.txt").stdout).path).toBe("notes/other.txt");
  expect(run(notes, "check", "../sources/mou").status).toBe(0);
  expect(run(join(data, "sources"), "check", "mou").status).toBe(0);
  expect(run(notes, "check", "sources/mou").status).toBe(2);
  expect(run(notes, "check", "--report", "report").status).toBe(0);
  expect(existsSync(join(notes, "report/check.sarif"))).toBe(true);
  expect(run(join(data, "output/releases"), "verify", "1.0.0").status).toBe(0);
  expect(run(notes, "verify", "1.0.0").status).toBe(0);
});
