import { idsOf } from "../../model/collections/id-set.ts";
import type { LargeDataset } from "../../model/dataset.ts";
import { recordIri } from "../../model/releases/iri.ts";
import { type Row, tablesOf } from "../../model/tables/table.ts";

/** Tables of which other records say something; there are few rows in them. */
const lookedUp = ["organizations", "posts", "sources"] as const;
type LookedUp = (typeof lookedUp)[number];

/** What records are asked of others. */
export interface Records {
  get(table: LookedUp, id: unknown): Row | undefined;
  /** IRI of the record that a column refers to; "*" stands for any table but evidence, to which nothing refers */
  iri(table: string, id: string): string;
}

export function recordsOf(dataset: LargeDataset): Records {
  const tables = tablesOf(dataset);
  const rows = new Map(
    lookedUp.map((table) => [table, new Map(Array.from(tables[table] ?? [], (row) => [row.id, row]))]),
  );
  // organizations come before sources: of a page and the body that it is about, which share an id, the body is meant
  const ids = Object.entries(tables)
    .filter(([table]) => table !== "evidence")
    .map(([table, rows]) => ({ table, known: idsOf(rows) }));
  const tableOf = (id: string): string => ids.find(({ known }) => known.has(id))?.table ?? "*";
  return {
    get: (table, id) => rows.get(table)?.get(String(id)),
    iri: (table, id) => recordIri(table === "*" ? tableOf(id) : table, id),
  };
}
