/** A release signed with the test key, as a stranger checks it: with ssh-keygen, and with haiguan verify. */
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = mkdtempSync(join(tmpdir(), "haiguan-signature-"));
const inRoot = (path: string): string => join(root, path);
const folder = "output/releases/1.0.0";

/** git does not keep the permissions that ssh-keygen asks for. */
function keyFile(): string {
  copyFileSync("tests/fixtures/signing/key", inRoot("key"));
  chmodSync(inRoot("key"), 0o600);
  return inRoot("key");
}

function haiguan(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync("node", [resolve("dist/cli.js"), ...args], {
    cwd: root,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

beforeAll(() => {
  const page = "青屿局\n办公室\n负责文电工作。\n";
  mkdirSync(inRoot("sources/qingyu"), { recursive: true });
  writeFileSync(inRoot("sources/qingyu/page.txt"), page);
  writeFileSync(
    inRoot("sources/qingyu/source.json"),
    JSON.stringify({
      ...JSON.parse(readFileSync("sources/dalian-customs/source.json", "utf8")),
      id: "qingyu",
      sha256: createHash("sha256").update(page).digest("hex"),
    }),
  );
  copyFileSync("tests/fixtures/signing/allowed_signers", inRoot("allowed_signers"));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test("a key that is not there is wrong usage, and nothing is written", () => {
  const { status, stderr } = haiguan("release", "--sign", inRoot("no-key"));
  expect(status).toBe(2);
  expect(stderr).toContain(`no such key: ${inRoot("no-key")}`);
  expect(existsSync(inRoot("output"))).toBe(false);
});

test("a file that is no key: release.not-signed, and nothing is written", () => {
  writeFileSync(inRoot("words"), "no key\n", { mode: 0o600 });
  const { status, stderr } = haiguan("release", "--sign", inRoot("words"));
  expect(status).toBe(1);
  expect(stderr).toContain("release.not-signed");
  expect(existsSync(inRoot("output"))).toBe(false);
});

describe("a signed release", () => {
  beforeAll(() => expect(haiguan("release", "--sign", keyFile()).status).toBe(0));

  test("is confirmed by ssh-keygen", () => {
    const said = execFileSync(
      "ssh-keygen",
      [
        ...["-Y", "verify", "-n", "file", "-f", "allowed_signers"],
        ...["-I", "test@haiguan-data.example", "-s", `${folder}/SHA256SUMS.sig`],
      ],
      { cwd: root, input: readFileSync(inRoot(`${folder}/SHA256SUMS`)), encoding: "utf8" },
    );
    expect(said).toMatch(/^Good "file" signature for test@haiguan-data\.example/);
  });
  test("is good, and by whom is said", () =>
    expect(haiguan("verify", folder)).toEqual({
      status: 0,
      stdout: `${folder}: good, signed by test@haiguan-data.example\n`,
      stderr: "",
    }));
  test("by nobody known: verify.signature", () => {
    writeFileSync(inRoot("allowed_signers"), "");
    expect(haiguan("verify", folder).stderr).toMatch(/verify\.signature.*by nobody/s);
    copyFileSync("tests/fixtures/signing/allowed_signers", inRoot("allowed_signers"));
  });
  test("whose checksums were made anew: verify.signature", () => {
    const sums = readFileSync(inRoot(`${folder}/SHA256SUMS`));
    appendFileSync(inRoot(`${folder}/SHA256SUMS`), "\n");
    expect(haiguan("verify", folder).stderr).toMatch(/verify\.signature.*does not fit/s);
    writeFileSync(inRoot(`${folder}/SHA256SUMS`), sums);
  });
});
