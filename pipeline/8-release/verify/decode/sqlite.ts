import sqlite3InitModule, { type Database } from "@sqlite.org/sqlite-wasm";
import { PipelineError } from "../../../model/findings/issue.ts";
import { selected } from "../../../model/releases/selected.ts";
import { type OpenDatabase, openFile } from "../../../model/releases/sqlite-files.ts";
import type { Column } from "../../../model/tables/columns.ts";
import { again } from "../../../model/tables/encoded.ts";
import { ReadFile, sizeOf } from "../../files/read-file.ts";
import { attempt, type Content, unreadable } from "../content.ts";
import { type Cells, type Decoder, flatEdition } from "./decoder.ts";

const path = "sqlite/haiguan.sqlite";

export const sqlite: Decoder = {
  folder: "sqlite/",
  async *decode(content) {
    const { files, tables } = content;
    const { database, close } = await databaseOf(content);
    try {
      attempt(path, () => assertSound(database, sizeOf(files, path)));
      for (const { flat, rows } of tables)
        for (const table of flat) {
          const found = rowsOfSqlite(database, `"${table.name}" ORDER BY rowid`, table.columns);
          yield flatEdition(path, table, rows, found);
        }
    } finally {
      close();
    }
  },
};

/** The database of a release; whoever opens it closes it. Throws verify.missing-file or verify.unreadable. */
export async function databaseOf({
  files,
  scratch,
}: Pick<Content, "files" | "scratch">): Promise<OpenDatabase> {
  const file = new ReadFile(files, path);
  const engine = await sqlite3InitModule();
  return attempt(path, () => openFile(engine, file, scratch));
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
export const rowsOfSqlite = (database: Database, from: string, columns: readonly Column[]): Iterable<Cells> =>
  again(() => asked(database, from, columns));

function* asked(database: Database, from: string, columns: readonly Column[]): Generator<Cells> {
  try {
    yield* selected(database, from, columns);
  } catch (error) {
    throw error instanceof PipelineError ? error : unreadable(path, error);
  }
}
