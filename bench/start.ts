/**
 * npx tsx bench/start.ts [PROGRAM …]: what one call costs in CPU (user and system), for dist/cli.js and for any other builds
 * of it, each as a multiple of Node doing nothing. Medians; the programs take turns.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { formatTable } from "../pipeline/print/table.ts";
import { median } from "./median.ts";

const rounds = 7;

/** Seconds of CPU of a program and its threads. */
function cpuOf(args: readonly string[]): number {
  // Node tells of its own time only, not of its children's
  const script = 'TIMEFORMAT="%U %S"; time node "$@" >/dev/null 2>/dev/null';
  const said = execFileSync("bash", ["-c", `{ ${script}; } 2>&1`, "bash", ...args], { encoding: "utf8" });
  return said
    .trim()
    .split(" ")
    .reduce((sum, part) => sum + Number(part), 0);
}

const folder = mkdtempSync(join(tmpdir(), "haiguan-bench-"));
const small = join(folder, "small.txt");
writeFileSync(small, "青岬海关\n办公室\n负责文电、会务。\n");
const calls: readonly (readonly [string, readonly string[]])[] = [
  ["--version", ["--version"]],
  ["a page of 20 characters", ["extract", small]],
  ["the flagship page", ["extract", "sources/dalian-customs/page.txt"]],
];
const programs = ["dist/cli.js", ...process.argv.slice(2)];

const times = new Map<string, number[]>();
const timed = (name: string, args: readonly string[]): void => {
  times.set(name, [...(times.get(name) ?? []), cpuOf(args)]);
};
for (let round = 0; round < rounds; round++) {
  timed("nothing", ["-e", "0"]);
  for (const [name, args] of calls)
    for (const program of programs) timed(`${name}, ${program}`, [program, ...args]);
}
rmSync(folder, { recursive: true });

const nothing = median(times.get("nothing") ?? []);
const rows = [...times].map(([name, all]) => [
  name,
  median(all).toFixed(2),
  `${(median(all) / nothing).toFixed(1)} ×`,
]);
console.log(formatTable([["call", "s of CPU", "of Node alone"], ...rows]));
