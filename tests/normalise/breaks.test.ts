/** Every rule of breaks carries texts in which it holds at ⏎ and texts in which it does not; and whole pages. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { breakRules } from "../../pipeline/2-normalise/break-rules.ts";
import { type Break, Breaks } from "../../pipeline/2-normalise/breaks.ts";
import { readText } from "../pages.ts";

/** The break at ⏎, as the page has it. The paragraph begins behind the last line that ends a sentence. */
function breakAt(text: string): Break | null {
  const { page } = readText(text.replace("⏎", "\n")).reading;
  const index = (text.split("⏎")[0] ?? "").split("\n").length - 1;
  const earlier = text.split("⏎")[0]?.split("\n").slice(0, index) ?? [];
  const head = earlier.reduce((at, line, n) => (/[。；：]$/.test(line) ? n + 1 : at), 0);
  return new Breaks(page).at(index, head);
}

describe.each(breakRules)("break $id", (rule) => {
  test.each(rule.examples)("%s", (text) => {
    const at = breakAt(text);
    expect(at !== null && rule.when(at)).toBe(true);
  });
  test.each(rule.counterExamples)("not %s", (text) => {
    const at = breakAt(text);
    expect(at !== null && rule.when(at)).toBe(false);
  });
});

const linesOf = (text: string, fileName = "page.txt"): string[] => {
  const { reading } = readText(text, { fileName });
  return reading.lines.map(({ start, end }) => reading.hant.chars.slice(start, end).join(""));
};
