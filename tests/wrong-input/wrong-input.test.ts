/** Every wrong input with the exact words that it gets: docs/wrong-input.md, renewed by UPDATE=1. */
import { readFileSync, writeFileSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import { type WrongInput, wrongInputs } from "./cases.ts";
import { commands } from "./project.ts";

const path = "docs/wrong-input.md";
const head = `<!-- Derived from tests/wrong-input/cases.ts: UPDATE=1 npx vitest run tests/wrong-input -->
# Wrong input

Every wrong input that is tried, and what it gets. 0: good, or read with what could be read; 1: refused, nothing is written; 2: not what the command is for.
`;

const sections: string[] = [];

/** Without hashes and places in generated files, which every change of a schema moves; cut where it becomes long. */
function brief(line: string): string {
  const stable = line.replace(/[0-9a-f]{64}/g, "…").replace(/ in JSON at position.*/, " in JSON");
  return stable.length > 160 ? `${stable.slice(0, 160)}…` : stable;
}

async function section({ what, command, world }: WrongInput): Promise<string> {
  const effects = await world();
  const before = [...effects.files.keys()].length;
  const code = await commands[command]?.(effects);
  if (code !== 0) expect(effects.files.size).toBe(before);
  const words = effects.warned.join("\n").split("\n").map(brief).join("\n");
  return `## ${what}\n\nhaiguan ${command}, exit ${code}\n\n~~~\n${words.trim()}\n~~~\n`;
}

const documented = readFileSync(path, "utf8");

test.each(wrongInputs.map((input) => [input.what, input] as const))("%s", async (what, input) => {
  const text = await section(input);
  sections.push(text);
  expect(text).not.toMatch(/^\s+at /m);
  if (process.env.UPDATE === undefined) expect(documented).toContain(text);
  expect(wrongInputs.filter((other) => other.what === what)).toHaveLength(1);
});

test("the document has no other", () => {
  if (process.env.UPDATE !== undefined) return;
  const titles = [...documented.matchAll(/^## (.+)$/gm)].map(([, title]) => title);
  expect(titles).toEqual(wrongInputs.map(({ what }) => what));
});

afterAll(() => {
  if (process.env.UPDATE !== undefined) writeFileSync(path, [head, ...sections].join("\n"));
});
