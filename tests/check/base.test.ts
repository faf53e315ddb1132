import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, describe as group, test } from "vitest";
import { type CheckOptions, check } from "../../pipeline/commands/check.ts";
import { diskEffects } from "../../pipeline/effects/disk.ts";
import type { MemoryEffects } from "../../pipeline/effects/memory.ts";
import { describe, folder, page, world } from "./world.ts";

const repository = mkdtempSync(join(tmpdir(), "haiguan-base-"));
const git = (...args: string[]): void => {
  const identity = ["-c", "user.name=test", "-c", "user.email=test@example.org"];
  const { status, stderr } = spawnSync("git", ["-C", repository, ...identity, ...args], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
};
const commit = (files: Readonly<Record<string, string>>, tag: string): void => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(repository, path)), { recursive: true });
    writeFileSync(join(repository, path), text);
  }
  git("add", "-A");
  git("commit", "-q", "-m", tag);
  git("tag", tag);
};
git("init", "-q");
commit({ "README.md": "no sources yet" }, "empty");
commit({ [`${folder}/page.txt`]: page, [`${folder}/source.json`]: describe(page) }, "first");
commit({ [`${folder}/source.json`]: "{" }, "broken");
afterAll(() => rmSync(repository, { recursive: true }));

/** Sources in memory, history in that repository. */
const edited = (text: string): MemoryEffects => ({
  ...world({ "page.txt": text }),
  run: (command, args, input) => diskEffects.run(command, ["-C", repository, ...args], input),
});

const against = (
  base: string,
  effect: CheckOptions["effect"] = "terminal",
  text = page.replace("统计工作。", "统计工作；编研史料。"),
): { code: number; printed: string; warned: string } => {
  const effects = edited(text);
  const code = check(effects, [], { format: "terminal", effect, base });
  return { code, printed: effects.printed.join("\n"), warned: effects.warned.join("\n") };
};

group("--base", () => {
  test("the same sources: no change", () =>
    expect(against("first", "terminal", page).printed).toBe("no change against first"));
  test.each(["first", "HEAD~1"])("a line added to the page since %s", (base) => {
    const { printed, code } = against(base);
    expect(code).toBe(0);
    expect(printed).toContain(`against ${base}, a `);
    expect(printed).toMatch(/added: duty .*编研史料/);
    expect(printed).not.toMatch(/added: organization/);
  });
  test("as Markdown", () =>
    expect(against("first", "markdown").printed).toContain("Against first this makes a **"));
  test("as JSON", () => {
    const effect = JSON.parse(against("first", "json").printed);
    expect(effect.against).toBe("first");
    expect(effect.changes.map((c: { op: string; table: string }) => `${c.op} ${c.table}`)).toContain(
      "added duties",
    );
  });
  test("of a page that is not yet pinned, too, as of one that was captured anew", () => {
    const effects = edited(page.replace("统计工作", "利用工作"));
    effects.edit({ [`${folder}/source.json`]: describe(page) });
    expect(check(effects, [], { format: "terminal", effect: "terminal", base: "first" })).toBe(1);
    expect(effects.warned.join("\n")).toContain("source.changed-page");
    expect(effects.printed.join("\n")).toMatch(/sources: with the source page, .*\(R2\)/);
    expect(effects.printed.join("\n")).toContain("利用");
  });
  test("a commit without sources: all is new", () =>
    expect(against("empty").printed).toContain("added: organization"));
  test.each([
    ["nowhere", "«nowhere» names no commit of this repository"],
    ["--all", "«--all» names no commit of this repository"],
    ["HEAD:README.md", "«HEAD:README.md» names no commit of this repository"],
    ["broken", "the sources of broken cannot be read: source.invalid"],
  ])("%s is wrong usage", (base, message) => {
    const { code, printed, warned } = against(base);
    expect(code).toBe(2);
    expect(printed).toBe("");
    expect(warned).toContain(`haiguan check: ${message}`);
  });
  test("without git that is said", () => {
    const effects = world();
    expect(check(effects, [], { format: "terminal", effect: "terminal", base: "main" })).toBe(2);
    expect(effects.warned.join()).toBe("haiguan check: git: not found");
  });
});
