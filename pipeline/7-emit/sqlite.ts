import type { Database } from "@sqlite.org/sqlite-wasm";
import { fileOf, insert, withDatabase } from "./database.ts";
import type { Emitter } from "./emitter.ts";
import { buildSearch, searchEntries, searchTables, wordsOf } from "./sqlite-search.ts";
import { type TableToEmit, tablesToEmit } from "./tables.ts";

/** All tables in one database with foreign keys, indexes, views, and search in both scripts. */
export const sqlite: Emitter = {
  name: "SQLite",
  emit: (dataset, { version }) => {
    const tables = tablesToEmit(dataset);
    const bytes = withDatabase(tables, (database) => {
      database.exec("BEGIN; CREATE TABLE metadata (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT");
      insert(database, "metadata", [["dataset_version", version]]);
      addSearch(database, tables);
      database.exec("COMMIT");
      return fileOf(database);
    });
    return [{ path: "sqlite/haiguan.sqlite", mediaType: "application/vnd.sqlite3", rows: null, bytes }];
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
