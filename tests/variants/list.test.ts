import { describe, expect, test } from "vitest";
import { readText } from "../pages.ts";
import { groupNames, groups } from "./all.ts";
import { compare, original, page, pageText } from "./compare.ts";
import { readKnown } from "./known.ts";
import { textOfPage } from "./page.ts";
import { recordsOf } from "./records.ts";
import { textVariant, type Variant } from "./variant.ts";

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

describe("the comparison tells", () => {
  const differing = (change: (text: string) => string): string[] =>
    compare(textVariant("", () => change(pageText))).map(({ table }) => table);
  test("the page from itself in nothing", () => expect(differing((text) => text)).toEqual([]));
  test("a duty that is missing", () =>
    expect(differing((text) => text.replace("負責職工通勤月票的訂購;", ""))).toEqual(["duties"]));
  test("a heading that is missing", () =>
    expect(differing((text) => text.replace("港灣海關\n負責", "負責"))).toContain("organizations"));
  test("another name of a leader", () =>
    expect(differing((text) => text.replace("曲罡", "丁一凡"))).toEqual(["memberships"]));
  test("another year", () =>
    expect(differing((text) => text.replace("1904年", "1903年"))).toEqual(["events"]));
});

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
