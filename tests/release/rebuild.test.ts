/**
 * Every published release, made again by the code and from the sources of the commit that brought it. That code finds its
 * libraries here: cheerio is a devDependency for no other reason.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { commitOf } from "../../pipeline/commands/making.ts";
import { diskEffects } from "../../pipeline/effects/disk.ts";
import type { Changes, Versions } from "../../pipeline/model/releases/release.generated.ts";

const versions = JSON.parse(readFileSync("output/versions.json", "utf8")) as Versions;

/** The bump that a person asked for, where it is more than the reasons demand. */
function raised(version: string): string[] {
  const file = `output/releases/${version}/changes.json`;
  const { from, bump, reasons } = JSON.parse(readFileSync(file, "utf8")) as Changes;
  return from === null || bump === reasons[0]?.bump ? [] : ["--bump", bump];
}

/** A clone as it was just before the release was made. */
function cloneBefore(commit: string, version: string): string {
  const folder = mkdtempSync(join(tmpdir(), "haiguan-rebuild-"));
  const run = (program: string, ...args: string[]) =>
    execFileSync(program, args, { cwd: folder, stdio: "pipe" });
  execFileSync("git", ["clone", "--quiet", "--shared", "--no-checkout", resolve("."), folder]);
  run("git", "checkout", "--quiet", commit);
  run("rm", "-r", `output/releases/${version}`, "output/versions.json", "output/latest.json");
  if (version !== versions[0]?.version)
    run("git", "checkout", "--quiet", `${commit}^`, "--", "output/versions.json", "output/latest.json");
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  run("npx", "--no-install", "tsc", "-p", "tsconfig.build.json");
  return folder;
}

/** The release with most changes took 100 seconds of an idle core. */
const patience = 900_000;

const bytesBelow = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      // only who holds the key can make the signature again
      .filter((path) => !path.endsWith(".sig"))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path).toString("base64")]),
  );

// in a clone whose history is cut off (git clone --depth) the code of then is not at hand: these are skipped, visibly
const released = versions.map(({ version }) => ({ version, commit: commitOf(diskEffects, version) }));

describe.each(released)("$version", ({ version, commit }) => {
  test.skipIf(commit === null)(
    "has the same bytes when made again",
    () => {
      if (commit === null) return;
      const folder = cloneBefore(commit, version);
      try {
        execFileSync("node", ["dist/cli.js", "release", ...raised(version)], { cwd: folder, stdio: "pipe" });
        expect(existsSync(join(folder, `output/releases/${version}`))).toBe(true);
        const [made, published] = [folder, "."].map((root) =>
          bytesBelow(join(root, "output/releases", version)),
        );
        expect([...(made?.keys() ?? [])].sort()).toEqual([...(published?.keys() ?? [])].sort());
        for (const [path, bytes] of published ?? []) expect(made?.get(path) === bytes, path).toBe(true);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    patience,
  );
});
