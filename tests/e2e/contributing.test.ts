/** Every command that CONTRIBUTING names is run in a copy of the repository, or in a data folder as a contributor has it. */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { sample } from "../sample.ts";
import { commandsInText } from "../shown-commands.ts";
import { page, source } from "../wrong-input/project.ts";
import { readerFolder } from "./reader-folder.ts";
import { succeeds } from "./succeeds.ts";

const work = mkdtempSync(join(tmpdir(), "haiguan-contributing-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const commands = commandsInText(readFileSync("CONTRIBUTING.md", "utf8"));
const begins = (word: string) => (line: string) => line.replace(/^[A-Z]+=\S+ /, "").startsWith(word);

test("they are of these kinds", () => {
  const kinds = ["make", "npx vitest", "npx tsx", "npm run", "node dist/cli.js"];
  expect(commands.filter((line) => !kinds.some((kind) => begins(kind)(line)))).toEqual([]);
  expect(kinds.filter((kind) => !commands.some(begins(kind)))).toEqual([]);
});

// .ci/run makes what they make
describe("make", () => {
  test.each(commands.filter(begins("make")))("%s", (line) =>
    succeeds(`${line.replace("SAMPLE=…", "SAMPLE=1")} --dry-run`, "."),
  );
});

// make test runs the tests themselves
describe("vitest", () => {
  test.each(commands.filter(begins("npx vitest")))("%s", (line) => {
    const path = line.split(" ").at(-1)?.replace("FILE", "tests/rules.test.ts") ?? "";
    const { stdout } = spawnSync("npx", ["vitest", "list", "--filesOnly", path], { encoding: "utf8" });
    expect(stdout).toContain(path);
  });
});

/** Its files, for what writes into them. */
function copied(): string {
  const folder = join(work, "repository");
  for (const file of execFileSync("git", ["ls-files", "-co", "--exclude-standard"], {
    encoding: "utf8",
  }).split("\n")) {
    if (file === "" || file.startsWith("output/")) continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(file, join(folder, file));
  }
  for (const made of ["node_modules", "output", "dist"]) symlinkSync(resolve(made), join(folder, made));
  return folder;
}

describe("scripts", () => {
  const scripts = commands.filter((line) => begins("npm run")(line) || begins("npx tsx")(line));
  const drawn = sample(scripts, 1 / scripts.length, (line) => line);
  const folder = copied();
  test.each(drawn)("%s", (line) => succeeds(line.replace("FOLDER … ", ""), folder));
});

describe("the program", () => {
  const folder = readerFolder(join(work, "data"), (at) => {
    mkdirSync(join(at, "sources/mou"), { recursive: true });
    writeFileSync(join(at, "sources/mou/page.txt"), page);
    writeFileSync(join(at, "sources/mou/source.json"), source());
  });
  const steps = commands.filter(begins("node dist/cli.js"));
  test.each(steps)("%s", (line) =>
    succeeds(line.replace("<id> PAGE", "qinglan page.html").replace("<id>", "mou"), folder),
  );
});
