import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { functions, functionsOf } from "../pipeline/zh/functions.ts";
import { readText } from "./pages.ts";

const { labels } = JSON.parse(readFileSync("tests/gold/dalian-customs.functions.json", "utf8")) as {
  labels: { start: number; category: string }[];
};
const { dataset } = readText(readFileSync("sources/dalian-customs/page.txt"));

test("sixty duties labelled by hand before the rules were written: the first function agrees in 55, one of two in 59", () => {
  const agree = labels.map(({ start, category }) => {
    const duty = dataset.duties.find((d) => d.start === start);
    return { first: duty?.categories[0] === category, any: duty?.categories.includes(category) === true };
  });
  expect(agree.filter((a) => a.first).length).toBeGreaterThanOrEqual(55);
  expect(agree.filter((a) => a.any).length).toBeGreaterThanOrEqual(59);
});

test("every label is a function, every wider function is one, and ids are used once", () => {
  const ids = functions.map((f) => f.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { category } of labels) expect(ids).toContain(category);
  for (const { broader } of functions) expect(broader === null || ids.includes(broader)).toBe(true);
});

test("the words that decide are kept, the unit's name decides where the duty has none", () => {
  expect(functionsOf("负责税收征管和估价", "办公室")[0]).toMatchObject({
    id: "tax_collection",
    words: ["税收征管", "估价"],
    by: "text",
  });
  expect(functionsOf("制定具体操作规程", "审单处")[0]).toMatchObject({
    id: "clearance_supervision",
    by: "unit",
  });
  expect(functionsOf("制定具体操作规程", "综合科")).toEqual([]);
});
