/** Every rule carries examples for which it holds and others, like them, for which it does not. */
import { describe, expect, test } from "vitest";
import { families, hidden, inlinePatterns, strays } from "./rules.ts";

test("every rule can be found", () => {
  expect(families.length).toBeGreaterThan(15);
  expect(strays()).toEqual([]);
  expect(hidden()).toEqual([]);
});

test("no two families have one name", () => {
  const names = families.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
});

describe.each(families)("$name", ({ rules }) => {
  test("ids are there and differ", () => {
    const ids = rules.map(({ id }) => id);
    expect(ids.filter((id) => id === "")).toEqual([]);
    expect(ids).toEqual([...new Set(ids)]);
  });

  describe.each(rules)("$id", ({ rule, holds }) => {
    test("has examples and counter-examples", () => {
      expect(rule.examples.length).toBeGreaterThan(0);
      expect(rule.counterExamples.length).toBeGreaterThan(0);
    });
    test.each(rule.examples.map((example) => ({ example, told: JSON.stringify(example) })))(
      "$told",
      ({ example }) => expect(holds(example as never)).toBe(true),
    );
    test.each(rule.counterExamples.map((example) => ({ example, told: JSON.stringify(example) })))(
      "not $told",
      ({ example }) => expect(holds(example as never)).toBe(false),
    );
  });
});

const [segment, extract] = [inlinePatterns("3-segment"), inlinePatterns("4-extract")];
test(`patterns in code without examples: ${segment.length} in 3-segment, ${extract.length} in 4-extract`, () => {
  // what has been reached: a new pattern that decides something is a rule with examples
  expect(segment.length).toBeLessThanOrEqual(0);
  expect(extract.length).toBeLessThanOrEqual(1);
});
