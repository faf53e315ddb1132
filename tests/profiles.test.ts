/**
 * Whole pages of fictional agencies in the forms that public pages have (tests/cases/profiles), annotated by people who had
 * not seen the code. Not all of it is read: the sums over all pages may not fall below what has been reached.
 */
import { expect, test } from "vitest";
import { judge, namesIn, tables } from "./reading.ts";

const folder = "tests/cases/profiles";
const verdicts = namesIn(folder).map((name) => judge(name, folder));

/** F1 of the sums: a body counts with its parent, a duty with its owner. */
const reached: Readonly<Record<(typeof tables)[number], number>> = {
  organizations: 0.72,
  duties: 0.775,
  memberships: 0.55,
  classification: 0.89,
};

test.each(tables)("%s: F1 over all pages", (table) => {
  const sum = (side: "wanted" | "found" | "right"): number =>
    verdicts.reduce((total, { counts }) => total + counts[table][side], 0);
  expect((2 * sum("right")) / (sum("wanted") + sum("found"))).toBeGreaterThanOrEqual(reached[table]);
});

test.each(verdicts)("$name is read to its end", ({ missing }) => {
  expect(missing.filter((line) => line.startsWith("everything"))).toEqual([]);
});
