import type { Database } from "@sqlite.org/sqlite-wasm";
import { mapped } from "../model/collections/mapped.ts";
import { again } from "../model/tables/encoded.ts";
import { fileOf, insert } from "./database.ts";
import type { DatabaseEmitter } from "./emitter.ts";
import { buildSearch, type SearchEntry, searchEntries, searchTables, wordsOf } from "./sqlite-search.ts";
import type { TableToEmit } from "./tables.ts";

/** All tables in one database with foreign keys, indexes, views, and search in both scripts. */
export const sqlite: DatabaseEmitter = {
  name: "SQLite",
  *emit(open, tables, { version }) {
    const { database } = open;
    database.exec("BEGIN; CREATE TABLE metadata (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT");
    insert(database, "metadata", [["dataset_version", version]]);
    addSearch(database, tables);
    database.exec("COMMIT");
    const pieces = again(() => fileOf(open));
    yield { path: "sqlite/haiguan.sqlite", mediaType: "application/vnd.sqlite3", rows: null, pieces };
  },
};

function addSearch(database: Database, tables: readonly TableToEmit[]): void {
  for (const statement of searchTables) database.exec(statement);
  insert(
    database,
    "texts",
    mapped(entriesOf(tables), ({ table, id, field, hant, hans }) => [table, id, field, hant, hans]),
  );
  insert(
    database,
    "short_words (rowid, hant, hans)",
    mapped(entriesOf(tables), ({ hant, hans }, index) => [index + 1, wordsOf(hant), wordsOf(hans)]),
  );
  for (const statement of buildSearch) database.exec(statement);
}

function* entriesOf(tables: readonly TableToEmit[]): Generator<SearchEntry> {
  for (const table of tables) yield* searchEntries(table);
}
