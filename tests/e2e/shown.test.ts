/** Every command that README and the pages for readers show is run, in the order of the page, as a reader would. */
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { commandsOf } from "../shown-commands.ts";
import { page, source } from "../wrong-input/project.ts";

const work = mkdtempSync(join(tmpdir(), "haiguan-shown-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const html = `<!doctype html><html><head><meta charset="utf-8"><title>机构</title></head><body>
<h1>青岚市水务局</h1><h2>办公室</h2><p>负责文电、会务工作。</p><h2>供水科</h2><p>负责城市供水管理工作。</p></body></html>`;
const corpus = `${JSON.stringify({ id: "青岚市水务局", text: html, type: "text/html" })}\n`;

/** A data folder in a repository, with the program and what a reader has at hand. */
function dataFolder(name: string, fill: (folder: string) => void): string {
  const folder = join(work, name);
  mkdirSync(folder);
  fill(folder);
  symlinkSync(resolve("dist"), join(folder, "dist"));
  writeFileSync(join(folder, "page.html"), html);
  writeFileSync(join(folder, "pages.jsonl"), corpus);
  writeFileSync(join(folder, "pages.jsonl.gz"), gzipSync(corpus));
  for (const args of [
    ["init", "-q", "-b", "main"],
    ["add", "sources"],
    ["-c", "user.name=test", "-c", "user.email=test@example.org", "commit", "-q", "-m", "sources"],
  ])
    execFileSync("git", args, { cwd: folder });
  return folder;
}

const flagship = dataFolder("flagship", (folder) => {
  cpSync("sources", join(folder, "sources"), { recursive: true });
  symlinkSync(resolve("output"), join(folder, "output"));
});

const small = dataFolder("small", (folder) => {
  mkdirSync(join(folder, "sources/mou"), { recursive: true });
  writeFileSync(join(folder, "sources/mou/page.txt"), page);
  writeFileSync(join(folder, "sources/mou/source.json"), source());
});

/** Until it has said that it watches, and is interrupted. */
const watched = (command: string, cwd: string): Promise<number | null> =>
  new Promise((done) => {
    const [program = "", ...args] = command.split(" ");
    const running = spawn(program, args, { cwd });
    running.stdout.on("data", () => running.kill("SIGINT"));
    running.on("exit", done);
  });

/** Where a command is run: what `make` makes is made by .ci/run, and here it is only asked what it would do. */
function placeOf(command: string, folder: string): { readonly cwd: string; readonly line: string } {
  if (command.startsWith("make")) return { cwd: ".", line: `${command} --dry-run` };
  return { cwd: / \d+\.\d+\.\d+/.test(command) ? flagship : folder, line: command };
}

const asked = new Set<string>();

describe.each([
  ["README.md", flagship],
  ["docs/apps.md", flagship],
  ["docs/maintainers.md", small],
])("%s", (path, folder) => {
  // the same line in the same place is run once
  const places = commandsOf(readFileSync(path, "utf8")).map((command) => placeOf(command, folder));
  const first = places.filter(({ cwd, line }) => !asked.has(cwd + line) && asked.add(cwd + line));

  test.each(first)("$line", async ({ cwd, line }) => {
    if (line.includes("--watch")) return expect(await watched(line, cwd)).toBe(0);
    const { status, stderr } = spawnSync("bash", ["-euc", line], {
      cwd,
      encoding: "utf8",
      stdio: ["ignore", "ignore", "pipe"],
    });
    expect(stderr).not.toMatch(/^error/m);
    expect(status, stderr).toBe(0);
  });
});
