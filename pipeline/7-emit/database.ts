import sqlite3InitModule, { type Database, type PreparedStatement } from "@sqlite.org/sqlite-wasm";
import { type FlatTable, rowsInParts } from "../model/flat-table.ts";
import type { Rows } from "../model/rows.ts";
import type { Row, Scalar } from "../model/table.ts";
import { views } from "../model/views/index.ts";
import { createIndexes, createTable } from "./sqlite-tables.ts";
import type { TableToEmit } from "./tables.ts";

// The official WebAssembly build: it has FTS5, which sql.js lacks, and needs no compiler. It only loads asynchronously.
const engine = await sqlite3InitModule();

/** A database in memory with all tables, their keys and indexes, and the views; whoever opens it closes it. */
export function openDatabase(tables: readonly TableToEmit[]): Database {
  const database = new engine.oo1.DB(":memory:");
  try {
    database.exec("PRAGMA page_size = 4096; BEGIN");
    for (const { flat, rows } of tables) for (const table of flat) fill(database, table, rows);
    for (const { name, sql } of views) database.exec(`CREATE VIEW ${name} AS\n${sql("sqlite")}`);
    database.exec("COMMIT");
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** The database as the bytes of a file without gaps. */
export function fileOf(database: Database): Uint8Array {
  database.exec("VACUUM");
  return engine.capi.sqlite3_js_db_export(database);
}

function fill(database: Database, table: FlatTable, records: Rows<Row>): void {
  database.exec(createTable(table));
  for (const rows of rowsInParts(table, records))
    insert(
      database,
      `"${table.name}"`,
      rows.map((row) => table.columns.map(({ name }) => row[name] ?? null)),
    );
  for (const statement of createIndexes(table)) database.exec(statement);
}

/** `table` may name the columns that the values are for. */
export function insert(database: Database, table: string, rows: Iterable<readonly Scalar[]>): void {
  let statement: PreparedStatement | undefined;
  try {
    for (const row of rows) {
      statement ??= database.prepare(`INSERT INTO ${table} VALUES (${row.map(() => "?").join(", ")})`);
      statement.bind([...row]).stepReset();
    }
  } finally {
    statement?.finalize();
  }
}
