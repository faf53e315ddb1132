/**
 * Names that offices and bodies bear, in the forms that pages have: whatever the name, an office is a part of the body of its
 * page and does what stands below it. A word of a rule that is a part of a name (预算 of 预算科) shows here.
 */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { extractText } from "../../pipeline/api.ts";

const listed = (file: string): string[] =>
  readFileSync(`tests/names/${file}`, "utf8").split(/\s+/u).filter(Boolean);

interface Form {
  readonly page: (body: string, office: string) => string;
  readonly type?: "text/plain" | "text/html" | "text/markdown";
}

const forms: Readonly<Record<string, Form>> = {
  "a colon": { page: (body, office) => `${body}\n内设机构\n${office}：负责有关工作。\n接待中心：负责接待。` },
  "a title with a tail": {
    page: (body, office) => `${body}机构设置\n${office}\n负责有关工作。\n接待中心\n负责接待。`,
  },
  "with a telephone": {
    page: (body, office) =>
      `${body}\n内设机构\n${office}\n职责：负责有关工作。\n电话：000\n接待中心\n职责：负责接待。\n电话：001`,
  },
  marks: {
    page: (body, office) =>
      `${body}主要职责\n（一）负责水务。\n二、内设机构\n（一）${office}\n负责有关工作。\n（二）接待中心\n负责接待。`,
  },
  "a sentence": {
    page: (body, office) => `${body}内设接待中心、${office}、治水组3个机构。\n${office}负责有关工作。`,
  },
  headings: {
    page: (body, office) =>
      `<h1>${body}</h1><h2>内设机构</h2><h3>${office}</h3><p>负责有关工作。</p><h3>接待中心</h3><p>负责接待。</p>`,
    type: "text/html",
  },
  "a table": {
    page: (body, office) =>
      `# ${body}\n\n| 科室 | 职责 |\n|---|---|\n| ${office} | 负责有关工作 |\n| 接待中心 | 负责接待 |\n`,
    type: "text/markdown",
  },
};

/** What is wrong with the records of a page; null when the office is a part of the body and has its duty. */
function fault({ page, type = "text/plain" }: Form, body: string, office: string): string | null {
  const { tables } = extractText(page(body, office), { type });
  const root = tables?.organizations.find((row) => row.name_hans === body && row.parent_id === null);
  const part = tables?.organizations.find((row) => row.name_hans === office);
  const duty = tables?.duties.find((row) => row.text_hans === "负责有关工作");
  if (root === undefined) return `${body} is not the body of its page`;
  if (part === undefined) return `${office} is not read`;
  if (part.parent_id !== root.id) return `${office} is not a part of ${body}`;
  return duty?.organization_id === part.id ? null : `the duty of ${office} is not its own`;
}

const faults = (form: Form, pairs: readonly (readonly [string, string])[]): string[] =>
  pairs.flatMap(([body, office]) => fault(form, body, office) ?? []);

test.each(Object.entries(forms))("offices with names of all kinds, in the form of %s", (_, form) => {
  const pairs = listed("offices.txt").map((office) => ["青岬市水务局", office] as const);
  expect(pairs.length).toBeGreaterThan(200);
  expect(faults(form, pairs)).toEqual([]);
});

test.each(Object.entries(forms))("bodies with names of all kinds, in the form of %s", (_, form) => {
  const pairs = listed("bodies.txt").map((body) => [body, "综合科"] as const);
  expect(pairs.length).toBeGreaterThan(80);
  expect(faults(form, pairs)).toEqual([]);
});
