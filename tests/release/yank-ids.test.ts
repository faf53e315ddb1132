/** After any releases were withdrawn, sources that nobody touched give the one that stands, record by record and id by id. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { latestHistory } from "../../pipeline/commands/releases.ts";
import { type MemoryEffects, memoryEffects } from "../../pipeline/effects/memory.ts";
import type { Dataset } from "../../pipeline/model/dataset.ts";
import { Report } from "../../pipeline/model/findings/issue.ts";
import type { Curation, SourceDescription } from "../../pipeline/model/inputs/inputs.generated.ts";
import { jsonArray } from "../../pipeline/model/tables/json-array.ts";
import { schemas, tableNames } from "../../pipeline/model/tables/schemas.generated.ts";
import { tablesOf } from "../../pipeline/model/tables/table.ts";
import { type Histories, noHistory, type Source } from "../../pipeline/run.ts";
import { datasetOf } from "../fixtures/built.ts";
import { runs } from "../sample.ts";

const folder = "sources/dalian-customs";
const json = <T>(path: string): T => JSON.parse(readFileSync(path, "utf8")) as T;
const lines = readFileSync(`${folder}/page.txt`, "utf8").split("\n");
const description = json<SourceDescription>(`${folder}/source.json`);

/** The flagship page with some of its lines, whatever a person decided about those that are left out. */
const source = (kept: readonly string[]): Source => ({
  description,
  input: {
    id: description.id,
    fileName: "page.txt",
    bytes: new TextEncoder().encode(kept.join("\n")),
    encoding: "utf-8",
  },
  curation: kept === lines ? json<Curation>(`${folder}/curation.json`) : { entries: [] },
});
const datasetWith = (kept: readonly string[], histories: Histories): Dataset =>
  datasetOf([source(kept)], histories, new Report());

const idsOf = (dataset: Dataset) =>
  Object.entries(tablesOf(dataset)).flatMap(([table, rows]) => rows.map(({ id }) => ({ table, id })));

interface Published {
  readonly version: string;
  readonly dataset: Dataset;
  readonly tombstones: readonly { readonly table: string; readonly id: string }[];
}

/** What `latestHistory` reads of releases; all but the first `standing` are withdrawn. */
function world(releases: readonly Published[], standing = 1): MemoryEffects {
  const hash = "0".repeat(64);
  const files = releases.flatMap(({ version, dataset, tombstones }) => {
    const contents = {
      "manifest.json": { version, licence: "x", files: [] },
      "tombstones.json": tombstones,
      "history.json": [],
      "CHANGELOG.md": "",
      ...Object.fromEntries(tableNames.map((name) => [`json/${name}.json`, dataset[name]])),
      ...Object.fromEntries(tableNames.map((name) => [`schema/${name}.schema.json`, schemas[name]])),
    };
    return Object.entries(contents).map(([path, value]) => [
      `output/releases/${version}/${path}`,
      path.startsWith("json/")
        ? jsonArray((value as object[]).map((row) => JSON.stringify(row)))
        : JSON.stringify(value),
    ]);
  });
  const versions = releases.map(({ version }, n) => ({
    ...{ version, date: "2026-01-01", path: `releases/${version}/`, yanked: n >= standing },
    ...{ content_hash: hash, manifest_sha256: hash, sums_sha256: hash },
  }));
  return memoryEffects({ ...Object.fromEntries(files), "output/versions.json": JSON.stringify(versions) });
}

const standing = datasetWith(lines, () => noHistory);
const first: Published = { version: "1.0.0", dataset: standing, tombstones: [] };

/** A release of the page without some of its lines, with a tombstone for every id that is gone. */
function without(gone: ReadonlySet<number>): Published {
  const dataset = datasetWith(
    lines.filter((_, n) => !gone.has(n)),
    () => ({ previous: standing, retired: [] }),
  );
  const left = new Set(idsOf(dataset).map(({ table, id }) => `${table} ${id}`));
  const tombstones = idsOf(standing).filter(({ table, id }) => !left.has(`${table} ${id}`));
  return { version: "1.1.0", dataset, tombstones };
}

test("the page has records in every table but those that only other pages fill", () => {
  const empty = Object.entries(tablesOf(standing)).filter(([, rows]) => rows.length === 0);
  expect(empty.map(([table]) => table)).toEqual([]);
});

test.each<readonly [string, Published]>([
  ["that had the same records", { ...first, version: "1.1.0" }],
  ["that lost everything but its first lines", without(new Set([...lines.keys()].slice(3)))],
])("a release %s", (_, withdrawn) => {
  expect(datasetWith(lines, latestHistory(world([first, withdrawn])))).toEqual(standing);
});

/** Releases of one edit of the page after another, each with tombstones for all that any before it had. */
function chain(edits: readonly (readonly number[])[]): (Published & { readonly kept: readonly string[] })[] {
  const releases: (Published & { readonly kept: readonly string[] })[] = [];
  for (const [n, gone] of edits.entries()) {
    const kept = gone.length === 0 ? lines : lines.filter((_, line) => !gone.includes(line));
    const history = n === 0 ? () => noHistory : latestHistory(world(releases, releases.length));
    const dataset = datasetWith(kept, history);
    const has = new Set(idsOf(dataset).map(({ table, id }) => `${table} ${id}`));
    const had = releases.flatMap((release) => [...idsOf(release.dataset), ...release.tombstones]);
    const tombstones = had.filter(({ table, id }) => !has.has(`${table} ${id}`));
    releases.push({ version: `1.${n}.0`, dataset, tombstones, kept });
  }
  return releases;
}

test("any tail of a chain of releases: the page of the one that stands gives it again", () => {
  const edit = fc.uniqueArray(fc.nat({ max: lines.length - 1 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(fc.tuple(edit, edit), (edits) => {
      const releases = chain([[], ...edits]);
      for (const [n, { kept, dataset }] of releases.entries())
        expect(datasetWith(kept, latestHistory(world(releases, n + 1)))).toEqual(dataset);
    }),
    { numRuns: runs(2) },
  );
});
