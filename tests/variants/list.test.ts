import { describe, expect, test } from "vitest";
import { readText } from "../pages.ts";
import { groupNames, groups } from "./all.ts";
import { original, page, pageText } from "./compare.ts";
import { readKnown } from "./known.ts";
import { textOfPage } from "./page.ts";
import { recordsOf } from "./records.ts";
import type { Variant } from "./variant.ts";

const every: readonly Variant[] = groupNames.flatMap((name) => groups[name]);
const names = every.map(({ name }) => name);

describe("the page taken apart", () => {
  test("put together again it is the page", () => expect(textOfPage(page)).toBe(pageText.trimEnd()));
  test("two units have lost their heading, one has no paragraph", () => {
    expect(page.units.filter((unit) => unit.heading === null)).toHaveLength(2);
    expect(page.units.filter((unit) => unit.text === null).map((unit) => unit.heading)).toEqual([
      "保稅區海關",
    ]);
  });
});

test("the shorter way of reading gives what the whole pipeline gives", () =>
  expect(original).toEqual(recordsOf(readText(pageText))));

describe("the variants", () => {
  test("have names of their own", () => expect(new Set(names).size).toBe(names.length));
  test("are not the page itself", () =>
    expect(
      every
        .filter(({ make }) => make(page).fileName === undefined && make(page).content === textOfPage(page))
        .map(({ name }) => name),
    ).toEqual([]));
});

describe("known-differences.json", () => {
  test.each(readKnown())("$variant: $table", ({ variant, missing, extra, reason }) => {
    expect(names).toContain(variant);
    expect(missing + extra).toBeGreaterThan(0);
    expect(reason).not.toBe("");
  });
});
