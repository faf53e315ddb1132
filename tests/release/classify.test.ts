import fc from "fast-check";
import semver from "semver";
import { describe, expect, test } from "vitest";
import { type Bump, classify, type Edition, nextVersion } from "../../pipeline/8-release/index.ts";
import { followingVersion } from "../../pipeline/8-release/policy/classify.ts";
import type { Dataset } from "../../pipeline/model/dataset.ts";
import { type PropertySchema, type TableSchema, tableSchema } from "../../pipeline/model/tables/columns.ts";
import { tableNames } from "../../pipeline/model/tables/schemas.generated.ts";
import { type Row, type Tables, tablesOf } from "../../pipeline/model/tables/table.ts";
import { edited, fictionalDataset } from "../fixtures/dataset.ts";

const dataset = fictionalDataset();
const schemas = Object.fromEntries(tableNames.map((name) => [name, tableSchema(name)]));
const edition = (tables: Tables | Dataset, more: Partial<Edition> = {}): Edition => ({
  tables: tables as Tables,
  schemas,
  licence: "CC-BY-4.0",
  files: new Map(),
  ...more,
});
const base = edition(tablesOf(dataset));
const codes = (next: Edition, previous = base) => {
  const { bump, reasons } = classify(previous, next);
  return [bump, ...reasons.map(({ code }) => code)];
};

describe("schemas", () => {
  const posts = tableSchema("posts");
  const withColumns = (properties: Record<string, PropertySchema>): Edition => {
    const schema: TableSchema = { ...posts, properties, required: Object.keys(properties) };
    return edition(base.tables, { schemas: { ...schemas, posts: schema } });
  };
  const change = (name: string, keywords: Partial<PropertySchema>) =>
    withColumns({
      ...posts.properties,
      [name]: { ...posts.properties[name], ...keywords } as PropertySchema,
    });
  const { party: _, ...withoutParty } = posts.properties;
  const text: PropertySchema = { type: "string" };

  test.each<[string, Edition, Edition, unknown[]]>([
    ["column removed", base, withColumns(withoutParty), ["major", "S1"]],
    [
      "column appended, nullable",
      withColumns(withoutParty),
      withColumns({ ...withoutParty, party: { type: ["boolean", "null"] } }),
      ["minor", "S3"],
    ],
    [
      "column appended, not nullable",
      base,
      withColumns({ ...posts.properties, more: text }),
      ["major", "S2"],
    ],
    [
      "column in front",
      base,
      withColumns({ more: { type: ["string", "null"] }, ...posts.properties }),
      ["major", "S1"],
    ],
    [
      "columns in another order",
      base,
      withColumns(Object.fromEntries(Object.entries(posts.properties).reverse())),
      ["major", "S1"],
    ],
    ["other type", base, change("party", { type: "string" }), ["major", "S1"]],
    ["may be null now", base, change("title_hans", { type: ["string", "null"] }), ["major", "S4"]],
    ["may no longer be null", base, change("title_en", { type: "string" }), ["major", "S2"]],
    ["pattern added", base, change("title_en", { pattern: "^[A-Z]" }), ["major", "S2"]],
    ["pattern dropped", change("title_en", { pattern: "^[A-Z]" }), base, ["minor", "S4"]],
    ["values limited", base, change("title_en", { enum: ["Director"] }), ["major", "S2"]],
    [
      "value added",
      change("title_en", { enum: ["Director"] }),
      change("title_en", { enum: ["Director", "Deputy"] }),
      ["minor", "S4"],
    ],
    [
      "value removed",
      change("title_en", { enum: ["Director", "Deputy"] }),
      change("title_en", { enum: ["Director"] }),
      ["major", "S2"],
    ],
    ["minimum raised", base, change("start", { minimum: 1 }), ["major", "S2"]],
    ["minimum lowered", change("start", { minimum: 1 }), base, ["minor", "S4"]],
    ["maximum lowered", change("end", { maximum: 9 }), change("end", { maximum: 8 }), ["major", "S2"]],
    ["maximum dropped", change("end", { maximum: 9 }), base, ["minor", "S4"]],
    ["description mended", base, change("title_en", { description: "Better words" }), ["patch", "M1"]],
  ])("%s", (_name, previous, next, expected) => {
    expect(codes(next, previous)).toEqual(expected);
  });

  test("a field within a list counts like a column", () => {
    const { actions, ...others } = tableSchema("duties").properties;
    const { quote: _quote, ...fields } = actions?.items?.properties ?? {};
    const items = { ...actions?.items, properties: fields } as PropertySchema;
    const properties = { ...others, actions: { ...actions, items } as PropertySchema };
    const duties = (changed: TableSchema["properties"]) =>
      edition(base.tables, {
        schemas: { ...schemas, duties: { ...tableSchema("duties"), properties: changed } },
      });
    const before = duties({ ...others, ...(actions ? { actions } : {}) });
    expect(codes(duties(properties), before)).toEqual(["major", "S1"]);
  });

  test("tables come and go", () => {
    const { systems: _systems, ...fewer } = schemas;
    const { systems: _rows, ...tables } = base.tables;
    const less = edition(tables, { schemas: fewer });
    expect(codes(less)).toEqual(["major", "S1"]);
    expect(codes(base, less)).toEqual(["minor", "S4"]);
  });
});

describe("content", () => {
  const of = (next: Dataset) => codes(edition(tablesOf(next)));
  const office = "qingyu.bangongshi";
  const recaptured = edited(dataset, "sources", "qingyu", { sha256: "0".repeat(64) });
  const membership = String(dataset.memberships[0]?.id);
  const again = (before: Dataset): Dataset =>
    edited(edited(before, "sources", "qingyu", { retrieved: "2027-01-01" }), "memberships", membership, {
      as_of: "2027-01-01",
    });
  const large = (count: number): Row[] =>
    Array.from({ length: count }, (_, n) => ({
      ...tablesOf(dataset).posts?.[0],
      id: `p-${String(n).padStart(4, "0")}`,
    }));

  test.each<[string, Dataset, unknown[]]>([
    [
      "record added",
      edited(dataset, "posts", "qingyu.fuguanzhang", { ...dataset.posts[0] }),
      ["minor", "R1"],
    ],
    ["leaf removed", edited(dataset, "duties", "qingyu.jichachu.1", null), ["minor", "I3"]],
    ["annotations removed", { ...dataset, evidence: [], duty_categories: [] }, ["minor", "I3", "I3"]],
    [
      "removed, and others pointed at it",
      edited(dataset, "posts", "qingyu.guanzhang", null),
      ["major", "I2"],
    ],
    [
      "only places moved",
      edited(dataset, "posts", "qingyu.guanzhang", { start: 1, end: 3 }),
      ["patch", "R4"],
    ],
    ["captured again with the same bytes", again(dataset), ["patch", "R5", "R5"]],
    [
      "captured again, and read otherwise",
      edited(again(dataset), "posts", "qingyu.guanzhang", { title_hans: "主任" }),
      ["minor", "R3", "R5", "R5"],
    ],
    [
      "a date read otherwise from the same capture",
      edited(dataset, "memberships", membership, { as_of: "2021" }),
      ["minor", "R3"],
    ],
    [
      "many rows corrected",
      edited(dataset, "posts", "qingyu.guanzhang", { title_hans: "主任" }),
      ["minor", "R3"],
    ],
    ["a reference corrected", edited(dataset, "organizations", office, { parent_id: null }), ["minor", "R3"]],
    [
      "with the page",
      edited(recaptured, "posts", "qingyu.guanzhang", { title_hans: "主任" }),
      ["minor", "R2", "R2"],
    ],
  ])("%s", (_, next, expected) => {
    expect(of(next)).toEqual(expected);
  });

  test("an id that leads to another is not a break, whoever pointed at it", () => {
    const [post] = dataset.posts;
    const moved = edited(edited(dataset, "posts", "qingyu.guanzhang", null), "posts", "qingyu.shouzhang", {
      ...post,
    });
    expect(of(moved)).toEqual(["minor", "I3", "R1"]);
  });

  test("few rows corrected is a patch", () => {
    const rows = large(100);
    const some = (count: number) =>
      rows.map((row, n) => (n < count ? { ...row, title_en: "Director" } : row));
    const from = edition({ ...base.tables, posts: rows });
    expect(codes(edition({ ...base.tables, posts: some(5) }), from)).toEqual(["patch", "R3"]);
    expect(codes(edition({ ...base.tables, posts: some(6) }), from)).toEqual(["minor", "R3"]);
  });

  test("licence and files", () => {
    const files = (entries: Record<string, string>) =>
      edition(base.tables, { files: new Map(Object.entries(entries)) });
    const previous = files({ "csv/posts.csv": "a", "text/x.txt": "a" });
    expect(codes(files({ "csv/posts.csv": "b", "text/x.txt": "a" }), previous)).toEqual(["none", "F1"]);
    expect(codes(files({ "text/x.txt": "a" }), previous)).toEqual(["major", "S1"]);
    expect(codes(files({ "csv/posts.csv": "a", "xlsx/posts.xlsx": "a" }), previous)).toEqual(["minor", "S4"]);
    expect(codes(edition(base.tables, { licence: "CC-BY-NC-4.0" }))).toEqual(["major", "M2"]);
  });
});

const gravity: Bump[] = ["none", "patch", "minor", "major"];

describe("properties", () => {
  const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 1, maxLength: 12 });
  const grown = (names: readonly string[]): Tables => ({
    ...base.tables,
    posts: names.map((id) => ({ ...tablesOf(dataset).posts?.[0], id })),
  });

  test("nothing against itself is no release, in whatever order rows and columns come", () => {
    fc.assert(
      fc.property(ids, fc.infiniteStream(fc.nat()), (names, order) => {
        const rows = grown(names);
        const keys = new Map(names.map((id) => [id, order.next().value ?? 0]));
        const posts = [...(rows.posts ?? [])].sort((a, b) => (keys.get(a.id) ?? 0) - (keys.get(b.id) ?? 0));
        const backwards = posts.map((row) => Object.fromEntries(Object.entries(row).reverse()) as Row);
        expect(classify(edition(rows), edition({ ...rows, posts: backwards }))).toEqual({
          bump: "none",
          reasons: [],
        });
      }),
    );
  });

  test("a chain that only adds rises at least as much as its steps", () => {
    fc.assert(
      fc.property(ids, fc.nat(12), fc.nat(12), (names, x, y) => {
        const [i, j] = [Math.min(x, y), Math.max(x, y)];
        const [a, b, c] = [
          edition(grown(names.slice(0, i))),
          edition(grown(names.slice(0, j))),
          edition(grown(names)),
        ];
        const rise = (from: Edition, to: Edition) => gravity.indexOf(classify(from, to).bump);
        expect(rise(a, c)).toBeGreaterThanOrEqual(Math.max(rise(a, b), rise(b, c)));
      }),
    );
  });
});

describe("numbers", () => {
  const number = fc.tuple(fc.nat(3), fc.nat(9), fc.nat(9)).map((parts) => parts.join("."));
  const bump = fc.constantFrom("patch", "minor", "major");

  test("rise with every release, and more with a graver bump; while the major is 0 it stays 0", () => {
    fc.assert(
      fc.property(number, bump, bump, (version, a, b) => {
        const [lesser, graver] = [a, b].sort((x, y) => gravity.indexOf(x) - gravity.indexOf(y)) as [
          typeof a,
          typeof b,
        ];
        expect(semver.gt(nextVersion(version, lesser), version)).toBe(true);
        expect(semver.gte(nextVersion(version, graver), nextVersion(version, lesser))).toBe(true);
        expect(semver.major(nextVersion(version, graver)) === 0).toBe(semver.major(version) === 0);
      }),
    );
  });

  test("follow the release that holds, above all that were published", () => {
    fc.assert(
      fc.property(number, number, bump, (version, withdrawn, rise) => {
        const next = followingVersion(version, rise, withdrawn);
        expect(semver.gt(next, withdrawn)).toBe(true);
        expect(semver.gte(next, nextVersion(version, rise))).toBe(true);
      }),
    );
  });
});

test.each<[string, Exclude<Bump, "none">, string]>([
  ["1.2.3", "patch", "1.2.4"],
  ["1.2.3", "minor", "1.3.0"],
  ["1.2.3", "major", "2.0.0"],
  ["0.2.3", "major", "0.3.0"],
  ["0.2.3", "minor", "0.2.4"],
])("%s and %s give %s", (from, bump, to) => {
  expect(nextVersion(from, bump)).toBe(to);
});
