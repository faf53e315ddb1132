import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { diagnostics } from "../pipeline/model/diagnostics.generated.ts";
import { schemas } from "../pipeline/model/schemas.generated.ts";

const readme = readFileSync("README.md", "utf8");
const sources = (folder: string): string =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".generated.ts"))
    .map((file) => readFileSync(`${folder}/${file}`, "utf8"))
    .join("\n");
const code = sources("pipeline") + sources("site");
/** what wrong input gets, held true by tests/wrong-input/ */
const tried = readFileSync("docs/wrong-input.md", "utf8");
const tests = sources("tests");

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

describe("README", () => {
  const commands = [...readFileSync("pipeline/cli.ts", "utf8").matchAll(/\.command\("([a-z]+)/g)].map(
    ([, name = ""]) => name,
  );
  test("the commands are found", () => expect(commands.length).toBeGreaterThanOrEqual(7));
  test.each(commands)("names the command %s", (name) => expect(readme).toContain(`\`${name}\``));
  const links = [...readme.matchAll(/\]\((?!http)([^)#]+)\)/g)].map(([, path = ""]) => path);
  test.each(links)("the link %s leads somewhere", (path) =>
    expect(
      readdirSync(".")
        .concat(readdirSync("docs").map((f) => `docs/${f}`))
        .some((f) => path.replace(/\/$/, "") === f),
    ).toBe(true),
  );
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
  const text = [
    readme,
    code,
    ...["CONTRIBUTING.md", "pipeline/README.md", "Makefile", "docs/versions.md"].map((f) =>
      readFileSync(f, "utf8"),
    ),
  ].join("\n");
  expect(text).not.toMatch(/\/work\/|\.\.\/shared|\/root\//);
});
