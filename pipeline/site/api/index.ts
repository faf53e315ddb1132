import type { Versions } from "../../model/releases/release.generated.ts";
import type { Site } from "../view.ts";
import { apiRoot, changesPath, namesPath, openApiPath, reference, tablePath } from "./addresses.ts";
import { jsonFile } from "./file.ts";
import { linkedFiles } from "./linked.ts";
import { namesFiles } from "./names.ts";
import { openApi } from "./openapi.ts";
import { filesOf, paged } from "./paged.ts";
import { recordFiles } from "./records.ts";

/** The files for programs below /api/, and the linked data of single records beside their IRIs. */
export function* apiFiles(site: Site): Generator<readonly [string, Uint8Array]> {
  const { release, input } = site;
  const { version } = release.manifest;
  const versions = atTheApi(input.versions);
  const latest = versions.find((entry) => entry.version === version);
  if (latest !== undefined) {
    const { path, manifest_sha256, sums_sha256 } = latest;
    yield jsonFile(`${apiRoot}latest.json`, { version, path, manifest_sha256, sums_sha256 });
  }
  yield jsonFile(`${apiRoot}versions.json`, versions);
  const pairs: string[] = [];
  for (const file of changeFiles(site)) {
    pairs.push(file[0]);
    yield file;
  }
  yield* tableFiles(site);
  yield* recordFiles(site);
  yield* linkedFiles(site);
  yield* namesFiles(site);
  yield jsonFile(openApiPath, openApi(site));
  yield contents(site, pairs);
}

/** The list of releases, whose paths are relative to the file that has them. */
const atTheApi = (versions: Versions): Versions =>
  versions.map((entry) => ({
    ...entry,
    path: reference(`${apiRoot}versions.json`, `releases/${entry.version}/`),
  }));

/**
 * Changes between neighbours, all in the shape of the newest: before 1.3.0 no cause was said. The first release has none before
 * it.
 */
function* changeFiles({ input }: Site): Generator<readonly [string, Uint8Array]> {
  for (const { version } of input.versions) {
    const changes = input.changesOf(version);
    if (changes.from === null) continue;
    const told = changes.changes.map((change) => ({ ...change, causes: change.causes ?? [] }));
    yield jsonFile(changesPath(changes.from, changes.to), { ...changes, changes: told });
  }
}

/** The rows of every table. */
function* tableFiles({ release }: Site): Generator<readonly [string, Uint8Array]> {
  const { version } = release.manifest;
  for (const table of release.tables) {
    const count = release.count(table);
    const pieces = paged(release.rows(table), count, (page) => tablePath(table, page));
    for (const { path, page, pages, next, rows } of pieces)
      yield jsonFile(path, { version, table, rows: count, page, pages, next, records: rows });
  }
}

/** The first file to read: what there is, and where. */
function contents({ release }: Site, pairs: readonly string[]): readonly [string, Uint8Array] {
  const path = `${apiRoot}index.json`;
  const to = (target: string): string => reference(path, target);
  const { version, date, licence } = release.manifest;
  return jsonFile(path, {
    version,
    date,
    licence,
    links: {
      openapi: to(openApiPath),
      latest: to(`${apiRoot}latest.json`),
      versions: to(`${apiRoot}versions.json`),
      release: to(`releases/${version}/`),
      reconciliation: to(namesPath(1)),
      changes: pairs.map(to),
    },
    tables: release.tables.map((table) => ({
      table,
      description: release.schemas.get(table)?.description ?? "",
      rows: release.count(table),
      pages: filesOf(release.count(table)),
      first: to(tablePath(table, 1)),
      schema: to(`releases/${version}/schema/${table}.schema.json`),
    })),
  });
}
