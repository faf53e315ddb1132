import type { Column } from "../model/columns.ts";
import { singular } from "../model/flat-table.ts";
import type { Row, Value } from "../model/table.ts";
import type { TableToEmit } from "./tables.ts";

/**
 * Every value that exists in both scripts, and a full-text index over it. Chinese has no blanks between words, so the
 * default tokenizer would index whole sentences; trigram finds any three characters or more:
 *
 *     SELECT texts.* FROM search JOIN texts ON texts.rowid = search.rowid WHERE search MATCH '緝私局'
 *     SELECT * FROM texts WHERE hans LIKE '%监管%'
 *
 * Words of two characters are looked up in texts: up to SQLite 3.40 at least, LIKE on a trigram index counts bytes and
 * finds nothing. https://www.sqlite.org/fts5.html#the_trigram_tokenizer
 */
export const searchTables = [
  'CREATE TABLE texts ("table" TEXT NOT NULL, record_id TEXT NOT NULL, field TEXT NOT NULL, hant TEXT NOT NULL, hans TEXT NOT NULL) STRICT',
  "CREATE VIRTUAL TABLE search USING fts5(hant, hans, content = 'texts', tokenize = 'trigram')",
];

export const buildSearch = "INSERT INTO search (search) VALUES ('rebuild')";

/** Rows of texts: table, id and field of a value, and the value in both scripts. */
export function searchEntries({ name, columns, rows }: TableToEmit): (string | null)[][] {
  const fields = columns
    .filter(({ name: column, type }) => column.endsWith("_hant") && type.kind === "string")
    .map((column) => column.name.replace(/_hant$/, ""));
  const lists = columns.filter(holdsNames).map((column) => column.name);
  return rows.flatMap((row) => [
    ...fields
      .filter((field) => row[`${field}_hant`] !== null)
      .map((field) => [name, row.id, field, text(row[`${field}_hant`]), text(row[`${field}_hans`])]),
    ...lists.flatMap((list) =>
      itemsOf(row, list).map((item) => [
        name,
        row.id,
        singular(list),
        text(item.name_hant),
        text(item.name_hans),
      ]),
    ),
  ]);
}

/** Names in a list are looked for, too; the verbs of a duty are found in its text. */
const holdsNames = ({ type }: Column): boolean =>
  type.kind === "list" &&
  type.item.type.kind === "struct" &&
  type.item.type.columns.some((column) => column.name === "name_hant");

const itemsOf = (row: Row, list: string) => row[list] as readonly { readonly [field: string]: Value }[];

const text = (value: unknown): string | null => (typeof value === "string" ? value : null);
