import sqlite3InitModule, { type Database } from "@sqlite.org/sqlite-wasm";
import type { FlatRow, FlatTable } from "../model/flat-table.ts";
import { views } from "../model/views/index.ts";
import { createIndexes, createTable } from "./sqlite-tables.ts";
import type { TableToEmit } from "./tables.ts";

// The official WebAssembly build: it has FTS5, which sql.js lacks, and needs no compiler. It only loads asynchronously.
const engine = await sqlite3InitModule();

/** Runs `use` on a database in memory with all tables, their keys and indexes, and the views. */
export function withDatabase<T>(tables: readonly TableToEmit[], use: (database: Database) => T): T {
  const database = new engine.oo1.DB(":memory:");
  try {
    database.exec("PRAGMA page_size = 4096; BEGIN");
    for (const { flat, rows } of tables) for (const table of flat) fill(database, table, table.rows(rows));
    for (const { name, sql } of views) database.exec(`CREATE VIEW ${name} AS\n${sql("sqlite")}`);
    database.exec("COMMIT");
    return use(database);
  } finally {
    database.close();
  }
}

/** The database as the bytes of a file without gaps. */
export function fileOf(database: Database): Uint8Array {
  database.exec("VACUUM");
  return engine.capi.sqlite3_js_db_export(database);
}

function fill(database: Database, table: FlatTable, rows: readonly FlatRow[]): void {
  database.exec(createTable(table));
  insert(
    database,
    `"${table.name}"`,
    rows.map((row) => table.columns.map(({ name }) => row[name] ?? null)),
  );
  for (const statement of createIndexes(table)) database.exec(statement);
}

/** `table` may name the columns that the values are for. */
export function insert(database: Database, table: string, rows: readonly FlatRow[string][][]): void {
  const [first] = rows;
  if (first === undefined) return;
  const statement = database.prepare(`INSERT INTO ${table} VALUES (${first.map(() => "?").join(", ")})`);
  try {
    for (const row of rows) statement.bind(row).stepReset();
  } finally {
    statement.finalize();
  }
}
