/**
 * make bench: how long a maintainer waits. The whole of `haiguan check`, and the answer to an edit of the flagship page
 * and of its curation under `check --watch`, each as a ratio to starting Node on the same machine. Medians.
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { formatTable } from "../pipeline/print/table.ts";
import { median } from "./median.ts";

const rounds = 15;
/** as long as nobody needs to make an edit after the first answer */
const warmUpTime = 4000;
const cli = resolve("dist/cli.js");
const place = mkdtempSync(join(tmpdir(), "haiguan-bench-"));
for (const folder of ["sources", "output"]) cpSync(folder, join(place, folder), { recursive: true });

const startOf = (args: readonly string[]): number => {
  const start = performance.now();
  spawnSync("node", args, { cwd: place });
  return performance.now() - start;
};
const medianOf = (args: readonly string[]): number =>
  median(Array.from({ length: rounds }, () => startOf(args)));

/** Milliseconds until the program has told the findings of what `write` changed. */
const answerTo = (program: ChildProcess, write: () => void): Promise<number> =>
  new Promise((answered) => {
    const start = performance.now();
    let said = "";
    const listen = (data: Buffer): void => {
      said += data;
      if (!/(no findings|\d (error|warning|note)s?)\n+$/.test(said)) return;
      program.stderr?.off("data", listen);
      answered(performance.now() - start);
    };
    program.stderr?.on("data", listen);
    write();
  });

/** The first answer to an edit, and the median of the others: a word of the file becomes another, and back. */
async function watched(file: string, word: string, other: string): Promise<[number, number]> {
  const path = join(place, "sources/dalian-customs", file);
  const text = readFileSync(path, "utf8");
  // nobody reads what it prints of the effect: a pipe that is full would stop it
  const program = spawn("node", [cli, "check", "--watch"], {
    cwd: place,
    stdio: ["ignore", "ignore", "pipe"],
  });
  await answerTo(program, () => {});
  await setTimeout(warmUpTime);
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const next = round % 2 === 0 ? text.replace(word, other) : text;
    times.push(await answerTo(program, () => writeFileSync(path, next)));
  }
  program.kill("SIGINT");
  writeFileSync(path, text);
  const [first = 0, ...others] = times;
  return [first, median(others)];
}

const node = medianOf(["-e", "0"]);
const whole = medianOf([cli, "check"]);
const [pageFirst, pageEdit] = await watched("page.txt", "審閱", "審讀");
const [curationFirst, curationEdit] = await watched("curation.json", '"medium"', '"high"');
rmSync(place, { recursive: true });

const row = (name: string, time: number): (string | number)[] => [
  name,
  time.toFixed(0),
  `× ${(time / node).toFixed(1)}`,
];
console.log(
  formatTable([
    ["check", "ms", "to starting Node"],
    row("node -e 0", node),
    row("haiguan check", whole),
    row("watch: first edit of the page", pageFirst),
    row("watch: later edits of the page", pageEdit),
    row("watch: first edit of its curation", curationFirst),
    row("watch: later edits of its curation", curationEdit),
  ]),
);
