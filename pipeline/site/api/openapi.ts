import type { TableName } from "../../model/tables/records.generated.ts";
import { languages } from "../languages.ts";
import { pageTables } from "../records.ts";
import type { Schema } from "../release.ts";
import type { Site } from "../view.ts";
import { changesPath, linkedPath, namesPath, recordPath, tablePath } from "./addresses.ts";
import { tellingTables } from "./records.ts";
import shapes from "./shapes.json" with { type: "json" };

type Json = Readonly<Record<string, unknown>>;

const named = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });
const parameter = (name: string): Json => ({ $ref: `#/components/parameters/${name}` });
const many = (items: Json): Json => ({ type: "array", items });

/**
 * The OpenAPI document of the files: what a record looks like is said by the schemas of the release, what stands around it by
 * `shapes.json`.
 */
export function openApi({ release }: Site): Json {
  const { manifest, schemas, description } = release;
  return {
    openapi: "3.1.0",
    info: {
      title: "haiguan-data",
      version: manifest.version,
      summary: "Files of one release, for programs",
      description,
      license: { name: manifest.licence, identifier: manifest.licence },
    },
    // relative to this document, so that the site can lie in any folder
    servers: [{ url: "../../", description: "The site that this document lies on" }],
    security: [],
    tags: shapes.tags,
    paths: Object.fromEntries([...fixedPaths(), ...release.tables.flatMap(pathsOf), ...pagePaths()]),
    components: {
      parameters: {
        ...shapes.parameters,
        Lang: { ...shapes.parameters.Lang, schema: { type: "string", enum: languages } },
      },
      responses: shapes.responses,
      schemas: {
        ...Object.fromEntries([...schemas].map(([name, schema]) => [name, withoutPlace(schema)])),
        ...shapes.schemas,
      },
    },
  };
}

/** A schema as part of a document: where it lies and in which dialect is said by the document. */
const withoutPlace = (schema: Schema): Json =>
  Object.fromEntries(Object.entries(schema).filter(([key]) => key !== "$id" && key !== "$schema"));

/** A path at which one file is read. */
function path(
  at: string,
  operationId: string,
  tag: string,
  summary: string,
  schema: Json,
  parameters: readonly string[] = [],
  type = "application/json",
): [string, Json] {
  return [
    `/${at}`,
    {
      get: {
        operationId,
        tags: [tag],
        summary,
        ...(parameters.length > 0 ? { parameters: parameters.map(parameter) } : {}),
        responses: {
          "200": { description: summary, content: { [type]: { schema } } },
          "404": { $ref: "#/components/responses/NoSuchFile" },
        },
      },
    },
  ];
}

const fixedPaths = (): [string, Json][] => [
  ...shapes.paths.map(({ at, id, tag, summary, schema }) => path(at, id, tag, summary, named(schema))),
  path(
    changesPath("{from}", "{to}"),
    "changes",
    "releases",
    "What changed between two neighbours",
    named("changes"),
    ["From", "To"],
  ),
  path(namesPath("{page}"), "reconciliation_page", "names", "Further names", named("Names"), ["Page"]),
];

/** Where the records of one table are. */
function pathsOf(table: TableName): [string, Json][] {
  const page = withProperties("TablePage", { table: { const: table }, records: many(named(table)) });
  const pages: [string, Json][] = [
    path(tablePath(table, 1), `${table}_table`, "tables", `The first rows of ${table}`, page),
    path(tablePath(table, "{page}"), `${table}_page`, "tables", `Further rows of ${table}`, page, ["Page"]),
  ];
  if (!pageTables.some((one) => one === table)) return pages;
  const record = withProperties("Record", {
    table: { const: table },
    record: named(table),
    told: {
      type: "object",
      additionalProperties: false,
      properties: Object.fromEntries(tellingTables.map((other) => [other, many(named(other))])),
    },
  });
  const beside = withProperties("Page", { table: { const: table }, record: named(table) });
  return [
    ...pages,
    path(
      recordPath(table, "{id}"),
      `${table}_record`,
      "records",
      `One of ${table}, with all that is told of it`,
      record,
      ["Id"],
    ),
    path(
      linkedPath(table, "{id}"),
      `${table}_linked`,
      "records",
      `One of ${table} as linked data`,
      named("Linked"),
      ["Id"],
      "application/ld+json",
    ),
    path(
      `{lang}/id/${table}/{id}/index.json`,
      `${table}_beside`,
      "pages",
      `Beside the page of one of ${table}`,
      beside,
      ["Lang", "Id"],
    ),
  ];
}

/** A shape in which some properties are said more closely, and are then there. */
const withProperties = (shape: keyof typeof shapes.schemas, properties: Json): Json => ({
  ...named(shape),
  required: Object.keys(properties),
  properties,
});

/** Files beside all other pages, by how deep they lie. */
const pagePaths = (): [string, Json][] =>
  ["", "{a}/", "{a}/{b}/", "{a}/{b}/{c}/", "{a}/{b}/{c}/{d}/", "{a}/{b}/{c}/{d}/{e}/"].map((folders, depth) =>
    path(
      `{lang}/${folders}index.json`,
      `beside_${depth}`,
      "pages",
      "Beside a page: what it is, and the records it leads to",
      named("Page"),
      ["Lang", ...["A", "B", "C", "D", "E"].slice(0, depth)],
    ),
  );
