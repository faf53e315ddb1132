/**
 * npx tsx bench/start.ts [PROGRAM …]: what one call costs in CPU (user and system), for dist/cli.js and for any other builds
 * of it, each as a multiple of Node doing nothing. Medians; the programs take turns.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { formatTable } from "../pipeline/print/table.ts";
import { median } from "./median.ts";
import { timed } from "./timed.ts";

const rounds = 7;

/** Seconds of CPU of a program and its threads. */
const cpuOf = async (args: readonly string[]): Promise<number> =>
  (await timed('node "$@" >/dev/null 2>/dev/null', args)).cpu;

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
const measure = async (name: string, args: readonly string[]): Promise<void> => {
  times.set(name, [...(times.get(name) ?? []), await cpuOf(args)]);
};
for (let round = 0; round < rounds; round++) {
  await measure("nothing", ["-e", "0"]);
  for (const [name, args] of calls)
    for (const program of programs) await measure(`${name}, ${program}`, [program, ...args]);
}
rmSync(folder, { recursive: true });

const nothing = median(times.get("nothing") ?? []);
const rows = [...times].map(([name, all]) => [
  name,
  median(all).toFixed(2),
  `${(median(all) / nothing).toFixed(1)} ×`,
]);
console.log(formatTable([["call", "s of CPU", "of Node alone"], ...rows]));
