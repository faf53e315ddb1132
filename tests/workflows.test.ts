/** What workflows may do, by their text: those of this repository, its action, and the one that `init` gives others. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { dataFolderFiles } from "../pipeline/commands/data-folder-files.ts";

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly on: unknown;
  readonly permissions: object;
  readonly jobs: Readonly<Record<string, Job>>;
}

const folder = ".github/workflows";
const template = ".github/workflows/check.yml";
const workflows = new Map<string, string>([
  ...readdirSync(folder).map((name): [string, string] => [name, readFileSync(`${folder}/${name}`, "utf8")]),
  ["of init", dataFolderFiles("1.0.0").get(template) ?? ""],
]);
const action = readFileSync(".github/actions/check/action.yml", "utf8");
const parsed = [...workflows].map(([name, text]) => [name, parse(text) as Workflow] as const);
const jobs = parsed.flatMap(([name, { jobs: all }]) =>
  Object.entries(all).map(([job, value]) => [`${name}: ${job}`, value] as const),
);

const used = [...workflows.values(), action].flatMap((text) =>
  [...text.matchAll(/^\s*(?:- )?uses: (.*)$/gm)].map(([, what = ""]) => what),
);

test("the scan sees all steps", () => {
  const steps = jobs.flatMap(([, { steps: all }]) => all).filter(({ uses }) => uses !== undefined);
  expect(steps.length).toBe(used.length);
});

describe("actions", () => {
  const foreign = [...new Set(used.filter((what) => !what.startsWith("./")))].sort();
  test.each(foreign)("%s is held by its commit, with its version", (what) =>
    expect(what).toMatch(/^[\w.-]+(?:\/[\w.-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/),
  );
  test("each has one version everywhere", () => {
    const names = foreign.map((what) => what.split("@")[0]);
    expect(names).toEqual([...new Set(names)]);
  });
  test.each(used.filter((what) => what.startsWith("./")))("%s is here", (path) =>
    expect(existsSync(`${path}/action.yml`)).toBe(true),
  );
});

describe("rights", () => {
  test.each(parsed)("%s gives none to all jobs", (_, { permissions }) => expect(permissions).toEqual({}));
  test.each(jobs)("%s says its own", (_, { permissions }) =>
    expect(Object.keys(permissions ?? {}).length).toBeGreaterThan(0),
  );
  const ours = /^(?:make|node|npm run|npm pack|npx .* haiguan )/m;
  const runsCode = ({ steps }: Job): boolean =>
    steps.some(({ uses, run = "" }) => uses?.startsWith("./") || ours.test(run));
  test.each(jobs.filter(([, job]) => runsCode(job)))("%s runs our code and can write nothing", (_, job) =>
    expect(job.permissions).toEqual({ contents: "read" }),
  );
  test.each(jobs)("%s leaves no token in .git", (_, { steps }) => {
    for (const step of steps.filter(({ uses }) => uses?.startsWith("actions/checkout@")))
      expect(step.with?.["persist-credentials"]).toBe(false);
  });
  test("a pull request never has secrets or the rights of the base", () => {
    for (const [, { on }] of parsed) expect(JSON.stringify(on)).not.toContain("pull_request_target");
    expect([...workflows.values()].join()).not.toContain("secrets.");
  });
});

describe("commands", () => {
  const names = (text: string, pattern: RegExp): string[] =>
    [...text.matchAll(pattern)].map(([, name = ""]) => name);
  const targets = ["", ...names(readFileSync("Makefile", "utf8"), /^([a-z][\w/.-]*):/gm)];
  const scripts = Object.keys(JSON.parse(readFileSync("package.json", "utf8")).scripts as object);
  const commands = names(readFileSync("pipeline/cli.ts", "utf8"), /\.command\("([a-z]+)/g).concat(
    "--version",
  );
  /** What the runners have; npm and npx also run what is ours. */
  const others = [
    "bash",
    "cat",
    "cd",
    "cp",
    "gh",
    "git",
    "node",
    "npm",
    "npx",
    "sha256sum",
    "tar",
    "test",
    "make",
  ];

  const runs = [
    ...jobs.flatMap(([, { steps }]) => steps),
    ...(parse(action) as { runs: { steps: readonly Step[] } }).runs.steps,
  ].flatMap(({ run = "" }) => run.trim().split("\n"));

  test.each([...new Set(runs.filter((line) => line !== ""))])("%s", (line) => {
    for (const word of names(line, /(?:^|&& |\|\| )(\S+)/g)) expect(others).toContain(word);
    for (const target of names(line, /^make ?(\S*)/g)) expect(targets).toContain(target);
    for (const script of names(line, /npm run (\S+)/g)) expect(scripts).toContain(script);
    for (const command of names(line, /(?:dist\/cli\.js| haiguan) ([a-z-]+)/g))
      expect(commands).toContain(command);
    for (const script of names(line, /bash (\S+)/g)) expect(existsSync(script)).toBe(true);
  });
});
