import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Operation, patch, turns } from "../../pipeline/8-release/lasting/patch.ts";
import type { Row, Tables } from "../../pipeline/model/tables/table.ts";

const rows = fc
  .dictionary(
    fc.constantFrom("a", "a/b", "a~b", "b", "c"),
    fc.record({ name: fc.string(), list: fc.array(fc.nat()) }, { requiredKeys: ["name"] }),
  )
  .map((byId) =>
    Object.entries(byId)
      .map(([id, row]) => ({ id, ...row }) as Row)
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  );
const tables: fc.Arbitrary<Tables> = fc.dictionary(fc.constantFrom("duties", "people", "posts"), rows);

describe("a patch", () => {
  test("turns the one dataset into the other", () => {
    fc.assert(
      fc.property(tables, tables, (previous, next) => turns([...patch(previous, next)], previous, next)),
    );
  });
  test("turns it into no third", () => {
    fc.assert(
      fc.property(tables, tables, tables, (previous, next, third) => {
        fc.pre([...patch(next, third)].length > 0);
        expect(turns([...patch(previous, next)], previous, third)).toBe(false);
      }),
    );
  });
  const before = { duties: [{ id: "a", name: "甲" }], posts: [] };
  test.each<[string, Operation[]]>([
    ["a record", [{ op: "remove", path: "/duties/b" }]],
    ["a field", [{ op: "replace", path: "/duties/a/rank", value: 1 }]],
    ["a field of a record", [{ op: "add", path: "/posts/b/name", value: "乙" }]],
    ["a table", [{ op: "remove", path: "/people" }]],
    ["what is removed already", [1, 2].map(() => ({ op: "remove", path: "/duties/a" }))],
  ])("that names %s that is not there is refused", (_, operations) => {
    expect(() => turns(operations, before, before)).toThrow("is not there");
  });
});
