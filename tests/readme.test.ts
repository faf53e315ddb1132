/** What README and the pages for readers show is what a new user sees, in each language. UPDATE=1 rewrites. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { build } from "../pipeline/commands/build.ts";
import { explain } from "../pipeline/commands/explain.ts";
import { latestVersion } from "../pipeline/commands/releases.ts";
import { diskEffects } from "../pipeline/effects/disk.ts";
import { holds } from "./held-page.ts";

const inBoth = (page: string): readonly string[] =>
  page === "README.md" ? [page, "README.zh-Hans.md"] : [page, page.replace("docs/", "docs/zh-Hans/")];

function printedBy(command: (effects: typeof diskEffects) => unknown): readonly string[] {
  const printed: string[] = [];
  const print = (text: string): void => {
    printed.push(text);
  };
  const terminal = { ...diskEffects.terminal, colours: false, interactive: false };
  // what is written is made, as it is counted then, and not kept
  const replaceFolder: typeof diskEffects.replaceFolder = (_, files) => {
    for (const _ of files);
  };
  command({ ...diskEffects, terminal, print, warn: print, replaceFolder });
  return printed.join("\n").split("\n");
}

/** Lines of an output that README has room for. */
const shown = 8;

const made = printedBy((effects) => build(effects));
const rowsOf = (table: string) => new RegExp(`^${table} +(\\d+)`, "m").exec(made.join("\n"))?.[1] ?? "none";

describe.each(inBoth("README.md"))("%s", (path) => {
  test("has the first rows and the last lines that make prints", () => {
    const written = made.findIndex((line) => line.startsWith("written to "));
    const lines = [...made.slice(0, shown), "…", ...made.slice(written)];
    holds(path, /(^\$ make .*\n)[^`$]*?(\n\$ node)/m, (_, command = "", next = "") =>
      [`${command}${lines.join("\n")}`, next].join("\n"),
    );
  });

  test("has what explain prints of the office in the picture", () => {
    const explained = printedBy((effects) => explain(effects, "关税处", "terminal"));
    holds(path, /(^\$ node dist\/cli\.js explain .*\n)[^`]*/m, (_, command = "") =>
      [command, ...explained.map((line) => `${line}\n`)].join(""),
    );
  });

  test("counts the organisations and duties that come out", () =>
    holds(
      path,
      /\d+( organisations, | 个机构、)\d+( duties| 项职责)/,
      (_, organisations = "", duties = "") =>
        `${rowsOf("organizations")}${organisations}${rowsOf("duties")}${duties}`,
    ));
});

test.each(inBoth("docs/maintainers.md"))("%s says how much of the page became records", (path) =>
  holds(
    path,
    /^dalian-customs: .* furniture$/m,
    () => made.find((line) => line.startsWith("dalian-customs:")) ?? "",
  ),
);

test.each(["README.md", "docs/researchers.md", "docs/apps.md", "docs/maintainers.md"].flatMap(inBoth))(
  "%s names the latest release and no other",
  (path) =>
    holds(
      path,
      /(output\/releases\/|verify )\d+\.\d+\.\d+/g,
      (_, before = "") => `${before}${latestVersion(diskEffects)}`,
    ),
);

test.each(inBoth("docs/researchers.md"))("%s counts the defects of docs/conformance.md", (path) => {
  const rows = readFileSync("docs/conformance.md", "utf8").split("## What they notice")[1] ?? "";
  const defects = [...rows.matchAll(/^\| .* \| .*`.* \|$/gm)].length;
  holds(path, /\d+( defects| 种缺陷)/, (_, what = "") => `${defects}${what}`);
});

test.each(inBoth("docs/apps.md"))("%s counts the edits of docs/edit-history.md", (path) => {
  const edits = readdirSync("tests/cases/history").length;
  expect(readFileSync(path, "utf8")).toContain(
    path.includes("zh-Hans") ? `展示${"零一二三四五六七八九"[edits]}次编辑` : `shows ${english[edits]} edits`,
  );
});
const english = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
