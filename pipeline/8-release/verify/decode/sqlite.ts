import sqlite3InitModule, { type Database, type Sqlite3Static } from "@sqlite.org/sqlite-wasm";
import type { Column } from "../../../model/columns.ts";
import { flatRows } from "../../../model/flat-table.ts";
import type { Files } from "../../files/files.ts";
import { attempt, readBytes } from "../content.ts";
import type { Cells, Decoder } from "./decoder.ts";

const path = "sqlite/haiguan.sqlite";

export const sqlite: Decoder = {
  folder: "sqlite/",
  async *decode({ files, tables }) {
    const database = await databaseOf(files);
    try {
      attempt(path, () => assertSound(database, readBytes(files, path).length));
      for (const { flat, rows } of tables)
        for (const table of flat) {
          const found = rowsOfSqlite(database, `"${table.name}" ORDER BY rowid`, table.columns);
          yield {
            path,
            table: table.name,
            columns: table.columns,
            found,
            expected: [...flatRows(table, rows)],
          };
        }
    } finally {
      database.close();
    }
  },
};

/** The database of a release; whoever opens it closes it. Throws verify.missing-file or verify.unreadable. */
export async function databaseOf(files: Files): Promise<Database> {
  const bytes = readBytes(files, path);
  const engine = await sqlite3InitModule();
  return attempt(path, () => open(engine, bytes));
}

/** https://sqlite.org/wasm/doc/trunk/cookbook.md#impexp: the database takes over a copy of the bytes. */
function open({ oo1, capi, wasm }: Sqlite3Static, bytes: Uint8Array): Database {
  const database = new oo1.DB(":memory:");
  const copy = wasm.allocFromTypedArray(bytes);
  const owned = capi.SQLITE_DESERIALIZE_FREEONCLOSE;
  const { pointer } = database;
  if (pointer === undefined) throw new Error("SQLite gave no database");
  database.checkRc(capi.sqlite3_deserialize(pointer, "main", copy, bytes.length, bytes.length, owned));
  return database;
}

function assertSound(database: Database, size: number): void {
  const pages = Number(database.selectValue("PRAGMA page_count"));
  const used = pages * Number(database.selectValue("PRAGMA page_size"));
  if (used !== size) throw new Error(`the database has ${used} bytes, the file ${size}`);
  const damage = database.selectValue("PRAGMA integrity_check");
  if (damage !== "ok") throw new Error(String(damage));
  const dangling = database.selectArray("PRAGMA foreign_key_check");
  if (dangling !== undefined)
    throw new Error(`foreign key of ${String(dangling[0])} row ${String(dangling[1])} dangles`);
}

/** The rows of a table or view, with booleans where its columns are. Throws verify.unreadable. */
export function rowsOfSqlite(database: Database, from: string, columns: readonly Column[]): Cells[] {
  const booleans = columns.filter(({ type }) => type.kind === "boolean").map((column) => column.name);
  return attempt(path, () => database.selectObjects(`SELECT * FROM ${from}`)).map((row) => ({
    ...(row as Cells),
    ...Object.fromEntries(
      booleans.map((column) => [column, row[column] === null ? null : row[column] === 1]),
    ),
  }));
}
