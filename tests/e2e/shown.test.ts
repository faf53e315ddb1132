/** Every command that README and the pages for readers show is run, in the order of the page, as a reader would. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, test } from "vitest";
import { commandsOf } from "../shown-commands.ts";
import { page, source } from "../wrong-input/project.ts";
import { readerFolder } from "./reader-folder.ts";
import { succeeds } from "./succeeds.ts";

const work = mkdtempSync(join(tmpdir(), "haiguan-shown-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const flagship = readerFolder(join(work, "flagship"), (folder) => {
  cpSync("sources", join(folder, "sources"), { recursive: true });
  symlinkSync(resolve("output"), join(folder, "output"));
});

const small = readerFolder(join(work, "small"), (folder) => {
  mkdirSync(join(folder, "sources/mou"), { recursive: true });
  writeFileSync(join(folder, "sources/mou/page.txt"), page);
  writeFileSync(join(folder, "sources/mou/source.json"), source());
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

  test.each(first)("$line", ({ cwd, line }) => succeeds(line, cwd));
});
