/** What a release says of itself by the standards of others agrees with its manifest and its schemas. */
import jsonld from "jsonld";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { releaseIri } from "../../pipeline/model/releases/iri.ts";
import { columnsOf, tableSchema } from "../../pipeline/model/tables/columns.ts";
import { flatTables } from "../../pipeline/model/tables/flat-table.ts";
import { tableNames } from "../../pipeline/model/tables/schemas.generated.ts";
import { flatView, views } from "../../pipeline/model/views/index.ts";
import { edited, fictionalDataset } from "../fixtures/dataset.ts";
import { published, releaseOf, textOf } from "../fixtures/release.ts";

const first = releaseOf(fictionalDataset());
const next = releaseOf(
  edited(fictionalDataset(), "duties", "qingyu.jichachu.1", { ordinal: 2 }),
  first.files,
);
const json = (path: string) => JSON.parse(textOf(first.files, path));
const { manifest } = published(first.files);
const fileAt = (path: string) => manifest.files.find((file) => file.path === path);
const flat = [
  ...tableNames.flatMap((name) => flatTables(name, "", columnsOf(tableSchema(name)))),
  ...views.map(flatView),
];
const columnNames = (table: string) =>
  flat.find(({ name }) => name === table)?.columns.map(({ name }) => name);

describe("datapackage.json", () => {
  const { resources } = json("datapackage.json");
  const tables = resources.filter((resource: { type?: string }) => resource.type === "table");
  test("has every table of csv/ and every view with its columns and its key", () => {
    expect(tables.map((resource: { name: string }) => resource.name).sort()).toEqual(
      flat.map(({ name }) => name).sort(),
    );
    for (const { name, schema } of tables) {
      expect(schema.fields.map((field: { name: string }) => field.name)).toEqual(columnNames(name));
      expect(schema.primaryKey).toEqual(flat.find((table) => table.name === name)?.key);
    }
  });
  test("has the hash and the size of every file that it names", () => {
    for (const { path, hash, bytes } of resources)
      expect({ hash, bytes }).toEqual({ hash: `sha256:${fileAt(path)?.sha256}`, bytes: fileAt(path)?.bytes });
  });
  test("says what a column demands, and what it points at", () => {
    const duties = tables.find((resource: { name: string }) => resource.name === "duties").schema;
    expect(duties.fields[0].constraints).toEqual({
      required: true,
      unique: true,
      pattern: "^[a-z0-9][a-z0-9._-]*$",
    });
    expect(duties.fields.at(-1)).toMatchObject({
      name: "confidence",
      type: "number",
      constraints: { required: true, minimum: 0, maximum: 1 },
    });
    expect(duties.foreignKeys).toContainEqual({
      fields: ["organization_id"],
      reference: { resource: "organizations", fields: ["id"] },
    });
    const organizations = tables.find((resource: { name: string }) => resource.name === "organizations");
    expect(organizations.schema.foreignKeys).toContainEqual({
      fields: ["parent_id"],
      reference: { fields: ["id"] },
    });
  });
});

test("csv-metadata.json says between which numbers a column lies", () => {
  const duties = json("csv-metadata.json").tables.find(
    (table: { url: string }) => table.url === "csv/duties.csv",
  );
  expect(duties.tableSchema.columns.at(-1)).toMatchObject({
    name: "confidence",
    datatype: { base: "decimal", minimum: 0, maximum: 1 },
  });
});

test("csv-metadata.json has the columns of each table, and keys of columns that are never null only", () => {
  for (const { url, tableSchema: schema } of json("csv-metadata.json").tables) {
    const name = url.replace(/^(?:csv|views)\/|\.csv$/g, "");
    expect(schema.columns.map((column: { name: string }) => column.name)).toEqual(columnNames(name));
    const required = new Set(
      schema.columns.filter((c: { required: boolean }) => c.required).map((c: { name: string }) => c.name),
    );
    for (const { columnReference } of schema.foreignKeys)
      expect(columnReference.every((column: string) => required.has(column))).toBe(true);
  }
});

test("croissant.json reads every column of every table from its file", () => {
  const { distribution, recordSet } = json("croissant.json");
  for (const { contentUrl, sha256 } of distribution) expect(sha256).toBe(fileAt(contentUrl)?.sha256);
  for (const { name, field } of recordSet)
    expect(field.map((f: { source: { extract: { column: string } } }) => f.source.extract.column)).toEqual(
      columnNames(name),
    );
});

test("dcat.jsonld and dataset.jsonld have the hash of every table in every format", () => {
  const tables = manifest.files.filter(({ path }) => /^(?!schema|text)\w[\w-]*\//.test(path));
  const downloads = json("dataset.jsonld").distribution.map((d: { name: string; sha256: string }) => [
    d.name,
    d.sha256,
  ]);
  expect(downloads).toEqual(tables.map(({ path, sha256 }) => [path, sha256]));
  const sums = json("dcat.jsonld")
    ["@graph"].filter((node: { "@type": string }) => node["@type"] === "dcat:Distribution")
    .map((node: Record<string, Record<string, Record<string, string>>>) => [
      node["dct:title"]?.["@value"],
      node["spdx:checksum"]?.["spdx:checksumValue"]?.["@value"],
    ]);
  expect(sums).toEqual(tables.map(({ path, sha256 }) => [path, sha256]));
});

test("a release names the one before it", () => {
  const nodes = JSON.parse(textOf(next.files, "dcat.jsonld"))["@graph"];
  const dataset = nodes.find((node: { "@type": string }) => node["@type"] === "dcat:Dataset");
  expect(dataset["dcat:previousVersion"]["@id"]).toMatch(/releases\/1\.0\.0\/$/);
});

describe("linked data", () => {
  const documentLoader = (url: string) => Promise.reject(new Error(`${url} is not to be loaded`));
  test.each(["dcat.jsonld", "dataset.jsonld", "croissant.json"])(
    "%s leaves no key unmapped",
    async (path) => {
      const quads = await jsonld.toRDF(json(path), {
        safe: true,
        base: releaseIri("1.0.0"),
        documentLoader,
      } as never);
      expect((quads as unknown as unknown[]).length).toBeGreaterThan(100);
    },
  );
});

test("CITATION.cff has what the format requires, the version as text", () => {
  const citation = parse(textOf(first.files, "CITATION.cff"));
  expect(citation).toMatchObject({
    "cff-version": "1.2.0",
    type: "dataset",
    version: "1.0.0",
    "date-released": "2026-11-01",
    license: "CC-BY-4.0",
  });
  for (const key of ["message", "title", "authors"]) expect(citation[key]).toBeTruthy();
});

test("DICTIONARY.md has a row for every column", () => {
  const text = textOf(first.files, "DICTIONARY.md");
  for (const { name, columns } of views)
    for (const column of columns) expect(text.split(`## ${name}\n`)[1]).toContain(`| \`${column.name}\` |`);
  for (const name of tableNames)
    for (const column of columnsOf(tableSchema(name))) expect(text, name).toContain(`| \`${column.name}\` |`);
});

test("README.md counts the rows, LICENSE.md says whose the pages are", () => {
  expect(textOf(first.files, "README.md")).toContain("| `duties` | 3 |");
  expect(textOf(first.files, "LICENSE.md")).toContain("`text/qingyu.txt`");
});

test("README.md begins with a card that names every table and view that has rows", () => {
  const [, card = ""] = textOf(first.files, "README.md").split("---\n");
  const { configs, license, size_categories } = parse(card);
  expect({ license, size_categories }).toEqual({ license: "cc-by-4.0", size_categories: ["n<1K"] });
  const filled = manifest.files.filter(({ path, rows }) => path.endsWith(".parquet") && rows !== 0);
  expect(configs.map((config: { data_files: string }) => config.data_files).sort()).toEqual(
    filled.map(({ path }) => path),
  );
  expect(configs).toContainEqual({ config_name: "duties", data_files: "parquet/duties.parquet" });
});

test("datasette-metadata.json describes every table and view, and no query hides behind the name of one", () => {
  const { tables, queries } = json("datasette-metadata.json").databases.haiguan;
  expect(Object.keys(tables).sort()).toEqual(
    [...flat.map(({ name }) => name), "short_words", "texts"].sort(),
  );
  expect(tables.organizations).toMatchObject({
    label_column: "name_hans",
    facets: ["name_basis", "classification", "legal_person"],
  });
  expect(tables.organizations.columns.parent_id).toBe("The body it belongs to");
  expect(Object.keys(queries).filter((name) => name in tables || name === "search")).toEqual([]);
});
