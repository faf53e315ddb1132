import type { Dataset } from "../model/dataset.ts";
import { type Row, tablesOf, type Value } from "../model/tables/table.ts";
import { similarity } from "../model/text/similarity.ts";

/** A record, and the table that it stands in. */
export interface Found {
  readonly table: string;
  readonly row: Row;
}

/** All records that can be asked for. A source has the id of its body, and is described in its own file. */
export const recordsOf = (dataset: Dataset): Found[] =>
  Object.entries(tablesOf(dataset))
    .filter(([table]) => table !== "sources")
    .flatMap(([table, rows]) => rows.map((row) => ({ table, row })));

/** The record with this id, or all that are called so, in either script or English. */
export function recordsCalled(records: readonly Found[], words: string): readonly Found[] {
  const byId = records.filter(({ row }) => row.id === words);
  return byId.length > 0 ? byId : records.filter(({ row }) => namesOf(row).includes(words));
}

/** Its names in both scripts and English, and those that the page calls it by besides. */
const namesOf = (row: Row | Value): string[] =>
  Object.entries(row ?? {}).flatMap(([field, value]: [string, Value]) => {
    if (field === "other_names" && Array.isArray(value)) return value.flatMap(namesOf);
    return /^(?:name|title|label)_(?:hant|hans|en)$/.test(field) && typeof value === "string" ? [value] : [];
  });

/** The name of a record, which others may share: only its id is unique. */
export const nameOf = (row: Row): string | null => namesOf(row)[0] ?? null;

/** The least likeness of a misspelt name. */
const likely = 0.6;

const fewest = 3;

/** Records that `words` may mean, the likeliest first; empty where no name is like them. */
export const recordsLike = (records: readonly Found[], words: string): Found[] =>
  records
    .map((found) => ({ found, alike: likeness(found.row, words) }))
    .filter(({ alike }) => alike >= likely)
    .sort((a, b) => b.alike - a.alike || (a.found.row.id < b.found.row.id ? -1 : 1))
    .slice(0, fewest)
    .map(({ found }) => found);

/** By the last parts of the ids alone: what comes before is the same for a whole page. */
const likeness = (row: Row, words: string): number =>
  Math.max(
    similarity(lastPart(row.id), lastPart(words)),
    ...namesOf(row).map((name) => similarity(name, words)),
  );

const lastPart = (id: string): string => id.split(".").at(-1) ?? id;
