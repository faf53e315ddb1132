import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import jsonpatch from "fast-json-patch";
import { describe, expect, test } from "vitest";
import {
  assertNotFrozen,
  compare,
  contentHash,
  type Files,
  keyed,
  terminalReport,
  versionEntry,
  versionsAfter,
} from "../../pipeline/8-release/index.ts";
import { validate } from "../../pipeline/8-release/verify/schemas.ts";
import type { Dataset } from "../../pipeline/model/dataset.ts";
import { tableNames } from "../../pipeline/model/tables/schemas.generated.ts";
import { tablesOf } from "../../pipeline/model/tables/table.ts";
import { edited, emptyDataset, fictionalDataset } from "../fixtures/dataset.ts";
import { published, releaseOf, textOf, tryRelease } from "../fixtures/release.ts";

const dataset = fictionalDataset();
const first = releaseOf(dataset);
const json = (files: ReadonlyMap<string, Uint8Array>, path: string): unknown =>
  JSON.parse(textOf(files, path));

const office = "qingyu.bangongshi";
const edits: Dataset = edited(
  edited(
    edited(dataset, "organizations", office, { name_en: "General Office" }),
    "duties",
    "qingyu.jichachu.1",
    { text_hans: "监管辖区四个码头的货物" },
  ),
  "duties",
  "qingyu.bangongshi.2",
  null,
);
const second = releaseOf(edits, first.files);

describe("the first release", () => {
  test("is 1.0.0 and marks nothing as changed", () => {
    expect(first.version).toBe("1.0.0");
    expect(first.changes).toMatchObject({ from: null, to: "1.0.0", changes: [], reasons: [{ code: "N1" }] });
    expect(json(first.files, "patch.json")).toEqual([]);
    expect(json(first.files, "tombstones.json")).toEqual([]);
  });

  test("has the same bytes when made again", () => {
    const again = releaseOf(fictionalDataset());
    expect([...again.files.keys()]).toEqual([...first.files.keys()]);
    for (const [path, bytes] of first.files)
      expect(Buffer.compare(again.files.get(path) ?? new Uint8Array(), bytes), path).toBe(0);
  });

  test("is described by its manifest", () => {
    const { manifest } = published(first.files);
    expect(manifest).toMatchObject({
      version: "1.0.0",
      previous: null,
      date: "2026-11-01",
      licence: "CC-BY-4.0",
    });
    expect(manifest.sources).toEqual(dataset.sources.map(({ id, sha256 }) => ({ id, sha256 })));
    expect(manifest.content_hash).toBe(contentHash(tablesOf(dataset)));
    expect(manifest.files.find(({ path }) => path === "csv/duties.csv")).toMatchObject({
      rows: 3,
      media_type: "text/csv",
    });
    expect([...first.files.keys()].sort()).toEqual(
      [...manifest.files.map(({ path }) => path), "SHA256SUMS", "manifest.json"].sort(),
    );
  });

  test("is confirmed by sha256sum", () => {
    const folder = mkdtempSync(join(tmpdir(), "haiguan-release-"));
    for (const [path, bytes] of first.files) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    const check = execFileSync("sha256sum", ["-c", "--strict", "--quiet", "SHA256SUMS"], {
      cwd: folder,
      encoding: "utf8",
    });
    expect(check).toBe("");
  });

  test("ships measurements when there are some", () => {
    expect(first.files.has("quality.json")).toBe(false);
    expect(json(releaseOf(dataset, null, { quality: { f1: 0.9 } }).files, "quality.json")).toEqual({
      f1: 0.9,
    });
  });
});

describe("the next release", () => {
  test("is not made when nothing differs", () => {
    expect(tryRelease(dataset, first.files)).toBeNull();
  });

  test("is made of other bytes for the same content only when a person asks for it", () => {
    const emit = () =>
      [...first.files]
        .filter(([path]) => path.includes("/"))
        .map(([path, bytes]) => ({
          path,
          mediaType: "x",
          rows: null,
          pieces: [path === "csv/posts.csv" ? new Uint8Array([...bytes, 13, 10]) : bytes],
        }));
    expect(tryRelease(dataset, first.files, { emit })).toBeNull();
    expect(releaseOf(dataset, first.files, { emit, raise: "patch" })).toMatchObject({
      version: "1.0.1",
      changes: { bump: "patch", reasons: [{ code: "F1", bump: "none" }] },
    });
    expect(tryRelease(dataset, first.files, { raise: "patch" })).toBeNull();
  });

  test("says what changed, and by how much the version rose", () => {
    expect(second.version).toBe("1.1.0");
    expect(second.changes).toMatchObject({ from: "1.0.0", to: "1.1.0", bump: "minor" });
    expect(second.changes.tables).toEqual([
      { table: "duties", added: 0, removed: 1, changed: 1, offsets: 0 },
      { table: "organizations", added: 0, removed: 0, changed: 1, offsets: 0 },
    ]);
    expect(json(second.files, "changes.json")).toEqual(second.changes);
    const feed = textOf(second.files, "changes.ndjson")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(feed).toEqual(second.changes.changes.map((change) => ({ release: "1.1.0", ...change })));
  });

  test("fits its schemas", () => {
    for (const name of ["changes", "manifest", "tombstones", "history"]) {
      const schema = json(second.files, `schema/${name}.schema.json`) as object;
      expect(validate(schema, [json(second.files, `${name}.json`)]), name).toEqual([]);
    }
    const schema = json(second.files, "schema/versions.schema.json") as object;
    expect(validate(schema, [[versionEntry(first.files), versionEntry(second.files)]])).toEqual([]);
  });

  test("may be raised by a person, never lowered", () => {
    expect(releaseOf(edits, first.files, { raise: "major" }).version).toBe("2.0.0");
    expect(() => releaseOf(edits, first.files, { raise: "patch" })).toThrow(
      /release\.bump-too-low: patch was asked for, minor is needed/,
    );
    expect(releaseOf(edits, first.files, { raise: "minor" }).version).toBe("1.1.0");
  });

  test("remembers since when records are there and when they changed", () => {
    const history = json(second.files, "history.json") as { table: string; id: string }[];
    const of = (table: string, id: string) =>
      history.find((entry) => entry.table === table && entry.id === id);
    expect(of("organizations", office)).toMatchObject({
      first_release: "1.0.0",
      last_changed_release: "1.1.0",
    });
    expect(of("organizations", "qingyu")).toMatchObject({
      first_release: "1.0.0",
      last_changed_release: "1.0.0",
    });
    const moved = edited(edits, "organizations", "qingyu", { start: 1, end: 5 });
    const third = releaseOf(moved, second.files);
    const entry = (json(third.files, "history.json") as typeof history).find(({ id }) => id === "qingyu");
    expect(third.version).toBe("1.1.1");
    expect(entry).toMatchObject({ first_release: "1.0.0", last_changed_release: "1.0.0" });
  });

  test("keeps a tombstone for every retired id, for good", () => {
    const stone = {
      table: "duties",
      id: "qingyu.bangongshi.2",
      retired_in: "1.1.0",
      kind: "removed",
      successors: [],
      reason: "«承办保密、档案工作» is no longer stated",
    };
    expect(json(second.files, "tombstones.json")).toEqual([stone]);
    const third = releaseOf(edited(edits, "organizations", office, { name_en: "Office" }), second.files);
    expect(json(third.files, "tombstones.json")).toEqual([stone]);
  });

  test("refuses an id that was retired", () => {
    expect(() => releaseOf(dataset, second.files)).toThrow(
      "release.id-reused: duties qingyu.bangongshi.2 was retired in 1.1.0 and is in use again",
    );
  });

  test("lets an annotation come back with its record's value", () => {
    const without = releaseOf({ ...dataset, evidence: [] }, first.files);
    expect(json(without.files, "tombstones.json")).toMatchObject([{ table: "evidence", kind: "removed" }]);
    expect(json(releaseOf(dataset, without.files).files, "tombstones.json")).toEqual([]);
  });
});

describe("patch.json", () => {
  const apply = (from: Dataset, patch: unknown) =>
    jsonpatch.applyPatch(structuredClone(keyed(tablesOf(from))), patch as jsonpatch.Operation[], true)
      .newDocument;

  test("turns the previous release into this one", () => {
    expect(apply(dataset, json(second.files, "patch.json"))).toEqual(keyed(tablesOf(edits)));
  });

  test("does so for any edits", () => {
    // a release describes its sources, and so reads them: nothing but what their schema allows
    const rows = tableNames
      .filter((table) => table !== "sources")
      .flatMap((table) => dataset[table].map((row) => ({ table, row })));
    const edit = fc.record({
      target: fc.constantFrom(...rows),
      op: fc.constantFrom("remove", "change", "add"),
      // as JSON gives them: an object without a prototype is in no row, and is no text where an id should be
      value: fc.oneof(
        fc.constant(null),
        fc.nat(),
        fc.string(),
        fc.array(fc.record({ "a/b~c": fc.nat() }, { noNullPrototype: true })),
      ),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (steps) => {
        const next = steps.reduce((data, { target: { table, row }, op, value }, n) => {
          if (op === "remove") return edited(data, table, row.id, null);
          const fields = Object.keys(row).filter((field) => field !== "id");
          const id = op === "add" ? `${row.id}.${n}` : row.id;
          return edited(data, table, id, { ...row, [fields[n % fields.length] ?? ""]: value });
        }, dataset);
        const made = tryRelease(next, first.files, {
          emit: () =>
            [...first.files]
              .filter(([path]) => path.includes("/"))
              .map(([path, bytes]) => ({ path, mediaType: "x", rows: null, pieces: [bytes] })),
        });
        const patch = made === null ? [] : json(made.files, "patch.json");
        expect(apply(dataset, patch)).toEqual(keyed(tablesOf(next)));
      }),
    );
  });
});

describe("what is published", () => {
  test("stays as it is", () => {
    const made = (files: Files) => [...files].map(([path, bytes]) => [path, [bytes]] as const);
    expect(() => assertNotFrozen("1.0.0", first.files, made(first.files))).not.toThrow();
    expect(() => assertNotFrozen("1.0.0", new Map(), made(first.files))).not.toThrow();
    const other = new Map(first.files).set("csv/posts.csv", new Uint8Array([1]));
    expect(() => assertNotFrozen("1.0.0", first.files, made(other))).toThrow(
      "release.frozen: 1.0.0 is published with another csv/posts.csv",
    );
    other.delete("csv/posts.csv");
    expect(() => assertNotFrozen("1.0.0", first.files, made(other))).toThrow("another csv/posts.csv");
  });

  test("is listed once, and the list only grows", () => {
    const one = versionsAfter([], first.files);
    const two = versionsAfter(one, second.files);
    expect(two.map(({ version }) => version)).toEqual(["1.0.0", "1.1.0"]);
    expect(versionsAfter(two, first.files)).toEqual(two);
    const other = releaseOf(emptyDataset());
    expect(() => versionsAfter(two, other.files)).toThrow(
      "release.frozen: versions.json has 1.0.0 with another manifest",
    );
  });
});

describe("for people", () => {
  test("the changelog tells before and after, by organisation", () => {
    expect(textOf(second.files, "CHANGELOG.md")).toBe(`# Changelog

## 1.1.0 (2026-11-01)

- minor: duties qingyu.bangongshi.2 removed, no record pointed at it (I3)
- minor: duties: on the same page, 1 record changed, more than 5 % of 3 (R3)
- minor: organizations: on the same page, 1 record changed, more than 5 % of 3 (R3)

### 办公室, General Office \`qingyu.bangongshi\`

- removed: duty \`qingyu.bangongshi.2\` «承办保密、档案工作»
- revised: organization \`qingyu.bangongshi\` «办公室»
  - \`name_en\` ~~nothing~~ → **General Office**

### 稽查处 \`qingyu.jichachu\`

- reworded: duty \`qingyu.jichachu.1\` «监管辖区四个码头的货物»
  - \`text_hans\` 监管辖区~~三~~**四**个码头的货物

## 1.0.0 (2026-11-01)

- major: first release (N1)
`);
  });

  test("the terminal marks what was deleted and inserted, with colours or without", () => {
    const [a, b] = [published(first.files), published(second.files)];
    const changes = compare(
      { version: a.manifest.version, edition: a.edition },
      { version: b.manifest.version, edition: b.edition },
    );
    expect(changes.changes).toEqual(second.changes.changes);
    expect(terminalReport(changes, b.edition.tables, false)).toContain(
      "text_hans 监管辖区[-三-]{+四+}个码头的货物",
    );
    expect(terminalReport(changes, b.edition.tables, true)).toContain("\u001b[");
    expect(terminalReport(changes, b.edition.tables, false)).not.toContain("\u001b[");
  });
});
