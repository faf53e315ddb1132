import type { Database } from "@sqlite.org/sqlite-wasm";
import { fileOf, insert } from "./database.ts";
import type { DatabaseEmitter } from "./emitter.ts";
import { buildSearch, searchEntries, searchTables, wordsOf } from "./sqlite-search.ts";
import type { TableToEmit } from "./tables.ts";

/** All tables in one database with foreign keys, indexes, views, and search in both scripts. */
export const sqlite: DatabaseEmitter = {
  name: "SQLite",
  *emit(database, tables, { version }) {
    database.exec("BEGIN; CREATE TABLE metadata (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT");
    insert(database, "metadata", [["dataset_version", version]]);
    addSearch(database, tables);
    database.exec("COMMIT");
    const bytes = fileOf(database);
    yield { path: "sqlite/haiguan.sqlite", mediaType: "application/vnd.sqlite3", rows: null, bytes };
  },
};

function addSearch(database: Database, tables: readonly TableToEmit[]): void {
  const entries = tables.flatMap(searchEntries);
  for (const statement of searchTables) database.exec(statement);
  insert(
    database,
    "texts",
    entries.map(({ table, id, field, hant, hans }) => [table, id, field, hant, hans]),
  );
  insert(
    database,
    "short_words (rowid, hant, hans)",
    entries.map(({ hant, hans }, index) => [index + 1, wordsOf(hant), wordsOf(hans)]),
  );
  for (const statement of buildSearch) database.exec(statement);
}
