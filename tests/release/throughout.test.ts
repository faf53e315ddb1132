import { describe, expect, test } from "vitest";
import { toldThroughout } from "../../pipeline/8-release/report/throughout.ts";
import type { Cause, Change } from "../../pipeline/model/releases/release.generated.ts";

const rule: Cause = { kind: "rule", detail: null, fields: ["rank"] };
const schema: Cause = { kind: "schema", detail: null, fields: ["rank"] };

const change = (n: number, more: Partial<Change> = {}): Change => ({
  table: "quays",
  id: `quay-${n}`,
  op: "changed",
  kinds: ["revised"],
  label: null,
  organization_id: null,
  related: [],
  fields: [],
  causes: [],
  ...more,
});
const field = (name: string, before: string | null, after: string | null, offset_only = false) => ({
  field: name,
  before,
  after,
  offset_only,
  edits: null,
});
const several = (count: number, make: (n: number) => Change) =>
  Array.from({ length: count }, (_, n) => make(n));
const rows = (count: number) => ({ quays: several(count, change).map(({ id }) => ({ id })) });
const told = (changes: readonly Change[], count: number) => {
  const { throughout, others } = toldThroughout(changes, rows(count));
  return { throughout: throughout.map(({ field: name, op, count: n }) => [name, op, n]), others };
};
const ranked = (n: number, more: Partial<Change> = {}) =>
  change(n, { fields: [field("rank", "one", "two")], causes: [rule], ...more });

describe("told throughout", () => {
  test("a table whose records are all new", () =>
    expect(
      told(
        several(11, (n) => change(n, { op: "added", kinds: [] })),
        11,
      ),
    ).toEqual({
      throughout: [[null, "added", 11]],
      others: [],
    }));
  test("a table that is gone", () =>
    expect(
      told(
        several(11, (n) => change(n, { op: "removed", kinds: ["removed"] })),
        0,
      ).throughout,
    ).toEqual([[null, "removed", 11]]));
  test("a field of more than half of the rows, with its cause", () => {
    const { throughout, others } = toldThroughout(several(11, ranked), rows(21));
    expect(throughout).toEqual([
      { table: "quays", field: "rank", op: "changed", count: 11, rows: 21, causes: [rule] },
    ]);
    expect(others).toEqual([]);
  });
  test("a field that says something for the first time in many", () =>
    expect(
      told(
        several(11, (n) => ranked(n, { fields: [field("rank", null, "one")] })),
        99,
      ).throughout,
    ).toEqual([["rank", "changed", 11]]));
  test("a column that is new, in however few", () =>
    expect(told([ranked(1, { causes: [schema] })], 99)).toEqual({
      throughout: [["rank", "changed", 1]],
      others: [],
    }));
});

describe("told one by one", () => {
  test("ten records", () => expect(told(several(10, ranked), 10).others).toHaveLength(10));
  test("a field of less than half of the rows", () =>
    expect(told(several(11, ranked), 22)).toMatchObject({ throughout: [], others: { length: 11 } }));
  test("new records of a table that has others", () =>
    expect(
      told(
        several(11, (n) => change(n, { op: "added", kinds: [] })),
        12,
      ).others,
    ).toHaveLength(11));
  test("what else happened to a record, under the name and with the cause of that alone", () => {
    const moved: Cause = { kind: "page", detail: null, fields: ["parent_id"] };
    const both = ranked(0, {
      kinds: ["moved"],
      fields: [field("rank", "one", "two"), field("parent_id", "a", "b")],
      causes: [rule, moved],
    });
    expect(told([both, ...several(11, (n) => ranked(n + 1))], 12).others).toEqual([
      { ...both, fields: [field("parent_id", "a", "b")], causes: [moved] },
    ]);
  });
  test("nothing of a record that else only stands elsewhere", () =>
    expect(
      told(
        several(11, (n) =>
          ranked(n, { fields: [field("rank", "one", "two"), field("start", "1", "2", true)] }),
        ),
        11,
      ).others,
    ).toEqual([]));
});
