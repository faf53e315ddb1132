import { recordIri } from "../../model/releases/iri.ts";
import type { TableName } from "../../model/tables/records.generated.ts";
import { tableNames } from "../../model/tables/schemas.generated.ts";
import { byId, type Row } from "../../model/tables/table.ts";
import { type Catalogue, isPageTable, ownerColumns, ownerOf, pageTables } from "../records.ts";
import { isStored } from "../release.ts";
import type { Site } from "../view.ts";
import { inEachLanguage, linkedPath, openApiPath, passageOf, recordPath, reference } from "./addresses.ts";
import { jsonFile } from "./file.ts";

/** They say how a page was read, and nothing of a record. */
const ofReading: readonly TableName[] = ["segments", "reading_rules"];

/** Tables whose rows tell of records with pages, and are given with them. */
export const tellingTables = tableNames.filter((table) => !isPageTable(table) && !ofReading.includes(table));

/** One file for each record that has a page: the record, all that other tables tell of it, and where else it is. */
export function* recordFiles(site: Site): Generator<readonly [string, Uint8Array]> {
  const { release, records } = site;
  for (const table of pageTables)
    for (const row of release.rows(table)) {
      const path = recordPath(table, row.id);
      const passage = passageOf(records, row);
      const history = release.historyOf(table, row.id);
      yield jsonFile(path, {
        version: release.manifest.version,
        table,
        id: row.id,
        iri: `${release.linked.base}${recordIri(table, row.id)}`,
        record: row,
        told: toldOf(records, table, row.id),
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

/** Rows of other tables that are given with a record, by table: evidence of a relation stands with its duty. */
function toldOf(records: Catalogue, table: string, id: string): Record<string, Row[]> {
  const told = new Map<TableName, Row[]>();
  const tell = (owner: string, of: string): void => {
    for (const teller of tellingTables) {
      const rows = rowsAbout(records, teller, owner, of);
      if (rows.length === 0) continue;
      told.set(teller, (told.get(teller) ?? []).concat(rows));
      // of evidence nothing is told
      if (!isStored(teller)) for (const { id } of rows) tell(teller, id);
    }
  };
  tell(table, id);
  return Object.fromEntries(
    tellingTables.flatMap((teller) => {
      const rows = told.get(teller);
      return rows === undefined ? [] : [[teller, rows.sort(byId)]];
    }),
  );
}

/** Rows of one table that tell of a record. */
const rowsAbout = (records: Catalogue, teller: TableName, table: string, id: string): readonly Row[] =>
  ownerColumns(teller).flatMap(([column]) =>
    (records.where(teller, column as "id", id) as unknown as readonly Row[]).filter((row) => {
      const owner = ownerOf(teller, row);
      return owner !== null && owner[0] === table && owner[1] === id;
    }),
  );
