import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { diff } from "../../pipeline/8-release/index.ts";
import type { Dataset, Records } from "../../pipeline/model/dataset.ts";
import { tableNames } from "../../pipeline/model/tables/schemas.generated.ts";
import { tablesOf } from "../../pipeline/model/tables/table.ts";
import { edited, fictionalDataset } from "../fixtures/dataset.ts";

const dataset = fictionalDataset();
const between = (a: Dataset, b: Dataset) => diff(tablesOf(a), tablesOf(b));
const office = "qingyu.bangongshi";

/** A duty of the office that stands nowhere on the page; only its words count here. */
const duty = (id: string, text_hans: string, change: Partial<Records["duties"]> = {}): Records["duties"] =>
  ({ ...dataset.duties[0], id, text_hans, text_hant: text_hans, ...change }) as Records["duties"];

const withDuties = (...duties: Records["duties"][]): Dataset => ({ ...dataset, duties });

/** id → op, kinds and related ids of every change */
const summary = (a: Dataset, b: Dataset) =>
  Object.fromEntries(
    between(a, b).map(({ id, op, kinds, related }) => [id, [op, kinds.join(" "), ...related]]),
  );

describe("one record", () => {
  test("the same data differ in nothing, whatever the order of rows and fields", () => {
    const shuffled = Object.fromEntries(
      tableNames.map((name) => [
        name,
        [...dataset[name]].reverse().map((row) => Object.fromEntries(Object.entries(row).reverse())),
      ]),
    ) as unknown as Dataset;
    expect(between(dataset, shuffled)).toEqual([]);
  });

  test.each<[string, Partial<Records["organizations"]>, string]>([
    ["a new name", { name_hans: "行政办公室" }, "renamed"],
    ["an English name where none was", { name_en: "General Office" }, "revised"],
    ["the same name, inferred", { name_basis: "inferred" }, "revised"],
    ["another parent", { parent_id: "qingyu.jichachu" }, "moved"],
    ["another place among its siblings", { ordinal: 5 }, "reordered"],
    ["another kind", { classification: "laboratory" }, "revised"],
    ["another place in the text", { start: 90, end: 93 }, "offsets"],
    ["a new name elsewhere in the text", { start: 90, end: 94, name_hans: "办公厅" }, "renamed"],
    ["name and parent", { name_hans: "办公厅", parent_id: null }, "renamed moved"],
  ])("%s", (_, change, kinds) => {
    expect(summary(dataset, edited(dataset, "organizations", office, change))).toEqual({
      [office]: ["changed", kinds],
    });
  });

  test.each([
    ["another", "Office", "renamed"],
    ["none", null, "revised"],
  ])("a name that was there and became %s", (_, name_en, kinds) => {
    const before = edited(dataset, "organizations", office, { name_en: "General Office" });
    expect(summary(before, edited(dataset, "organizations", office, { name_en }))).toEqual({
      [office]: ["changed", kinds],
    });
  });

  test("tells before and after of each field, and of texts every character", () => {
    const next = edited(dataset, "duties", "qingyu.jichachu.1", {
      text_hans: "监管辖区四个码头的货物",
      ordinal: 2,
    });
    const [change] = between(dataset, next);
    expect(change).toMatchObject({
      table: "duties",
      label: "监管辖区四个码头的货物",
      organization_id: "qingyu.jichachu",
      kinds: ["reworded", "reordered"],
    });
    expect(change?.fields).toEqual([
      { field: "ordinal", before: 1, after: 2, offset_only: false, edits: null },
      {
        field: "text_hans",
        before: "监管辖区三个码头的货物",
        after: "监管辖区四个码头的货物",
        offset_only: false,
        edits: [
          { op: "equal", text: "监管辖区" },
          { op: "delete", text: "三" },
          { op: "insert", text: "四" },
          { op: "equal", text: "个码头的货物" },
        ],
      },
    ]);
  });

  test("a column that is new and null does not change a record", () => {
    const { post_id: _, ...before } = dataset.duties[2] ?? ({} as Records["duties"]);
    const previous = { ...dataset, duties: [...dataset.duties.slice(0, 2), before as Records["duties"]] };
    expect(between(previous, dataset)).toEqual([]);
    const [change] = between(previous, edited(dataset, "duties", before.id, { ordinal: 2 }));
    expect(change?.fields.map(({ field }) => field)).toEqual(["ordinal"]);
  });

  test("a duty of a post is about the organisation of the post", () => {
    const ofPost = { organization_id: null, post_id: "qingyu.guanzhang" };
    const [change] = between(dataset, edited(dataset, "duties", "qingyu.jichachu.1", ofPost));
    expect(change).toMatchObject({ organization_id: "qingyu", kinds: ["moved"] });
  });

  test("places in a list that moved with the text are no change of content", () => {
    const actions =
      dataset.duties[0]?.actions.map((a) => ({ ...a, start: a.start + 7, end: a.end + 7 })) ?? [];
    const next = edited(dataset, "duties", "qingyu.bangongshi.1", { actions, start: 30, end: 43 });
    expect(summary(dataset, next)).toEqual({ "qingyu.bangongshi.1": ["changed", "offsets"] });
  });

  test("characters beyond the basic plane stay whole", () => {
    const next = edited(dataset, "people", "li-hong", { name_hans: "李𬭎𬭎" });
    expect(between(dataset, next)[0]?.fields[0]?.edits).toEqual([
      { op: "equal", text: "李𬭎" },
      { op: "insert", text: "𬭎" },
    ]);
  });

  test("no edit of any field of any table goes unseen", () => {
    const cells = tableNames.flatMap((table) =>
      dataset[table].flatMap((row) =>
        Object.keys(row)
          .filter((f) => f !== "id")
          .map((field) => ({ table, id: row.id, field })),
      ),
    );
    fc.assert(
      fc.property(fc.constantFrom(...cells), ({ table, id, field }) => {
        const changes = between(dataset, edited(dataset, table, id, { [field]: "another value" }));
        expect(changes.map((c) => [c.table, c.id, c.fields.map((f) => f.field)])).toEqual([
          [table, id, [field]],
        ]);
      }),
    );
  });
});

describe("records that become others", () => {
  const whole = duty("d-1", "负责关区文件处理、会议组织、机要保密、档案管理");
  const half = "负责关区文件处理、会议组织";
  const rest = "机要保密、档案管理工作";

  test("split, the first part keeps the id", () => {
    const next = withDuties(duty("d-1", half), duty("d-2", rest));
    expect(summary(withDuties(whole), next)).toEqual({
      "d-1": ["changed", "reworded split", "d-2"],
      "d-2": ["added", "split", "d-1"],
    });
  });

  test("split into two new ids", () => {
    expect(summary(withDuties(whole), withDuties(duty("d-2", half), duty("d-3", rest)))).toEqual({
      "d-1": ["removed", "split", "d-2", "d-3"],
      "d-2": ["added", "split", "d-1"],
      "d-3": ["added", "split", "d-1"],
    });
  });

  test("merged into one that was there", () => {
    expect(summary(withDuties(duty("d-1", half), duty("d-2", rest)), withDuties(whole))).toEqual({
      "d-1": ["changed", "reworded merged", "d-2"],
      "d-2": ["removed", "merged", "d-1"],
    });
  });

  test("moved to another unit under a new id", () => {
    const before = withDuties(duty("x.d-1", half));
    const after = withDuties(duty("y.d-1", half, { organization_id: "qingyu.jichachu" }));
    expect(summary(before, after)).toEqual({
      "x.d-1": ["removed", "moved", "y.d-1"],
      "y.d-1": ["added", "moved", "x.d-1"],
    });
  });

  test("short words that stand in many units do not tell what moved", () => {
    const before = withDuties(duty("x.d-1", "其他工作"));
    const after = withDuties(duty("y.d-1", "其他工作", { organization_id: "qingyu.jichachu" }));
    expect(summary(before, after)).toEqual({ "x.d-1": ["removed", "removed"], "y.d-1": ["added", ""] });
  });

  test("an added duty of its own is not taken for a part", () => {
    const next = withDuties(whole, duty("d-2", "监管进出境快件和邮递物品"));
    expect(summary(withDuties(whole), next)).toEqual({ "d-2": ["added", ""] });
  });

  describe("a name in running text that is read otherwise", () => {
    const system = (id: string, start: number, end: number): Records["systems"] =>
      ({
        ...dataset.systems[0],
        source_id: "qingyu",
        id,
        start,
        end,
        name_hans: id,
        name_hant: id,
      }) as Records["systems"];
    const withSystems = (...systems: Records["systems"][]): Dataset => ({ ...dataset, systems });

    test("is found under the name that most of its passage has now", () =>
      expect(summary(withSystems(system("short", 15, 23)), withSystems(system("long", 10, 23)))).toEqual({
        short: ["removed", "moved", "long"],
        long: ["added", "moved", "short"],
      }));
    test("is not the name that stands beside it", () =>
      expect(summary(withSystems(system("short", 15, 23)), withSystems(system("other", 20, 40)))).toEqual({
        short: ["removed", "removed"],
        other: ["added", ""],
      }));
    test("is nowhere when the page is another", () => {
      const recaptured = edited(withSystems(system("long", 10, 23)), "sources", "qingyu", {
        sha256: "0".repeat(64),
      });
      expect(summary(withSystems(system("short", 15, 23)), recaptured).short).toEqual(["removed", "removed"]);
    });
  });

  test("tens of thousands of untouched records are not marked as anything", () => {
    const many = Array.from({ length: 20_000 }, (_, n) =>
      duty(`d-${String(n).padStart(5, "0")}`, `负责第${n}号码头`),
    );
    const next = [duty("d-", "承办新的事项"), ...many];
    expect(summary(withDuties(...many), withDuties(...next))).toEqual({ "d-": ["added", ""] });
  });
});

describe("in one pass", () => {
  const row = fc.record({
    id: fc.stringMatching(/^[a-c]{1,3}$/),
    text_hans: fc.constantFrom("甲", "乙", "丙"),
  });
  const table = fc.uniqueArray(row, { selector: ({ id }) => id, maxLength: 20 });

  test("finds what a comparison of every id with every other finds", () => {
    fc.assert(
      fc.property(table, table, (before, after) => {
        const of = (rows: typeof before, id: string) => rows.find((other) => other.id === id)?.text_hans;
        const ids = [...new Set([...before, ...after].map(({ id }) => id))].sort();
        const naive = ids.flatMap((id) => {
          const [old, now] = [of(before, id), of(after, id)];
          if (old === now) return [];
          return [[id, old === undefined ? "added" : now === undefined ? "removed" : "changed", old, now]];
        });
        const found = diff({ statements: before }, { statements: after }).map(({ id, op, fields, label }) => [
          id,
          op,
          op === "changed" ? fields[0]?.before : op === "removed" ? label : undefined,
          op === "changed" ? fields[0]?.after : op === "added" ? label : undefined,
        ]);
        expect(found).toEqual(naive);
      }),
    );
  });
});
