import sqlite3InitModule, { type Database } from "@sqlite.org/sqlite-wasm";
import type { FlatRow, FlatTable } from "../model/flat-table.ts";
import type { Emitter } from "./emitter.ts";
import { buildSearch, searchEntries, searchTables } from "./sqlite-search.ts";
import { createIndexes, createTable } from "./sqlite-tables.ts";
import { views } from "./sqlite-views.ts";
import { type TableToEmit, tablesToEmit } from "./tables.ts";

// The official WebAssembly build: it has FTS5, which sql.js lacks, and needs no compiler. It only loads asynchronously.
const engine = await sqlite3InitModule();

/** All tables in one database with foreign keys, indexes, a full-text index over both scripts, and views. */
export const sqlite: Emitter = {
  name: "SQLite",
  emit: (dataset, { version }) => [
    {
      path: "sqlite/haiguan.sqlite",
      mediaType: "application/vnd.sqlite3",
      rows: null,
      bytes: databaseBytes(tablesToEmit(dataset), version),
    },
  ],
};

function databaseBytes(tables: readonly TableToEmit[], version: string): Uint8Array {
  const database = new engine.oo1.DB(":memory:");
  try {
    database.exec("PRAGMA page_size = 4096; BEGIN");
    for (const { flat, rows } of tables) for (const table of flat) fill(database, table, table.rows(rows));
    database.exec("CREATE TABLE metadata (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT");
    insert(database, "metadata", [["dataset_version", version]]);
    for (const statement of searchTables) database.exec(statement);
    insert(database, "texts", tables.flatMap(searchEntries));
    database.exec(buildSearch);
    for (const view of views) database.exec(view);
    database.exec("COMMIT; VACUUM");
    return engine.capi.sqlite3_js_db_export(database);
  } finally {
    database.close();
  }
}

function fill(database: Database, table: FlatTable, rows: readonly FlatRow[]): void {
  database.exec(createTable(table));
  insert(
    database,
    table.name,
    rows.map((row) => table.columns.map(({ name }) => row[name] ?? null)),
  );
  for (const statement of createIndexes(table)) database.exec(statement);
}

function insert(database: Database, table: string, rows: readonly FlatRow[string][][]): void {
  const [first] = rows;
  if (first === undefined) return;
  const statement = database.prepare(`INSERT INTO "${table}" VALUES (${first.map(() => "?").join(", ")})`);
  try {
    for (const row of rows) statement.bind(row).stepReset();
  } finally {
    statement.finalize();
  }
}
