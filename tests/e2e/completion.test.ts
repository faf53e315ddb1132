/** The scripts of `haiguan completion`, sourced by the shell itself, with lines as a user types them. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

const work = mkdtempSync(join(tmpdir(), "haiguan-completion-"));
afterAll(() => rmSync(work, { recursive: true }));

const haiguan = (...args: readonly string[]) =>
  spawnSync("node", ["dist/cli.js", ...args], { encoding: "utf8" });
const bash = haiguan("completion", "bash").stdout;

/** What bash offers for the last word of a line. */
function offered(line: string): string[] {
  const words = line.split(" ");
  const script = `${bash}\nCOMP_WORDS=(${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${words.length - 1}\n_haiguan haiguan "\${COMP_WORDS[COMP_CWORD]}" "\${COMP_WORDS[COMP_CWORD-1]}"; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr, status } = spawnSync("bash", ["--norc", "-c", script], { encoding: "utf8" });
  expect([status, stderr]).toEqual([0, ""]);
  return stdout.trim().split("\n");
}

const commands = [...haiguan("--help").stdout.matchAll(/^ {2}([a-z]+)\b/gm)]
  .map(([, name]) => name)
  .filter((name) => name !== "help");

test("without a command, all that there are", () => {
  expect(commands).toContain("release");
  expect(offered("haiguan ")).toEqual(commands);
});

test.each([
  ["haiguan ch", ["check"]],
  ["haiguan -C my-data ver", ["verify"]],
  ["haiguan -C ", [""]],
  ["haiguan check --eff", ["--effect"]],
  ["haiguan check --effect ", ["terminal", "markdown", "comment", "json"]],
  ["haiguan check --effect markdown --w", ["--watch"]],
  ["haiguan diff --format m", ["markdown"]],
  ["haiguan release --bump ", ["patch", "minor", "major"]],
  ["haiguan verify pa", [""]],
  ["haiguan completion ", ["bash", "zsh", "fish"]],
])("%s", (line, words) => expect(offered(line)).toEqual(words));

test.each(commands)("every option of %s is offered", (command = "") => {
  const help = haiguan(command, "--help").stdout;
  const flags = [...help.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map(([, flag]) => flag);
  expect(offered(`haiguan ${command} --`).filter(Boolean)).toEqual(flags.filter((flag) => flag !== "--help"));
});

test("what bash offers has files behind it", () =>
  expect(bash).toContain("complete -o default -F _haiguan haiguan"));

test.each(["zsh", "fish"])("%s has every command and every choice", (shell) => {
  const script = haiguan("completion", shell).stdout;
  for (const word of [...commands, "comment", "patch"]) expect(script).toMatch(new RegExp(`\\b${word}\\b`));
  // where the shell is at hand, it reads the script
  const path = join(work, `script.${shell}`);
  writeFileSync(path, script);
  const { error, stderr } = spawnSync(shell, ["-n", path], { encoding: "utf8" });
  if (error === undefined) expect(stderr).toBe("");
});

test("another shell is wrong usage", () => expect(haiguan("completion", "tcsh").status).toBe(2));
