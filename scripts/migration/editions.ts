import { existsSync, readdirSync, readFileSync } from "node:fs";
import { context } from "../../pipeline/7-emit/jsonld/context.ts";
import type { Manifest } from "../../pipeline/model/releases/release.generated.ts";
import type { TableSchema } from "../../pipeline/model/tables/columns.ts";
import { views } from "../../pipeline/model/views/index.ts";
import type { Contract } from "./contract.ts";
import { migrationGuide, type Question, type Size, type Words } from "./guide.ts";

const before = "1.3.0";
const after = "2.0.0";
const hand = "scripts/migration/to-2";

const read = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));

/** Questions in the SQL of both editions. */
export const questions = (): readonly Question[] => read(`${hand}/questions.json`) as Question[];

/** docs/migrating-to-2.md: of release 2.0.0 as soon as there is one, until then of schemas/. */
export const migratingTo2 = (tables: readonly string[]): string =>
  migrationGuide({
    before: { ...released(before), views: read(`${hand}/views-before.json`) as Contract["views"] },
    after: existsSync(folderOf(after)) ? released(after) : current(tables),
    words: read(`${hand}/words.json`) as Words,
    questions: questions(),
    sizes: existsSync(folderOf(after)) ? sizes() : null,
    page: readFileSync(`${hand}/page.md`, "utf8"),
  });

const folderOf = (version: string): string => `output/releases/${version}`;

/** What a release promised, from its own files. */
function released(version: string): Contract {
  const folder = folderOf(version);
  const names = readdirSync(`${folder}/json`).map((file) => file.replace(".json", ""));
  return {
    tables: schemasIn(`${folder}/schema`, names),
    views: existsSync(`${folder}/schema/views`) ? viewsIn(`${folder}/schema/views`) : {},
    terms: termsOf((read(`${folder}/jsonld/context.jsonld`) as { "@context": object })["@context"]),
  };
}

/** What the code as it is would promise. */
const current = (tables: readonly string[]): Contract => ({
  tables: schemasIn("schemas", tables),
  views: Object.fromEntries(views.map(({ name, columns }) => [name, columns.map((column) => column.name)])),
  terms: termsOf(context),
});

const schemasIn = (folder: string, tables: readonly string[]): Contract["tables"] =>
  Object.fromEntries(
    [...tables].sort().map((table) => [table, read(`${folder}/${table}.schema.json`) as TableSchema]),
  );

function viewsIn(folder: string): Contract["views"] {
  const names = readdirSync(folder).map((file) => file.replace(".schema.json", ""));
  const columns = (name: string) =>
    Object.keys((read(`${folder}/${name}.schema.json`) as TableSchema).properties);
  const byName = Object.fromEntries(names.map((name) => [name, columns(name)]));
  // in the order of the code, which is that in which one view stands behind those that it asks
  return Object.fromEntries(views.flatMap(({ name }) => (byName[name] ? [[name, byName[name]]] : [])));
}

const termsOf = (definitions: object): Contract["terms"] =>
  Object.fromEntries(Object.entries(definitions).map(([term, meaning]) => [term, JSON.stringify(meaning)]));

/** By folder, and by file where it stands beside the folders and is no small one. */
function sizes(): Size[] {
  const [old, now] = [before, after].map(bytesByPart);
  const parts = [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])].sort();
  return parts.map((what) => ({ what, before: old?.get(what) ?? 0, after: now?.get(what) ?? 0 }));
}

const large = ["changes.json", "changes.ndjson", "history.json", "patch.json", "tombstones.json"];

function bytesByPart(version: string): Map<string, number> {
  const parts = new Map<string, number>();
  for (const { path, bytes } of (read(`${folderOf(version)}/manifest.json`) as Manifest).files) {
    const part = path.includes("/") ? `${path.split("/")[0]}/` : large.includes(path) ? path : "all else";
    parts.set(part, (parts.get(part) ?? 0) + bytes);
  }
  return parts;
}
