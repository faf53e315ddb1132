/** The step of the composite action, run as GitHub runs it, in a copy of the repository. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";
import { parse } from "yaml";

const copy = mkdtempSync(join(tmpdir(), "haiguan-action-"));
for (const part of [".github", "sources", "output/releases", "dist", "package.json"])
  cpSync(part, join(copy, part), { recursive: true });
for (const list of ["versions.json", "latest.json"]) cpSync(`output/${list}`, join(copy, "output", list));
symlinkSync(resolve("node_modules"), join(copy, "node_modules"));
afterAll(() => rmSync(copy, { recursive: true }));

const read = (path: string): string => readFileSync(join(copy, path), "utf8");
const step = (): { status: number | null; stdout: string; stderr: string } => {
  const env = {
    ...process.env,
    GITHUB_OUTPUT: join(copy, "outputs"),
    GITHUB_STEP_SUMMARY: join(copy, "summary"),
  };
  return spawnSync("bash", [".github/actions/check/check.sh"], { cwd: copy, env, encoding: "utf8" });
};

test("without an error: exit 0, the effect in the summary, an empty log", () => {
  const { status, stdout } = step();
  expect(status).toBe(0);
  expect(stdout).not.toContain("::error");
  expect(JSON.parse(read("check.sarif")).runs[0].results).toEqual([]);
  expect(read("effect.md")).toMatch(/^(Against \d|no change against \d)/);
  expect(read("effect-whole.md")).toBe(read("effect.md"));
  expect(read("summary")).toContain(read("effect-whole.md"));
  expect(read("outputs")).toBe("effect=effect.md\n");
});

test("with an error: exit 1, an annotation at its place, the same in the log", () => {
  const path = "sources/dalian-customs/curation.json";
  writeFileSync(join(copy, path), read(path).replace('"quote": "做為"', '"quote": "作爲"'));
  const { status, stdout, stderr } = step();
  expect(status).toBe(1);
  expect(stderr).toContain(`--> ${path}:`);
  const [, line] = /::error file=sources\/dalian-customs\/curation\.json,line=(\d+),/.exec(stdout) ?? [];
  expect(read(path).split("\n")[Number(line) - 1]).toContain("作爲");
  const [result] = JSON.parse(read("check.sarif")).runs[0].results;
  expect(result.locations[0].physicalLocation.region.startLine).toBe(Number(line));
  expect(read("effect.md")).toContain("removed: correction");
});

interface Step {
  readonly uses?: string;
  readonly run?: string;
}

interface Job {
  readonly needs?: string;
  readonly if?: string;
  readonly permissions: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

const workflow = (): { permissions: object; jobs: { check: Job; report: Job } } =>
  parse(read(".github/workflows/check.yml"));

test("the workflow uses the action and the files that it leaves", () => {
  const { runs } = parse(read(".github/actions/check/action.yml"));
  expect(runs.steps.map((s: Step) => s.run)).toContain("bash .github/actions/check/check.sh");
  const { check, report } = workflow().jobs;
  expect(check.steps.map(({ uses }) => uses)).toContain("./.github/actions/check");
  expect(report.needs).toBe("check");
  for (const file of ["check.sarif", "effect.md"]) {
    expect(JSON.stringify(check.steps)).toContain(file);
    expect(JSON.stringify(report.steps)).toContain(`found/${file}`);
  }
});

test("what runs the code of a branch can write nothing; what writes, runs none, and not for a fork", () => {
  const { permissions, jobs } = workflow();
  expect(permissions).toEqual({});
  expect(jobs.check.permissions).toEqual({ contents: "read" });
  expect(jobs.report.if).toContain("head.repo.full_name == github.repository");
  const runs = jobs.report.steps.flatMap(({ run }) => run ?? []);
  expect(runs.every((run) => run.startsWith("gh pr comment"))).toBe(true);
  expect(jobs.report.steps.filter(({ uses }) => uses?.startsWith("./"))).toEqual([]);
});
