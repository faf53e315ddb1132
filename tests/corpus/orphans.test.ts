/** A reader whose program was killed ends, even while it reads a page. */
import { spawn, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test, vi } from "vitest";
import { place } from "./program.ts";

/** The processes that are descended from one. */
function descendantsOf(pid: number | undefined): number[] {
  const all = spawnSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" })
    .stdout.trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number) as [number, number]);
  const below = (parent: number | undefined): number[] =>
    all.filter(([, its]) => its === parent).flatMap(([child]) => [child, ...below(child)]);
  return below(pid);
}

const runs = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

test("no reader goes on when the program is killed", { timeout: 60_000 }, async () => {
  const page = "某某市統計局\n內設機構\n辦公室\n負責文電工作。\n".repeat(40_000);
  writeFileSync(join(place, "long.jsonl"), JSON.stringify({ id: "long", text: page }));
  const args = ["extract", "--corpus", "long.jsonl", "--out", "orphans", "--workers", "1"];
  const program = spawn(process.execPath, [resolve("dist/cli.js"), ...args], { cwd: place, stdio: "ignore" });
  const [reader] = await vi.waitUntil(
    () => {
      const found = descendantsOf(program.pid);
      return found.length > 0 && found;
    },
    { timeout: 30_000 },
  );
  if (reader === undefined) throw new Error("no reader was started");
  // it has the page when it is past its start
  await new Promise((done) => setTimeout(done, 2000));
  expect(runs(reader)).toBe(true);
  program.kill("SIGKILL");
  // it would read on for 20 s
  await vi.waitUntil(() => !runs(reader), { timeout: 10_000, interval: 100 });
});
