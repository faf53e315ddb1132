/** What is no file, or too large to be one, is refused by what the system says of it, before a byte is read. */
import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { diskEffects } from "../../pipeline/effects/disk.ts";
import { largestPage } from "../../pipeline/model/source.ts";

const cli = resolve("dist/cli.js");
let work = "";
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), "haiguan-files-"));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

const sparse = (name: string, size: number): string => {
  const path = join(work, name);
  writeFileSync(path, "");
  truncateSync(path, size);
  return path;
};

test("a pipe that nobody writes to", () => {
  const path = join(work, "pipe");
  spawnSync("mkfifo", [path]);
  expect(() => diskEffects.readFile(path)).toThrow(
    `disk.failed: cannot read ${path}: it is a pipe, and no file`,
  );
});
test("a device that never ends", () =>
  expect(() => diskEffects.readFile("/dev/zero")).toThrow(
    "disk.failed: cannot read /dev/zero: it is a device",
  ));
test("a socket", async () => {
  const path = join(work, "socket");
  const server = createServer();
  await new Promise<void>((listening) => server.listen(path, listening));
  expect(() => diskEffects.readFile(path)).toThrow("it is a socket, and no file");
  server.close();
});
test("a folder", () => expect(() => diskEffects.readFile(work)).toThrow("EISDIR"));
test("a page larger than any, and a file larger than Node reads", () => {
  const path = sparse("large", largestPage + 1);
  expect(() => diskEffects.readFile(path, largestPage)).toThrow("read.too-large");
  expect(diskEffects.readFile(path)).toHaveLength(largestPage + 1);
  expect(() => diskEffects.readFile(sparse("huge", 3 * 2 ** 30))).toThrow("read.too-large");
});
test("a page of that size on the command line: the finding alone", () => {
  const page = sparse("page.txt", 2 ** 31);
  const { status, stdout, stderr } = spawnSync("node", [cli, "extract", page], {
    encoding: "utf8",
  });
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toMatch(/^error\[read\.too-large\]: [^\n]* has 2147483648 bytes[\s\S]*\n1 error\n$/);
});
test.each([["--help"], ["diff", "1.0.0", "1.1.0"]])(
  "a full disk behind standard output of haiguan %s",
  (...args) => {
    const full = openSync("/dev/full", "w");
    const { status, stderr } = spawnSync("node", [cli, ...args], {
      encoding: "utf8",
      stdio: ["ignore", full, "pipe"],
    });
    closeSync(full);
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^error\[disk\.failed\]: cannot write standard output: [^\n]*\(ENOSPC\)[\s\S]*\n1 error\n$/,
    );
  },
);
