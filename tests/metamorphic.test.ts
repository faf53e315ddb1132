/** The same page in another script, format or width says the same things. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { PageResult } from "../pipeline/run.ts";
import { simplified } from "../pipeline/zh/script.ts";
import { readText } from "./pages.ts";

const page = readFileSync("sources/dalian-customs/page.txt", "utf8");
const original = readText(page);

const unitLines = new Set(
  original.reading.lines.filter((line) => isHeading(line.start)).map((line) => line.start),
);

/** Lines that are wholly the heading of a unit or of an era. */
function isHeading(start: number): boolean {
  const { organizations, periods } = original.dataset;
  return [...organizations.filter((o) => o.quote !== null), ...periods].some(
    (r) => r.start === start && !/[。；;]/.test(r.quote ?? ""),
  );
}

const plainText = (text: string): string => text.replace(/[\s，,；;：:（()）。“”]/gu, "");

/** What the page says, without offsets, spacing and width. */
const records = ({ dataset }: PageResult) => ({
  organizations: dataset.organizations.map((o) => [o.id, o.name_hans, o.classification, o.parent_id]),
  duties: dataset.duties
    .map((d) => [d.organization_id, plainText(d.text_hans), d.actions.map((a) => a.verb_hans).join(" ")])
    .sort(),
  statements: dataset.statements.map((s) => [s.organization_id, s.kind, plainText(s.text_hans)]).sort(),
  memberships: dataset.memberships.map((m) => m.id),
  events: dataset.events.map((e) => [e.date, plainText(e.text_hans)]).sort(),
  periods: dataset.periods.map((p) => [p.date, p.title_hans]),
});

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
const lines = page.split("\n");
const offsets = lines.map((_, n) => Array.from(lines.slice(0, n).join("\n")).length + (n > 0 ? 1 : 0));
const heading = (n: number): boolean => unitLines.has(offsets[n] ?? -1);

const variants: readonly (readonly [string, string, string])[] = [
  [
    "full-width punctuation",
    "page.txt",
    page.replace(/[,;:()]/g, (c) => ({ ",": "，", ";": "；", ":": "：", "(": "（", ")": "）" })[c] ?? c),
  ],
  ["CRLF and a byte-order mark", "page.txt", `\ufeff${page.replace(/\n/g, "\r\n")}`],
  ["blank lines and indents", "page.txt", lines.map((line) => `　　${line}\n`).join("\n")],
  ["Markdown", "page.md", lines.map((line, n) => (heading(n) ? `## ${line}` : line)).join("\n\n")],
  [
    "HTML",
    "page.html",
    `<html><body>${lines.map((line, n) => (heading(n) ? `<h2>${escaped(line)}</h2>` : `<p>${escaped(line)}</p>`)).join("\n")}</body></html>`,
  ],
  ["HTML without headings", "page.html", `<div>${lines.map(escaped).join("<br>")}</div>`],
];

describe.each(variants)("%s", (_, fileName, text) => {
  test("the same records", () => expect(records(readText(text, { fileName }))).toEqual(records(original)));
});

describe("Simplified script", () => {
  // repairs first: the converter's own errors have no counterpart in Simplified text
  const repaired = original.reading.hant.chars.join("");
  const converted = readText(
    simplified(repaired).replace(
      /[，；：（）]/g,
      (c) => ({ "，": ",", "；": ";", "：": ":", "（": "(", "）": ")" })[c] ?? c,
    ),
  );
  test("the same records", () => expect(records(converted)).toEqual(records(original)));
  test("no conversion errors", () =>
    expect(converted.dataset.corrections.filter((c) => c.kind === "s2t_conversion")).toEqual([]));
});
