import sqlite3InitModule, { type Database, type Sqlite3Static } from "@sqlite.org/sqlite-wasm";
import type { FlatTable } from "../../../model/flat-table.ts";
import { issue, PipelineError } from "../../../model/issue.ts";
import { unreadable } from "../content.ts";
import type { Cells, Decoder } from "./decoder.ts";

const path = "sqlite/haiguan.sqlite";

export const sqlite: Decoder = {
  folder: "sqlite/",
  async decode({ files, tables }) {
    const bytes = files.get(path);
    if (bytes === undefined) throw new PipelineError(issue("verify.missing-file", `${path} is missing`));
    const database = open(await sqlite3InitModule(), bytes);
    try {
      assertSound(database);
      return tables.flatMap(({ flat, rows }) =>
        flat.map((table) => {
          const columns = table.columns.map(({ name }) => name);
          return {
            path,
            table: table.name,
            columns,
            found: read(database, table),
            expected: table.rows(rows),
          };
        }),
      );
    } catch (error) {
      throw unreadable(path, error);
    } finally {
      database.close();
    }
  },
};

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

function assertSound(database: Database): void {
  const damage = database.selectValue("PRAGMA integrity_check");
  if (damage !== "ok") throw new Error(String(damage));
  const dangling = database.selectArray("PRAGMA foreign_key_check");
  if (dangling !== undefined)
    throw new Error(`foreign key of ${String(dangling[0])} row ${String(dangling[1])} dangles`);
}

function read(database: Database, { name, columns }: FlatTable): Cells[] {
  const booleans = columns.filter(({ type }) => type.kind === "boolean").map((column) => column.name);
  return database.selectObjects(`SELECT * FROM "${name}" ORDER BY rowid`).map((row) => ({
    ...(row as Cells),
    ...Object.fromEntries(
      booleans.map((column) => [column, row[column] === null ? null : row[column] === 1]),
    ),
  }));
}
