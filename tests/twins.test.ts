/** A page in Simplified Chinese is the twin of the English one, but for sections that it says only the English has. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { anchorsOf } from "./anchors.ts";
import { codeBlocks, commandsOf } from "./shown-commands.ts";

/** The dictionary is generated, and the page for contributors is a summary. */
const own = ["dictionary.md", "contributing.md"];
const chinesePages = readdirSync("docs/zh-Hans").filter((name) => !own.includes(name));
const pairs = [
  ["README.md", "README.zh-Hans.md"],
  ...chinesePages.map((name) => [`docs/${name}`, `docs/zh-Hans/${name}`]),
] as [string, string][];

/** The line that says which sections only the English page has. */
const remainder = /^以下各节只有英文.*$/m;

const onlyEnglish = (page: string): readonly string[] =>
  [...(remainder.exec(page)?.[0] ?? "").matchAll(/#([^)]+)/g)].map(([, anchor = ""]) => anchor);

const without = (page: string, sections: readonly string[]): string =>
  page
    .split(/^(?=## )/m)
    .filter((section) => !sections.includes(anchorsOf(section)[0] ?? ""))
    .join("");

const levels = (page: string): readonly string[] =>
  [...page.replace(/^```[\s\S]*?^```$/gm, "").matchAll(/^#+(?= )/gm)].map(([marks]) => marks);

const languages = (page: string): readonly string[] => codeBlocks(page).map(({ language }) => language);

/** Blocks without a language show what is said in words as well: those words are translated. */
const programs = (page: string): readonly string[] =>
  codeBlocks(page).flatMap(({ language, code }) => (language === "" ? [] : [code]));

/** Where links lead, whatever the language of the page there; links between languages and to the page's own twin aside. */
const links = (page: string, twin: string): readonly string[] => {
  const text = page.replace(/^\[(?:English|简体中文)\].*$/m, "").replace(remainder, "");
  const targets = [...text.matchAll(/\]\(([^)#]+)/g)].map(([, to = ""]) =>
    to.replace(/^(?:\.\.\/)+|zh-Han[st]\/|^docs\//g, "").replace("CONTRIBUTING", "contributing"),
  );
  return [...new Set(targets)].filter((to) => to !== twin.replace(/^docs\//, "")).sort();
};

const numbers = (page: string): readonly string[] => [
  ...new Set(page.replace(remainder, "").match(/\d[\d.,]*\d/g)),
];

describe.each(pairs)("%s and %s", (one, other) => {
  const [whole, chinese] = [readFileSync(one, "utf8"), readFileSync(other, "utf8")];
  const english = without(whole, onlyEnglish(chinese));

  test("have the same sections", () => {
    expect(anchorsOf(whole)).toEqual(expect.arrayContaining([...onlyEnglish(chinese)]));
    expect(levels(chinese)).toEqual(levels(english));
  });

  test("show the same commands and programs", () => {
    expect(commandsOf(chinese)).toEqual(commandsOf(english));
    expect(languages(chinese)).toEqual(languages(english));
    expect(programs(chinese)).toEqual(programs(english));
  });

  test("lead to the same pages, the Chinese one to Chinese ones where there are some", () => {
    expect(links(chinese, one)).toEqual(links(english, one));
    const left = [...chinese.matchAll(/\]\((?!https?:)([^)#]+\.md)/g)]
      .map(([, to = ""]) => join(dirname(other), to))
      .filter((to) => /^docs\/[^/]+\.md$/.test(to) && to !== one)
      .filter((to) => existsSync(to.replace("docs/", "docs/zh-Hans/")));
    expect(left.filter((to) => !chinese.startsWith("# 文档") || to !== "docs/README.md")).toEqual([]);
  });

  test("say the same numbers", () =>
    expect(numbers(chinese).filter((number) => !numbers(whole).includes(number))).toEqual([]));
});
