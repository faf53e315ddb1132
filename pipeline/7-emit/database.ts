import sqlite3InitModule, { type Database, type PreparedStatement } from "@sqlite.org/sqlite-wasm";
import { piecesIn, type RandomFile, type Scratch } from "../model/releases/random-file.ts";
import { openFile } from "../model/releases/sqlite-files.ts";
import { type FlatTable, rowsInParts } from "../model/tables/flat-table.ts";
import type { Rows } from "../model/tables/rows.ts";
import type { Row, Scalar } from "../model/tables/table.ts";
import { views } from "../model/views/index.ts";
import { createIndexes, createTable } from "./sqlite-tables.ts";
import type { TableToEmit } from "./tables.ts";

// The official WebAssembly build: it has FTS5, which sql.js lacks, and needs no compiler. It only loads asynchronously.
const engine = await sqlite3InitModule();

/** A database, and the file in which it lies. */
export interface DatabaseFile {
  readonly database: Database;
  readonly file: RandomFile;
  close(): void;
}

/** A database with all tables, their keys and indexes, and the views; whoever opens it closes it. */
export function openDatabase(tables: readonly TableToEmit[], scratch: Scratch): DatabaseFile {
  const file = scratch();
  const { database, close } = openFile(engine, file, scratch);
  const open = {
    database,
    file,
    close() {
      close();
      file.remove();
    },
  };
  try {
    database.exec("PRAGMA page_size = 4096; BEGIN");
    for (const { flat, rows } of tables) for (const table of flat) fill(database, table, rows);
    for (const { name, sql } of views) database.exec(`CREATE VIEW ${name} AS\n${sql("sqlite")}`);
    database.exec("COMMIT");
    return open;
  } catch (error) {
    open.close();
    throw error;
  }
}

/**
 * In the head of the file: how often it was changed, when its size was written last, and by which version of SQLite. A database that
 * was written at once says nothing of it.
 */
const histories = [
  { at: 24, length: 4 },
  { at: 92, length: 8 },
] as const;

/** The database as the bytes of a file without gaps. */
export function* fileOf({ database, file }: DatabaseFile): Generator<Uint8Array> {
  database.exec("VACUUM");
  for (const { at, length } of histories) file.write(at, new Uint8Array(length));
  yield* piecesIn(file);
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
