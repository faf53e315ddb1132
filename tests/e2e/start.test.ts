import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

// V8 writes to standard error about a setting that it does not know: make nodes asks this of later ones
test("the program starts without a word of the engine", () => {
  const { stdout, stderr } = spawnSync(process.execPath, ["dist/cli.js", "--version"], { encoding: "utf8" });
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect(stderr).toBe("");
});
