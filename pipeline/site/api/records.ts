import { recordIri } from "../../model/iri.ts";
import { tableNames } from "../../model/schemas.generated.ts";
import { type Row, tablesOf } from "../../model/table.ts";
import { historyOf } from "../history.ts";
import { isPageTable, ownerOf, pageTables } from "../records.ts";
import type { Site } from "../view.ts";
import { inEachLanguage, linkedPath, openApiPath, passageOf, recordPath, reference } from "./addresses.ts";
import { jsonFile } from "./file.ts";

/** Tables whose rows tell of records with pages, and are given with them. */
export const tellingTables = tableNames.filter((table) => !isPageTable(table) && table !== "segments");

/** One file for each record that has a page: the record, all that other tables tell of it, and where else it is. */
export function* recordFiles(site: Site): Generator<readonly [string, Uint8Array]> {
  const { release, records } = site;
  const told = toldOf(site);
  const tables = tablesOf(release.data);
  for (const table of pageTables)
    for (const row of tables[table] ?? []) {
      const path = recordPath(table, row.id);
      const passage = passageOf(records, row);
      const history = historyOf(release, table, row.id);
      yield jsonFile(path, {
        version: release.manifest.version,
        table,
        id: row.id,
        iri: `${release.linked.base}${recordIri(table, row.id)}`,
        record: row,
        told: told.get(`${table}/${row.id}`) ?? {},
        history: history ? { first: history.first_release, last: history.last_changed_release } : null,
        links: {
          pages: inEachLanguage(path, `id/${table}/${row.id}/`),
          passage: passage && inEachLanguage(path, passage),
          jsonld: reference(path, linkedPath(table, row.id)),
          schema: reference(path, `releases/${release.manifest.version}/schema/${table}.schema.json`),
          openapi: reference(path, openApiPath),
        },
      });
    }
}

/** Rows of other tables by the record on whose page they are, then by table: evidence of a relation stands with its duty. */
function toldOf({ release, records }: Site): Map<string, Record<string, Row[]>> {
  const tables = tablesOf(release.data);
  const told = new Map<string, Record<string, Row[]>>();
  for (const table of tellingTables)
    for (const row of tables[table] ?? []) {
      let owner = ownerOf(table, row);
      while (owner !== null && !isPageTable(owner[0])) {
        const above = records.find(owner[0] as typeof table, owner[1]);
        owner = above === undefined ? null : ownerOf(owner[0], above as unknown as Row);
      }
      if (owner === null) continue;
      const key = owner.join("/");
      const rows = told.get(key) ?? {};
      told.set(key, rows);
      const found = rows[table];
      if (found === undefined) rows[table] = [row];
      else found.push(row);
    }
  return told;
}
