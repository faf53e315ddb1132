/** Runs statements on the database of the release, which is loaded once, off the page. */
import sqlite3InitModule, { type Database } from "@sqlite.org/sqlite-wasm";
import type { Answer, Question } from "./sql-messages.ts";

/** More rows than anybody reads on a page; a file of the release has them all. */
const most = 10_000;

type Start = (options: { readonly locateFile: () => string }) => ReturnType<typeof sqlite3InitModule>;

async function opened({ wasm, database }: Question): Promise<Database> {
  const [{ capi, oo1, wasm: memory }, file] = await Promise.all([
    (sqlite3InitModule as Start)({ locateFile: () => wasm }),
    fetch(database).then(async (answer) => {
      if (!answer.ok) throw new Error(`${answer.status} ${database}`);
      return new Uint8Array(await answer.arrayBuffer());
    }),
  ]);
  const opened = new oo1.DB(":memory:");
  const copy = memory.allocFromTypedArray(file);
  if (opened.pointer === undefined) throw new Error("SQLite gave no database");
  opened.checkRc(
    capi.sqlite3_deserialize(
      opened.pointer,
      "main",
      copy,
      file.length,
      file.length,
      capi.SQLITE_DESERIALIZE_FREEONCLOSE | capi.SQLITE_DESERIALIZE_READONLY,
    ),
  );
  return opened;
}

let database: Promise<Database> | null = null;

async function answerTo(question: Question): Promise<Answer> {
  try {
    database ??= opened(question);
    const open = await database;
    const start = performance.now();
    const columns: string[] = [];
    const rows: (string | number | null)[][] = [];
    let more = false;
    open.exec({
      sql: question.sql,
      columnNames: columns,
      rowMode: "array",
      callback: (row) => {
        if (rows.length === most) {
          more = true;
          return false;
        }
        rows.push((row as unknown[]).map(plain));
      },
    });
    return { columns, rows, more, milliseconds: performance.now() - start };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

const plain = (value: unknown): string | number | null =>
  value === null || typeof value === "number" || typeof value === "string" ? value : String(value);

self.addEventListener("message", async ({ data }: MessageEvent<Question>) => {
  self.postMessage(await answerTo(data));
});
