/** The guides for those who change to a new major version: they mention everything that was removed, and their SQL runs. */
import { existsSync, readFileSync } from "node:fs";
import type { Database } from "@sqlite.org/sqlite-wasm";
import { describe, expect, test } from "vitest";
import { releaseFiles } from "../../pipeline/commands/releases.ts";
import { diskEffects } from "../../pipeline/effects/disk.ts";
import { loadSource } from "../../pipeline/inputs/sources.ts";
import { Report } from "../../pipeline/model/findings/issue.ts";
import type { TableSchema } from "../../pipeline/model/tables/columns.ts";
import { noHistory } from "../../pipeline/run.ts";
import type { Contract } from "../../scripts/migration/contract.ts";
import { questions } from "../../scripts/migration/editions.ts";
import { type Guide, migrationGuide } from "../../scripts/migration/guide.ts";
import { datasetOf } from "../fixtures/built.ts";
import { withDatabase, withReleased } from "../fixtures/database.ts";

const schema = (columns: Readonly<Record<string, object>>): TableSchema =>
  ({
    title: "Port",
    description: "A port",
    type: "object",
    required: Object.keys(columns),
    properties: columns,
  }) as unknown as TableSchema;

const text = (description: string, more: object = {}) => ({ type: "string", description, ...more });

const contract = (columns: Readonly<Record<string, object>>, views: Contract["views"] = {}): Contract => ({
  tables: { ports: schema(columns) },
  views,
  terms: { name: '"foaf:name"' },
});

const guide = (more: Partial<Guide>): Guide => ({
  before: contract({ id: text("The port") }),
  after: contract({ id: text("The port") }),
  words: {},
  questions: [],
  sizes: null,
  page: "<!-- tables -->|<!-- new-tables -->|<!-- views -->|<!-- files -->|<!-- terms -->|<!-- sizes -->|<!-- questions -->",
  ...more,
});

describe("a guide", () => {
  const code = { before: contract({ id: text("The port"), code: text("Its code") }) };

  test("is refused when a column is gone and no word says where", () =>
    expect(() => migrationGuide(guide(code))).toThrow("ports.code is gone"));
  test("is refused when a table is gone and no word says where", () =>
    expect(() => migrationGuide(guide({ after: { tables: {}, views: {}, terms: {} } }))).toThrow(
      "ports is gone",
    ));
  test("is refused when a field of a list is gone and no word says where", () => {
    const list = (...fields: string[]) =>
      contract({
        quays: {
          type: "array",
          description: "Quays",
          items: {
            type: "object",
            required: fields,
            properties: Object.fromEntries(fields.map((name) => [name, text(name)])),
          },
        },
      });
    expect(() => migrationGuide(guide({ before: list("name", "depth"), after: list("name") }))).toThrow(
      "ports.quays[].depth is gone",
    );
  });
  test("is refused when a column of a view is gone and no word says where", () => {
    const columns = { id: text("The port") };
    const before = contract(columns, { quays: ["id", "name"] });
    expect(() => migrationGuide(guide({ before, after: contract(columns, { quays: ["id"] }) }))).toThrow(
      "quays.name is gone",
    );
  });
  test("is refused when a word is about nothing", () =>
    expect(() => migrationGuide(guide({ words: { "ports.depth": { how: "…" } } }))).toThrow(
      "ports.depth is in no edition",
    ));
  test("is refused when a word leads to a column that is not there", () =>
    expect(() =>
      migrationGuide(guide({ ...code, words: { "ports.code": { to: ["ports.codes"], how: "…" } } })),
    ).toThrow("ports.codes, which is not there"));

  test("tells what went, came, and is of another type or has other values", () => {
    const told = migrationGuide(
      guide({
        before: contract({
          code: text("Its code"),
          kind: text("Kind", { enum: ["sea"] }),
          depth: text("Depth"),
        }),
        after: contract({
          kind: text("Kind", { enum: ["sea", "air"] }),
          depth: { type: ["number", "null"], description: "Depth" },
          unlocode: text("Its code in UN/LOCODE"),
        }),
        words: { "ports.code": { to: ["ports.unlocode"], how: "Renamed." } },
      }),
    );
    for (const row of [
      "| `code` | string | gone: `unlocode` | Renamed. |",
      "| `kind` | string | + value `air` | Kind |",
      "| `depth` | string | number or null | Depth |",
      "| `unlocode` |  | string | New. Its code in UN/LOCODE. |",
    ])
      expect(told).toContain(row);
  });
});

test("a guide adds up the sizes", () => {
  const sizes = [
    { what: "csv/", before: 1_500_000, after: 2_000_000 },
    { what: "views/", before: 0, after: 400_000 },
  ];
  expect(migrationGuide(guide({ sizes }))).toContain("| `all` | 1.5 | 2.4 |");
});

describe("docs/migrating-to-2.md", async () => {
  const old = releaseFiles(diskEffects, "1.3.0");
  const asked = questions();
  const answersIn = (statements: readonly string[]) => (database: Database) =>
    statements.map((sql): unknown => {
      try {
        return database.selectArrays(sql);
      } catch (error) {
        return String(error);
      }
    });
  const before = await withReleased(old, answersIn(asked.map((question) => question.before)));
  /** Of the release as soon as it is there, since what is built now may be newer: first the old SQL, then the new one. */
  const now = await askNow(answersIn(asked.flatMap((question) => [question.before, question.after])));

  describe.each(asked.map(({ asks }, index) => ({ asks, index })))("$asks", ({ index }) => {
    const [stale, current] = now.slice(2 * index);
    const isRows = expect.arrayContaining([expect.any(Array)]);
    test("has an answer in the old SQL", () => expect(before[index]).toEqual(isRows));
    test("has an answer in the new SQL", () => expect(current).toEqual(isRows));
    test("needs the new SQL", () => expect(stale).not.toEqual(current));
  });

  test("the views of 1.3.0 are those of its database", async () => {
    const views = JSON.parse(readFileSync("scripts/migration/to-2/views-before.json", "utf8"));
    const found = await withReleased(old, (database) =>
      database
        .selectValues("SELECT name FROM sqlite_master WHERE type = 'view'")
        .map((view) => [
          view,
          database.selectValues(`SELECT name FROM pragma_table_info('${String(view)}')`),
        ]),
    );
    expect(views).toEqual(Object.fromEntries(found));
  });
});

async function askNow<T>(ask: (database: Database) => T): Promise<T> {
  if (existsSync("output/releases/2.0.0")) return withReleased(releaseFiles(diskEffects, "2.0.0"), ask);
  const source = loadSource(diskEffects, "dalian-customs", new Report());
  return withDatabase(
    datasetOf([source], () => noHistory, new Report()),
    ask,
  );
}
