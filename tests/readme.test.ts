/** What the README shows is what a new user sees: the printed lines of `make`, and paths that are there. UPDATE=1 rewrites. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { build } from "../pipeline/commands/build.ts";
import { latestVersion } from "../pipeline/commands/releases.ts";
import { diskEffects } from "../pipeline/effects.disk.ts";

const readme = (): string => readFileSync("README.md", "utf8");

function holds(place: RegExp, renewed: (...groups: string[]) => string): void {
  const now = readme();
  expect(now).toMatch(place);
  const text = now.replace(place, (...groups) => renewed(...groups.map(String)));
  if (process.env.UPDATE === "1") writeFileSync("README.md", text);
  expect(readme()).toBe(text);
}

/** Rows of the table of `make` that the README has room for. */
const shown = 8;

const printed: string[] = [];
const terminal = { ...diskEffects.terminal, colours: false, interactive: false };
build({
  ...diskEffects,
  terminal,
  print: (text) => printed.push(text),
  warn: (text) => printed.push(text),
  replaceFolder: () => {},
});
const lines = printed.join("\n").split("\n");

test("the README has the first rows and the last lines that make prints", () => {
  const written = lines.findIndex((line) => line.startsWith("written to "));
  holds(/(\$ make .*\n)[^`]*?(\n\$ make test)/, (_, command = "", next = "") =>
    [`${command}${lines.slice(0, shown).join("\n")}`, "…", ...lines.slice(written), next].join("\n"),
  );
});

test("the README says how much of the page became records", () =>
  holds(
    /^dalian-customs: .* furniture$/m,
    () => lines.find((line) => line.startsWith("dalian-customs:")) ?? "",
  ));

test("the README counts the organisations and duties that come out", () => {
  const rows = (table: string) => new RegExp(`^${table} +(\\d+)`, "m").exec(lines.join("\n"))?.[1] ?? "none";
  holds(
    /Out come \w+ organisations, \w+ duties/,
    () => `Out come ${rows("organizations")} organisations, ${rows("duties")} duties`,
  );
});

test("the README names the latest release and no other", () =>
  holds(/output\/releases\/\d+\.\d+\.\d+/g, () => `output/releases/${latestVersion(diskEffects)}`));

test("the README counts the defects of docs/conformance.md and the edits of docs/edit-history.md", () => {
  const rows = readFileSync("docs/conformance.md", "utf8").split("## What they notice")[1] ?? "";
  const defects = [...rows.matchAll(/^\| .* \| .*`.* \|$/gm)].length;
  holds(
    /which of them notices which of \d+ defects/,
    () => `which of them notices which of ${defects} defects`,
  );
  expect(readme()).toContain(
    `shows ${["no", "one", "two", "three", "four", "five", "six", "seven", "eight"][readdirSync("tests/cases/history").length]} edits`,
  );
});
