import type { Dataset } from "../../model/dataset.ts";
import { recordIri } from "../../model/iri.ts";
import { type Row, tablesOf } from "../../model/table.ts";

/** All records by table and id. */
export interface Records {
  get(table: string, id: unknown): Row | undefined;
  /** IRI of the record that a column refers to; "*" stands for any table */
  iri(table: string, id: string): string;
}

export function recordsOf(dataset: Dataset): Records {
  const rows = new Map<string, Row>();
  const tables = new Map<string, string>();
  for (const [table, records] of Object.entries(tablesOf(dataset)))
    for (const row of records) {
      rows.set(recordIri(table, row.id), row);
      // a page and the body that it is about share an id: what is said of "any record" is said of the body
      if (table !== "sources" || !tables.has(row.id)) tables.set(row.id, table);
    }
  return {
    get: (table, id) => rows.get(recordIri(table, String(id))),
    iri: (table, id) => recordIri(table === "*" ? (tables.get(id) ?? table) : table, id),
  };
}
