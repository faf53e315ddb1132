/** The programs that the site shows are run where their languages are at hand, in the folder of the release. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { programs } from "../../pipeline/site/pages/snippets.ts";
import { latestRelease } from "./built.ts";

const folder = `output/releases/${latestRelease}`;
const python = resolve(".venv/bin/python");

/** How a program is run: a command that takes it as its last argument. */
const runners: Readonly<Record<(typeof programs)[number][0], readonly [string, ...string[]]>> = {
  "Python (pandas)": [python, "-c"],
  "Python (polars)": [python, "-c"],
  R: ["Rscript", "-e"],
  DuckDB: [python, "-c", "import duckdb, sys; print(duckdb.sql(sys.argv[1]))"],
  SQLite: ["sqlite3", "sqlite/haiguan.sqlite"],
  JavaScript: [process.execPath, "--input-type=module", "-e"],
};

const isAtHand = (command: string): boolean =>
  command.includes("/") ? existsSync(command) : spawnSync(command, ["--version"]).error === undefined;

/** How many duties the bodies with most of them have. */
function most(): number[] {
  const duties = JSON.parse(readFileSync(`${folder}/json/duties.json`, "utf8")) as {
    organization_id: string;
  }[];
  const counts = new Map<string, number>();
  for (const { organization_id: id } of duties) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts.values()].sort((a, b) => b - a).slice(0, 3);
}

describe("the program for", () => {
  for (const [name, code] of programs) {
    const [command, ...args] = runners[name];
    const runs = isAtHand(command);
    if (!runs) console.warn(`NOT RUN: the program for ${name}, as ${command} is not there`);
    test.skipIf(!runs)(`${name} counts the duties of each body, most first`, () => {
      const { status, stdout, stderr } = spawnSync(command, [...args, code], {
        cwd: folder,
        encoding: "utf8",
      });
      expect(status, stderr).toBe(0);
      const numbers = [...stdout.matchAll(/(?<![\w.])\d+(?![\w.])/g)].map(Number);
      const [first, second, third] = most();
      expect(numbers.join(" ")).toMatch(new RegExp(`\\b${first}\\b.*\\b${second}\\b.*\\b${third}\\b`));
    });
  }
});
