/** The program as it is packed, in folders that have nothing of this repository: from an empty folder to a second release. */
import { execFileSync, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { docx } from "../capture/documents.ts";
import { installPacked } from "../fixtures/packed.ts";

const work = realpathSync(mkdtempSync(join(tmpdir(), "haiguan-outside-")));
const tool = join(work, "tool");
const data = join(work, "my-data");
const version = (JSON.parse(readFileSync("package.json", "utf8")) as { version: string }).version;

beforeAll(() => installPacked(work, tool));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const haiguan = (cwd: string, ...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync("node", [join(tool, "dist/cli.js"), ...args], {
    cwd,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
};
const good = (cwd: string, ...args: readonly string[]): string => {
  const { status, stdout, stderr } = haiguan(cwd, ...args);
  expect(stderr, args.join(" ")).not.toMatch(/\berror|^\s+at /m);
  expect(status, `${args.join(" ")}\n${stdout}${stderr}`).toBe(0);
  return stdout;
};
const git = (...args: readonly string[]): string =>
  execFileSync("git", ["-c", "user.name=x", "-c", "user.email=x@x.example", ...args], {
    cwd: data,
    encoding: "utf8",
  });

const html = `<!doctype html><html><head><meta charset="utf-8"><title>机构</title></head><body>
<h1>青岚市水务局</h1><h2>办公室</h2><p>负责文电、会务工作。</p><h2>供水科</h2><p>负责城市供水管理工作。</p></body></html>`;
const word = docx(
  ["岚溪县档案局", "Heading1"],
  ["办公室", "Heading2"],
  "负责文电、会务工作。",
  ["保管科", "Heading2"],
  "负责档案的保管、统计工作。",
);

test("what is packed is the program and its schemas", () => {
  const files = readdirSync(tool).filter((name) => name !== "node_modules");
  expect(files.sort()).toEqual(["LICENSE", "README.md", "dist", "docs", "package.json", "schemas"]);
  expect(existsSync(join(tool, "docs/diagnostics/source.invalid.md"))).toBe(true);
  expect(readdirSync(join(tool, "docs"))).toEqual(["diagnostics"]);
});

test("an empty folder becomes a data folder, once", () => {
  mkdirSync(data);
  expect(good(work, "init", "my-data")).toContain("my-data is a data folder now");
  const made = readdirSync(data, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(made.map(({ parentPath, name }) => relative(data, join(parentPath, name))).sort()).toEqual([
    ".github/workflows/check.yml",
    ".gitignore",
    "README.md",
    "schemas/curation.schema.json",
    "schemas/source.schema.json",
    "sources/.gitkeep",
  ]);
  for (const file of [".github/workflows/check.yml", "README.md"])
    expect(readFileSync(join(data, file), "utf8")).toContain(`@haiguan/cli@${version}`);
  expect(haiguan(work, "init", "my-data")).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("already"),
  });
  expect(haiguan(data, "check").status).toBe(2);
  git("init", "--quiet");
});

test("files that were there stay, and a page is no data folder", () => {
  const other = join(work, "other");
  mkdirSync(other);
  writeFileSync(join(other, "README.md"), "mine");
  good(other, "init", ".");
  expect(readFileSync(join(other, "README.md"), "utf8")).toBe("mine");
  expect(existsSync(join(other, "sources/.gitkeep"))).toBe(true);
  for (const page of ["page.html", "https://x.example/page"])
    expect(haiguan(work, "init", page)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("haiguan init ID"),
    });
});

test("two agencies and a first release", () => {
  writeFileSync(join(work, "water.html"), html);
  writeFileSync(join(work, "archive.docx"), word);
  expect(good(data, "init", "qinglan-water", "../water.html")).toContain("青岚市水务局 (qinglan-water)");
  // from elsewhere, by the Chinese name
  expect(good(work, "init", "-C", "my-data", "岚溪县档案局", "archive.docx")).toContain(
    "sources/lanxixiandanganju/",
  );
  expect(good(data, "check")).toContain("there is no release yet");
  expect(good(data, "build")).toMatch(/^organizations +6 /m);
  expect(good(data, "explain", "供水科")).toContain("organizations qinglan-water.gongshuike");
  expect(good(data, "release")).toContain("released output/releases/1.0.0/");
  expect(good(data, "verify", "1.0.0")).toContain("good as versions.json names it");
  git("add", "--all");
  git("commit", "--quiet", "--message", "first");
  expect(git("status", "--porcelain", "--ignored").trim()).toBe("!! output/build/");
});

test("an edit, its effect and its cause, and a second release", () => {
  const entries = [
    {
      action: "set",
      record: "qinglan-water.gongshuike",
      values: { name_en: "Water Supply" },
      reason: "its sign",
    },
  ];
  writeFileSync(join(data, "sources/qinglan-water/curation.json"), JSON.stringify({ entries }));
  const effect = good(join(data, "sources"), "check", "--effect", "markdown");
  expect(effect).toContain("Water Supply");
  const dry = [[], ["--details"]].map((more) => good(data, "release", "--dry-run", ...more));
  expect(dry[0]).toMatch(/Why the version rises[\s\S]*--details tells each record\n\nwould be released/);
  expect(dry[1]).not.toContain("--details");
  const second = good(data, "release");
  expect(second).toContain("curation (set qinglan-water.gongshuike: its sign)");
  const next = /released output\/releases\/([\d.]+)\//.exec(second)?.[1] ?? "";
  expect(next).toMatch(/^1\.\d\.\d$/);
  expect(good(data, "verify", "1.0.0", next).match(/good as versions\.json names it/g)).toHaveLength(2);
  expect(good(data, "diff", "1.0.0", next, "--details")).toContain("Water Supply");
  expect(good(data, "release")).toContain("nothing has changed");
  good(data, "site");
  const page = readFileSync(
    join(data, "output/site/en/id/organizations/qinglan-water.gongshuike/index.html"),
    "utf8",
  );
  expect(page).toContain("Water Supply");
  expect(git("status", "--porcelain", "--", "output/site")).toBe("");
  expect(good(data, "yank", next, "--reason", "a test")).toContain("the latest release is 1.0.0");
});
