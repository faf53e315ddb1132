import type { LargeDataset } from "../../model/dataset.ts";
import { recordIri } from "../../model/releases/iri.ts";
import { RecordIds } from "../../model/tables/record-ids.ts";
import { type Row, tablesOf } from "../../model/tables/table.ts";

/** Tables of which other records say something; there are few rows in them. */
const lookedUp = ["organizations", "posts", "sources"] as const;
type LookedUp = (typeof lookedUp)[number];

/** What records are asked of others. */
export interface Records {
  get(table: LookedUp, id: unknown): Row | undefined;
  /** IRI of the record that a column refers to; `table`: as its schema says, "*" for any */
  iri(table: string, id: string): string;
}

export function recordsOf(dataset: LargeDataset): Records {
  const tables = tablesOf(dataset);
  const rows = new Map(
    lookedUp.map((table) => [table, new Map(Array.from(tables[table] ?? [], (row) => [row.id, row]))]),
  );
  const ids = new RecordIds(Object.entries(tables));
  return {
    get: (table, id) => rows.get(table)?.get(String(id)),
    iri: (table, id) => recordIri(table === "*" ? (ids.tableOf(table, id) ?? table) : table, id),
  };
}
