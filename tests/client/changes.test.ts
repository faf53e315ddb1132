/** What several releases change is what they change together: found by comparing the first with the last. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { diff } from "../../pipeline/8-release/changes/diff.ts";
import type { Change } from "../../pipeline/client/api.ts";
import { composed, undone } from "../../pipeline/client/changes.ts";
import type { PageTables } from "../../pipeline/model/tables/table.ts";

const ids = ["a", "b", "c", "d", "e"];
const row = fc.record({ name_hans: fc.constantFrom("甲", "乙", "丙"), rank: fc.constantFrom(null, 1, 2) });
/** Which records an edition has. */
const edition = fc.array(fc.option(row), { minLength: ids.length, maxLength: ids.length }).map(
  (rows): PageTables => ({
    people: rows.flatMap((fields, index) => (fields === null ? [] : [{ id: ids[index] ?? "", ...fields }])),
  }),
);

/** Ids are not given again: a record that is gone stays away. */
const withoutReturns = (editions: readonly PageTables[]): PageTables[] => {
  const gone = new Set<string>();
  let before: string[] = [];
  return editions.map(({ people = [] }) => {
    const rows = people.filter(({ id }) => !gone.has(id));
    for (const id of before) if (!rows.some((kept) => kept.id === id)) gone.add(id);
    before = rows.map(({ id }) => id);
    return { people: rows };
  });
};

const fact = ({ table, id, op, fields }: Change) => ({
  table,
  id,
  op,
  fields: fields
    .map(({ field, before, after }) => ({ field, before, after }))
    .sort((one, other) => (one.field < other.field ? -1 : 1)),
});

test("composed over all steps, forwards and backwards", () =>
  fc.assert(
    fc.property(fc.array(edition, { minLength: 2, maxLength: 6 }), (some) => {
      const editions = withoutReturns(some);
      const steps = editions.slice(1).map((next, index) => diff(editions[index] ?? {}, next));
      const [first = {}, last = {}] = [editions[0], editions.at(-1)];
      expect(composed(steps).map(fact)).toEqual(diff(first, last).map(fact));
      const back = steps.toReversed().map(undone);
      expect(composed(back).map(fact)).toEqual(diff(last, first).map(fact));
    }),
  ));

test("what took the place of a record is followed to what stands now", () => {
  const removed = (id: string, related: string[]): Change => ({
    table: "duties",
    id,
    op: "removed",
    kinds: ["merged"],
    label: null,
    related,
    fields: [],
  });
  const steps = [[removed("a", ["b", "c"])], [removed("b", ["d"])], [removed("c", ["d"])]];
  expect(composed(steps).map(({ id, related }) => [id, related])).toEqual([
    ["a", ["d"]],
    ["b", ["d"]],
    ["c", ["d"]],
  ]);
});
