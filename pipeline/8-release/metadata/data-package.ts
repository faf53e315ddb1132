import { releaseIri } from "../../model/releases/iri.ts";
import type { Manifest } from "../../model/releases/release.generated.ts";
import type { Column, ScalarKind } from "../../model/tables/columns.ts";
import type { FlatTable } from "../../model/tables/flat-table.ts";
import { jsonFile } from "../files/artifacts.ts";
import type { Describer } from "./describer.ts";
import {
  about,
  csvFiles,
  type Description,
  describedWithOrigin,
  licenceUrl,
  provenance,
} from "./description.ts";

/**
 * Data Package v2 (https://datapackage.org/standard/data-package/): the CSV edition as tables with keys and
 * constraints. fieldsMatch is left out: its default is what holds, and the published
 * profile contradicts the text of the standard about it.
 */
export const dataPackage: Describer = (release) =>
  jsonFile("datapackage.json", {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: about.name,
    id: releaseIri(release.version),
    title: about.title,
    description: describedWithOrigin(release),
    version: release.version,
    created: `${release.date}T00:00:00Z`,
    homepage: releaseIri(release.version),
    keywords: about.keywords,
    licenses: [{ name: release.licence, path: licenceUrl(release.licence) }],
    contributors: [{ title: about.creator, roles: ["creator"] }],
    sources: release.sources.map((source) => ({
      title: provenance(source),
      path: source.text_path,
      version: `sha256:${source.sha256}`,
    })),
    resources: [...tables(release), ...otherFiles(release)],
  });

const tables = (release: Description): object[] =>
  csvFiles(release).map(({ file, table }) => ({
    name: table.name,
    type: "table",
    description: table.description,
    ...located(file),
    format: "csv",
    encoding: "utf-8",
    dialect: { delimiter: ",", lineTerminator: "\r\n", quoteChar: '"', doubleQuote: true, header: true },
    schema: tableSchema(table),
  }));

/**
 * Files that hold no table. The tables in other formats are left to manifest.json, and so are the schemas: Frictionless
 * 5.21 would open them all as tables, fails on Parquet and takes a JSON Schema for a Table Schema.
 */
const otherFiles = ({ files }: Description): object[] =>
  files
    .filter(({ path, rows }) => rows === null && !path.startsWith("schema/"))
    .map((file) => ({ name: file.path.toLowerCase(), ...located(file) }));

const located = ({ path, bytes, sha256, media_type }: Manifest["files"][number]) => ({
  path,
  mediatype: media_type.replace(/;.*/, ""),
  bytes,
  hash: `sha256:${sha256}`,
});

const tableSchema = (table: FlatTable): object => ({
  fields: table.columns.map((column) => field(column, table.key)),
  missingValues: [""],
  primaryKey: table.key,
  foreignKeys: foreignKeys(table),
});

const types: Readonly<Record<ScalarKind, string>> = {
  string: "string",
  integer: "integer",
  number: "number",
  boolean: "boolean",
};

function field({ name, type, nullable, description, constraints }: Column, key: readonly string[]): object {
  if (type.kind === "list" || type.kind === "struct") throw new Error(`${name}: csv/ has no ${type.kind}`);
  const demanded = {
    required: nullable ? null : true,
    unique: key.length === 1 && key[0] === name ? true : null,
    enum: constraints.enum,
    pattern: constraints.pattern,
    minimum: constraints.minimum,
    maximum: constraints.maximum,
    minLength: constraints.minLength,
  };
  const constraintsOf = Object.fromEntries(Object.entries(demanded).filter(([, value]) => value !== null));
  return { name, type: types[type.kind], description, constraints: constraintsOf };
}

/** A table that points into itself names no resource. */
function foreignKeys({ name, columns, parent }: FlatTable): object[] {
  const key = (fields: readonly string[], table: string, to: readonly string[]) => ({
    fields,
    reference: table === name ? { fields: to } : { resource: table, fields: to },
  });
  const own = columns.flatMap(({ name: column, references }) =>
    references === null || references === "*" ? [] : [key([column], references, ["id"])],
  );
  return parent === null ? own : [key(parent.columns, parent.table, parent.key), ...own];
}
