/** Ids and releases across random edits of a whole page, each read with the release before it. */
import fc from "fast-check";
import jsonpatch from "fast-json-patch";
import { applyPatch, type Operation } from "rfc6902";
import { describe, expect, test } from "vitest";
import { annotations } from "../../pipeline/8-release/changes/subject.ts";
import { keyed, nextVersion } from "../../pipeline/8-release/index.ts";
import type { Change, History, Tombstone } from "../../pipeline/model/releases/release.generated.ts";
import { tablesOf } from "../../pipeline/model/tables/table.ts";
import { remembered } from "../../pipeline/zh/rules/remembered.ts";
import {
  type Agency,
  cosmetics,
  type EditKind,
  editKinds,
  edits,
  firstAgency,
  pageOf,
} from "../fixtures/agency.ts";
import { type Edition, fileOf, idsOf, nextEdition, nextRecords } from "../fixtures/chain.ts";
import { agree, counted, followed, type Outcome, thingsOf } from "../fixtures/matching.ts";
import { holdsTable } from "../held-page.ts";
import { runs } from "../sample.ts";

interface Step {
  readonly kind: EditKind;
  readonly i: number;
  readonly j: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(...editKinds),
  i: fc.nat(40),
  j: fc.nat(40),
});
/** Each release brings one to three edits. */
const script = fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 4 });

const edited = (agency: Agency, steps: readonly Step[]): Agency =>
  steps.reduce((state, { kind, i, j }) => edits[kind](state, i, j), agency);

const first = nextEdition(pageOf(firstAgency), null) as Edition;

/** One release after another: what is published, and the agency that it is about. */
type Pair = readonly [before: Edition, after: Edition, was: Agency, is: Agency];

/** The releases of an edit script, as JSON: the same scripts are walked through for each property. */
const pairsOf = remembered((script): readonly Pair[] => {
  const pairs: Pair[] = [];
  let [agency, edition] = [firstAgency, first];
  for (const steps of JSON.parse(script) as readonly (readonly Step[])[]) {
    const next = edited(agency, steps);
    const after = nextEdition(pageOf(next), edition);
    if (after === null) expect(pageOf(next)).toBe(pageOf(agency));
    else {
      pairs.push([edition, after, agency, next]);
      edition = after;
    }
    agency = next;
  }
  return pairs;
});

const hold = (look: (...pair: Pair) => void, numRuns = 8): void =>
  fc.assert(
    fc.property(script, (releases) => {
      for (const pair of pairsOf(JSON.stringify(releases))) look(...pair);
    }),
    { numRuns: runs(numRuns), seed: 20261123 },
  );

const lasting = (ids: Iterable<string>): string[] =>
  [...ids].filter((id) => !annotations.has(id.split(" ")[0] ?? ""));

describe("ids in random edit scripts", () => {
  test("the page is read without a finding, and every thing on it is found", () =>
    hold((_before, { findings, dataset }, _was, is) => {
      // the chain knows nothing of how its releases were made
      expect(findings.filter(({ code }) => code !== "release.cause-unknown")).toEqual([]);
      expect(dataset.duties).toHaveLength(is.offices.flatMap(({ duties }) => duties).length + 2);
      expect(dataset.organizations).toHaveLength(is.offices.length + 3);
    }, 10));

  test("none is given twice, none that was retired is given again", () =>
    hold((before, { dataset }) => {
      const all = Object.entries(tablesOf(dataset)).flatMap(([table, rows]) =>
        rows.map(({ id }) => `${table} ${id}`),
      );
      expect(new Set(all).size).toBe(all.length);
      const retired = new Set(before.tombstones.map(({ table, id }) => `${table} ${id}`));
      expect(lasting(all).filter((id) => retired.has(id))).toEqual([]);
    }));

  test("none is lost without a tombstone, and the successors of each lead to a record or to an end", () =>
    hold((before, { dataset, tombstones }) => {
      const now = idsOf(dataset);
      const stones = new Map(tombstones.map((stone) => [`${stone.table} ${stone.id}`, stone]));
      const lost = [...idsOf(before.dataset)].filter((id) => !now.has(id) && !stones.has(id));
      expect(lost).toEqual([]);
      const dangling = ({ table, successors }: Tombstone): string[] =>
        successors.map((id) => `${table} ${id}`).filter((id) => !now.has(id) && !stones.has(id));
      expect(tombstones.flatMap(dangling)).toEqual([]);
      for (const stone of tombstones) expect(followed(stone, stones)).not.toBe("circle");
    }));

  test("what an edit did not touch keeps id and content", () =>
    hold((before, after, was, is) => agree(before.dataset, after.dataset, was, is)));

  test("a post outlives its holder, a person keeps the id in another post", () =>
    hold((before, after) => {
      const same = <R extends { id: string }>(
        old: readonly R[],
        now: readonly R[],
        name: (row: R) => string,
      ) =>
        old.flatMap((row) =>
          now.filter((other) => name(other) === name(row)).map((other) => [row.id, other.id]),
        );
      const pairs = [
        ...same(before.dataset.posts, after.dataset.posts, (post) => post.title_hans),
        ...same(before.dataset.people, after.dataset.people, (person) => person.name_hans),
      ];
      for (const [old, now] of pairs) expect(now).toBe(old);
    }));
});

describe("a cosmetic edit", () => {
  const corrections = (id: string): boolean => id.startsWith("corrections ");
  test.each(Object.entries(cosmetics))("%s: no id changes, none is retired", (_, cosmetic) => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
        const page = pageOf(edited(firstAgency, steps));
        const before = nextEdition(page, null) as Edition;
        const after = nextEdition(cosmetic(page), before) as Edition;
        const [old, now] = [idsOf(before.dataset), idsOf(after.dataset)].map(
          (ids) => new Set([...ids].filter((id) => !corrections(id) && !/^evidence \S+\.c-/.test(id))),
        );
        expect(now).toEqual(old);
        expect(after.tombstones.filter(({ table }) => !annotations.has(table))).toEqual([]);
      }),
      { numRuns: runs(8), seed: 20261123 },
    );
  });
});

describe("releases of random edit scripts", () => {
  test("the patch turns the release before into this one, by two implementations", () =>
    hold(({ dataset: before }, { dataset: after, release }) => {
      const operations = fileOf(release, "patch.json") as Operation[];
      const expected = keyed(tablesOf(after));
      const copy = () => structuredClone(keyed(tablesOf(before)));
      expect(jsonpatch.applyPatch(copy(), operations as jsonpatch.Operation[], true).newDocument).toEqual(
        expected,
      );
      const other = copy();
      expect(applyPatch(other, operations)).toEqual(operations.map(() => null));
      expect(other).toEqual(expected);
    }));

  test("the changes are exactly the records that differ, and history.json agrees", () =>
    hold((before, { dataset, release }) => {
      const [old, now] = [rowsOf(before), rowsOf({ dataset })];
      const differing = [...new Set([...old.keys(), ...now.keys()])].filter(
        (id) => old.get(id) !== now.get(id),
      );
      const nameOf = ({ table, id }: Change): string => `${table} ${id}`;
      expect(release.changes.changes.map(nameOf).sort()).toEqual(differing.sort());
      const touched = new Set(
        release.changes.changes.filter(({ kinds }) => !kinds.includes("offsets")).map(nameOf),
      );
      const history = fileOf(release, "history.json") as History;
      expect(history.map(({ table, id }) => `${table} ${id}`).sort()).toEqual([...now.keys()].sort());
      for (const { table, id, first_release, last_changed_release } of history) {
        expect(last_changed_release === release.version).toBe(touched.has(`${table} ${id}`));
        expect(first_release === release.version).toBe(!old.has(`${table} ${id}`));
      }
    }));

  test("the version rises as docs/versions.md says", () =>
    hold((before, { release: { version, changes } }) => {
      const targets = new Set(
        [
          before.dataset.memberships.flatMap((m) => [m.person_id, m.post_id]),
          before.dataset.organizations.map((o) => o.parent_id),
          before.dataset.duties.map((d) => d.organization_id),
          before.dataset.jurisdictions.map((j) => j.area_id),
          before.dataset.events.map((e) => e.period_id),
        ].flat(),
      );
      const gone = changes.changes.filter(({ op, table }) => op === "removed" && !annotations.has(table));
      const breaks = gone.some(({ id, related }) => related.length === 0 && targets.has(id));
      // every release of these scripts has another page, so what is no break is minor
      expect(changes.bump).toBe(breaks ? "major" : "minor");
      expect(version).toBe(nextVersion(before.release.version, changes.bump as "minor"));
    }));
});

/** «table id» → the record as text. */
const rowsOf = ({ dataset }: Pick<Edition, "dataset">): Map<string, string> =>
  new Map(
    Object.entries(tablesOf(dataset)).flatMap(([table, rows]) =>
      rows.map((row) => [`${table} ${row.id}`, JSON.stringify(row)] as const),
    ),
  );

describe("matching, measured edit by edit", () => {
  const places = Array.from({ length: 12 }, (_, n) => {
    const [i, j] = [n, (n * 5 + 1) % 7];
    const was = edited(firstAgency, [{ kind: "merge", i: j, j: i }]);
    return { i, j, was, before: nextEdition(pageOf(was), null) as Edition };
  });
  const outcomes = editKinds.map((kind): readonly [EditKind, Outcome] => {
    const pairs = places.flatMap(({ i, j, was, before }) => {
      const is = edits[kind](was, i, j);
      const after = nextRecords(pageOf(is), before);
      return after === null
        ? []
        : [counted(thingsOf(before.dataset, was), thingsOf(after.dataset, is), after.tombstones)];
    });
    const sum = (of: (outcome: Outcome) => number): number =>
      pairs.reduce((total, pair) => total + of(pair), 0);
    return [
      kind,
      {
        same: sum((o) => o.same),
        kept: sum((o) => o.kept),
        found: sum((o) => o.found),
        wrong: sum((o) => o.wrong),
      },
    ];
  });
  const total = (of: keyof Outcome): number => outcomes.reduce((sum, [, outcome]) => sum + outcome[of], 0);

  test("docs/ids.md has the table (UPDATE=1 rewrites)", () =>
    holdsTable(
      "docs/ids.md",
      ["| edit | stay | id kept | found | wrong |", "|---|---:|---:|---:|---:|"],
      [
        ...outcomes.map(
          ([kind, { same, kept, found, wrong }]) => `| ${kind} | ${same} | ${kept} | ${found} | ${wrong} |`,
        ),
        `| **all** | **${total("same")}** | **${total("kept")}** | **${total("found")}** | **${total("wrong")}** |`,
      ],
    ));
  test("no id goes to another thing (precision)", () => expect(total("wrong")).toBe(0));
  test.each(outcomes)(
    "%s: what stays keeps its id, or a tombstone leads to it (recall)",
    (_, { same, kept, found }) => {
      expect(same).toBeGreaterThan(0);
      expect((kept + found) / same).toBeGreaterThan(0.95);
    },
  );
  test("ids kept over all edits (recall)", () => expect(total("kept") / total("same")).toBeGreaterThan(0.98));
});
