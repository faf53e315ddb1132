import type { Column } from "../model/tables/columns.ts";
import { singular } from "../model/tables/flat-table.ts";
import type { Row, Value } from "../model/tables/table.ts";
import type { TableToEmit } from "./tables.ts";

/**
 * Every value that exists in both scripts, and indexes in which a word of any length is found. Chinese has no blanks
 * between words, so the default tokenizer would index whole sentences. `search` finds what has three characters or
 * more (https://www.sqlite.org/fts5.html#the_trigram_tokenizer); `short_words` what has one or two, since it holds every
 * character and every pair of a text as a word of its own. Each finds nothing of the other's lengths, so that both
 * together answer for all:
 *
 *     SELECT * FROM texts WHERE rowid IN (
 *       SELECT rowid FROM search WHERE search MATCH '緝私'
 *       UNION SELECT rowid FROM short_words WHERE short_words MATCH '緝私')
 *
 * Measured on the flagship page with 1,684 texts: search 254 kB, short_words 152 kB. One index of single characters has
 * 180 kB and finds all lengths, but only for who writes '"緝 私"'; one of all runs of one to four characters has 360 kB.
 */
export const searchTables = [
  'CREATE TABLE texts ("table" TEXT NOT NULL, record_id TEXT NOT NULL, field TEXT NOT NULL, hant TEXT NOT NULL, hans TEXT NOT NULL) STRICT',
  "CREATE VIRTUAL TABLE search USING fts5(hant, hans, content = 'texts', tokenize = 'trigram')",
  "CREATE VIRTUAL TABLE short_words USING fts5(hant, hans, content = '', detail = none)",
];

export const buildSearch = [
  "INSERT INTO search (search) VALUES ('rebuild')",
  "INSERT INTO short_words (short_words) VALUES ('optimize')",
];

/** A value in both scripts, and where it stands. */
export interface SearchEntry {
  readonly table: string;
  readonly id: string;
  readonly field: string;
  readonly hant: string;
  readonly hans: string;
}

/** What short_words holds of a text: every letter or digit alone, and with the next one. */
export function wordsOf(text: string): string {
  const characters = Array.from(text);
  const pairs = characters.map((character, index) => character + (characters[index + 1] ?? ""));
  return [...characters, ...pairs].filter((word) => isWord.test(word)).join(" ");
}

const isWord = /^[\p{L}\p{N}]+$/u;

export function* searchEntries({ name, columns, rows }: TableToEmit): Generator<SearchEntry> {
  const fields = columns
    .filter(({ name: column, type }) => column.endsWith("_hant") && type.kind === "string")
    .map((column) => column.name.replace(/_hant$/, ""));
  const lists = columns.filter(holdsNames).map((column) => column.name);
  const entry = (
    id: string,
    field: string,
    hant: Value | undefined,
    hans: Value | undefined,
  ): SearchEntry[] =>
    typeof hant === "string" && typeof hans === "string" ? [{ table: name, id, field, hant, hans }] : [];
  for (const row of rows) {
    for (const field of fields) yield* entry(row.id, field, row[`${field}_hant`], row[`${field}_hans`]);
    for (const list of lists)
      for (const item of itemsOf(row, list))
        yield* entry(row.id, singular(list), item.name_hant, item.name_hans);
  }
}

/** Names in a list are looked for, too; the verbs of a duty are found in its text. */
const holdsNames = ({ type }: Column): boolean =>
  type.kind === "list" &&
  type.item.type.kind === "struct" &&
  type.item.type.columns.some((column) => column.name === "name_hant");

const itemsOf = (row: Row, list: string) => row[list] as readonly { readonly [field: string]: Value }[];
