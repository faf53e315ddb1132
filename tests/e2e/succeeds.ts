import { spawn, spawnSync } from "node:child_process";
import { expect } from "vitest";

/** Runs a command line in `cwd` and expects that it ends well, or, if it watches, that it can be interrupted. */
export async function succeeds(line: string, cwd: string): Promise<void> {
  if (line.includes("--watch")) return expect(await watched(line, cwd)).toBe(0);
  const { status, stderr } = spawnSync("bash", ["-euc", line], {
    cwd,
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
  });
  expect(stderr).not.toMatch(/^error/m);
  expect(status, stderr).toBe(0);
}

/** Until it has said that it watches, and is interrupted. */
const watched = (command: string, cwd: string): Promise<number | null> =>
  new Promise((done) => {
    const [program = "", ...args] = command.split(" ");
    const running = spawn(program, args, { cwd });
    running.stdout.on("data", () => running.kill("SIGINT"));
    running.on("exit", done);
  });
