/** A statute says the same whether its lines are wrapped, its articles numbered in another way, or its page marked up. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { extractText } from "../../pipeline/api.ts";
import type { MediaType } from "../../pipeline/model/inputs/media-type.ts";

/** Cases of tests/cases/reading that are statutes, as printed: wrapped, with 第 1 條 on a line of its own. */
const statutes = [
  "act-of-an-agency-trad",
  "committee-set-up-by-rules-trad",
  "court-rules-with-posts-trad",
  "institute-rules-with-clerks-trad",
  "office-by-the-name-of-its-rooms-trad",
  "organic-act-of-a-bureau-trad",
  "rules-by-heads-of-sections-trad",
  "rules-of-a-station-with-branches-trad",
  "rules-of-divisions-and-their-sections-trad",
  "rules-of-groups-divided-into-sections-trad",
  "rules-with-sections-as-items-trad",
];

/** 第二組掌理下列事項 without a colon right behind 第 5 條 is not read as what introduces a list. */
const notYet = new Set(["rules-with-sections-as-items-trad: articles that run on"]);

const article = /^第 [\d-]+ 條$/u;
const chapter = /^第 .{1,3} 章/u;
const opens = /^(?:第 |[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])/u;

/** The lines of a statute, with those joined that were wrapped. */
function unwrapped(text: string): readonly string[] {
  const lines: string[] = [];
  for (const line of text.split("\n").map((raw) => raw.trim())) {
    const before = lines.at(-1) ?? "";
    const isWhole = lines.length < 2 || /[。：]$|下列事項$/u.test(before) || article.test(before);
    if (line === "") continue;
    if (isWhole || opens.test(line) || chapter.test(before)) lines.push(line);
    else lines[lines.length - 1] = before + line;
  }
  return lines;
}

type Form = (lines: readonly string[]) => readonly [text: string, type: MediaType];

const forms: Readonly<Record<string, Form>> = {
  "lines that are whole": (lines) => [lines.join("\n"), "text/plain"],
  "blank lines": (lines) => [lines.join("\n\n"), "text/plain"],
  "an indent": (lines) => [
    lines.map((line, n) => (n === 0 || line.startsWith("第 ") ? line : `    ${line}`)).join("\n"),
    "text/plain",
  ],
  "articles that run on": (lines) => [
    lines.map((line) => (article.test(line) ? `${line}　` : `${line}\n`)).join(""),
    "text/plain",
  ],
  Markdown: (lines) => [
    lines
      .map((line) => (article.test(line) ? `### ${line}` : chapter.test(line) ? `## ${line}` : line))
      .join("\n\n"),
    "text/markdown",
  ],
  paragraphs: (lines) => [
    lines
      .map((line, n) =>
        n === 0 ? `<h1>${line}</h1>` : chapter.test(line) ? `<h2>${line}</h2>` : `<p>${line}</p>`,
      )
      .join(""),
    "text/html",
  ],
  "a table of articles": (lines) => {
    const rows = lines
      .slice(1)
      .map((line) =>
        article.test(line)
          ? `</td></tr><tr><td>${line}</td><td>`
          : chapter.test(line)
            ? `</td></tr><tr><td colspan="2">${line}`
            : `${line}<br>`,
      );
    return [`<h1>${lines[0]}</h1><table><tr><td>${rows.join("")}</td></tr></table>`, "text/html"];
  },
};

function told(text: string, type: MediaType): readonly string[] {
  const { organizations, duties } = extractText(text, { id: "page", type }).tables;
  const names = new Map(organizations.map(({ id, name_hant }) => [id, name_hant]));
  return [
    ...organizations.map(({ name_hant, parent_id }) => `${names.get(parent_id ?? "")} > ${name_hant}`),
    ...duties.map(
      ({ organization_id, text_hant }) =>
        `${names.get(organization_id ?? "")}: ${text_hant.replace(/\s/gu, "")}`,
    ),
  ].sort();
}

const pairs = statutes.flatMap((name) => Object.keys(forms).map((form) => ({ name, form })));

test.each(pairs.filter(({ name, form }) => !notYet.has(`${name}: ${form}`)))(
  "$name with $form",
  ({ name, form }) => {
    const page = readFileSync(`tests/cases/reading/${name}/page.txt`, "utf8");
    const [text, type] = forms[form]?.(unwrapped(page)) ?? ["", "text/plain"];
    expect(told(text, type)).toEqual(told(page, "text/plain"));
  },
);
