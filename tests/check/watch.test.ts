import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, expect, describe as group, test } from "vitest";
import { watchCheck } from "../../pipeline/commands/check.ts";
import { curation, folder, inTerminal, world } from "./world.ts";

const set = (field: string): string =>
  curation({ action: "set", record: "qinglan-archive", values: { [field]: "Archive" }, reason: "test" });

group("watch", () => {
  test("answers each edit; ends with the code of the last answer", async () => {
    const effects = world();
    const ended = watchCheck(effects, [], inTerminal);
    const edit = (changes: Readonly<Record<string, string>>): string => {
      effects.warned.length = 0;
      effects.edit(changes);
      return effects.warned.join("\n");
    };
    expect(effects.warned[0]).toBe("watching sources/qinglan-archive/: every edit is answered, until Ctrl-C");
    expect(effects.warned[1]).toMatch(/^\n── 12:30:00 ─+\n$/);
    expect(effects.warned.slice(-2)).toEqual(["no findings", ""]);
    expect(edit({ [`${folder}/curation.json`]: set("english") })).toContain("curation.unknown-field");
    expect(edit({ [`${folder}/curation.json`]: set("name_en") })).toMatch(/no findings\n$/);
    expect(edit({ [`${folder}/curation.json`]: "{" })).toContain("source.invalid");
    effects.interrupt();
    expect(await ended).toBe(1);
  });
  test("wrong usage does not start to watch", async () => {
    expect(await watchCheck(world(), ["elsewhere"], inTerminal)).toBe(2);
  });
});

group("the program", () => {
  let program: ChildProcess | null = null;
  const place = mkdtempSync(join(tmpdir(), "haiguan-watch-"));
  afterEach(() => {
    program?.kill("SIGKILL");
    rmSync(place, { recursive: true });
  });

  test("sees files that are written and files that are replaced, and ends cleanly when interrupted", async () => {
    cpSync("sources/dalian-customs", join(place, "sources/dalian-customs"), { recursive: true });
    const path = join(place, "sources/dalian-customs/curation.json");
    const good = readFileSync(path, "utf8");
    program = spawn("node", [resolve("dist/cli.js"), "check", "--watch"], { cwd: place });
    let said = "";
    program.stderr?.on("data", (data) => {
      said += data;
    });
    const next = async (text: string): Promise<void> => {
      await expect.poll(() => said, { timeout: 30_000 }).toContain(text);
      said = "";
    };
    await next("no findings");
    for (const [bad, words] of [
      ["{", "source.invalid"],
      [good.replace("做為", "作爲"), "curation.anchor-not-found"],
    ] as const) {
      writeFileSync(path, bad);
      await next(words);
      writeFileSync(`${path}.new`, good);
      renameSync(`${path}.new`, path);
      await next("no findings");
    }
    const ended = new Promise((done) => program?.on("exit", (code, signal) => done({ code, signal })));
    program.kill("SIGINT");
    expect(await ended).toEqual({ code: 0, signal: null });
  });
});
