import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { diagnostics } from "../pipeline/model/findings/diagnostics.generated.ts";
import { schemas } from "../pipeline/model/tables/schemas.generated.ts";
import { anchorsOf } from "./anchors.ts";

const sources = (folder: string): string =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".generated.ts"))
    .map((file) => readFileSync(`${folder}/${file}`, "utf8"))
    .join("\n");
const code = sources("pipeline");
/** what wrong input gets, held true by tests/wrong-input/ */
const tried = readFileSync("docs/wrong-input.md", "utf8");
const tests = [
  sources("tests"),
  ...readdirSync("tests/client/cases").map((name) =>
    readFileSync(`tests/client/cases/${name}/case.json`, "utf8"),
  ),
].join("\n");

describe("findings", () => {
  test.each(Object.keys(diagnostics))("%s is raised by the code", (name) =>
    expect(code).toContain(`"${name}"`),
  );
  const pages = readdirSync("docs/diagnostics").filter((file) => file !== "README.md");
  test.each(pages)("%s says what, why, an example of each kind and what to do", (file) => {
    const text = readFileSync(`docs/diagnostics/${file}`, "utf8");
    for (const section of ["severity: ", "## Why it matters", "## Bad", "## Good", "## What to do"])
      expect(text).toContain(section);
  });
  test.each(Object.keys(diagnostics))("%s has a case that meets it", (name) =>
    // a pattern spells it with a backslash
    expect(
      [name, name.replace(".", "\\.")].some((form) => tests.includes(form) || tried.includes(form)),
    ).toBe(true),
  );
});

describe("commands", () => {
  const commands = [...readFileSync("pipeline/cli.ts", "utf8").matchAll(/\.command\("([a-z]+)/g)].map(
    ([, name = ""]) => name,
  );
  const page = readFileSync("docs/commands.md", "utf8");
  test("the commands are found", () => expect(commands.length).toBeGreaterThanOrEqual(7));
  test.each(commands)("docs/commands.md has %s", (name) => expect(page).toContain(`| \`${name}\` |`));
});

const pages = [
  ...["README.md", "README.zh-Hans.md", "README.zh-Hant.md", "CONTRIBUTING.md", "pipeline/README.md"],
  ...readdirSync("docs", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .map((file) => `docs/${file}`),
];

test.each(pages)("links of %s lead somewhere", (path) => {
  const text = readFileSync(path, "utf8").replace(/^```[\s\S]*?^```$|^~~~[\s\S]*?^~~~$|`[^`\n]*`/gm, "");
  for (const [, to = "", anchor] of text.matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)]+))?\)/g)) {
    const target = to === "" ? path : join(dirname(path), to);
    expect(existsSync(target), `${to} of ${path}`).toBe(true);
    if (anchor !== undefined) expect(anchorsOf(readFileSync(target, "utf8")), to).toContain(anchor);
  }
});

test("docs/README.md leads to every page of docs/", () => {
  const listed = readFileSync("docs/README.md", "utf8");
  const written = readdirSync("docs").filter((name) => name.endsWith(".md") && name !== "README.md");
  expect(written.filter((name) => !listed.includes(`](${name})`))).toEqual([]);
});

test("the stages of pipeline/README.md are those in the tree", () => {
  const stages = readdirSync("pipeline").filter((name) => /^\d-/.test(name));
  const described = [...readFileSync("pipeline/README.md", "utf8").matchAll(/^(\d-[a-z]+) ─/gm)].map(
    ([, name]) => name,
  );
  expect(described).toEqual(stages);
});

describe("version policy", () => {
  const listed = [...readFileSync("docs/versions.md", "utf8").matchAll(/^\| ([A-Z]\d) \|/gm)].map(
    ([, name]) => name,
  );
  const codesIn = (text: string) => [...text.matchAll(/"([A-Z]\d)"/g)].map(([, name]) => name);
  const sorted = (codes: readonly (string | undefined)[]) => [...new Set(codes)].sort();

  test("docs/versions.md lists exactly the codes that the code gives", () =>
    expect(sorted(listed)).toEqual(sorted(codesIn(sources("pipeline/8-release")))));

  test("each is expected by a test of classify or of a release", () =>
    expect(sorted(codesIn(sources("tests/release")))).toEqual(sorted(listed)));
});

test("every column of every table says what it is", () => {
  for (const [table, schema] of Object.entries(schemas)) {
    for (const [column, property] of Object.entries((schema as { properties?: object }).properties ?? {})) {
      if (table === "source" || table === "curation") continue;
      expect((property as { description?: string }).description, `${table}.${column}`).toBeTruthy();
    }
  }
});

test("nothing in the project names a path of a machine", () => {
  const text = [code, ...["Makefile", ...pages].map((file) => readFileSync(file, "utf8"))].join("\n");
  expect(text).not.toMatch(/\/work\/|\.\.\/shared|\/root\//);
});
