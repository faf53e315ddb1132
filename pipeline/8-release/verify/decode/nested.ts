import { PipelineError } from "../../../model/findings/issue.ts";
import type { Files } from "../../files/files.ts";
import { type Content, unreadable } from "../content.ts";
import type { Cells, Decoder } from "./decoder.ts";
import type { Shapes } from "./shape.ts";

/** What one file says. */
export interface Reading {
  readonly rows: Iterable<Cells> | AsyncIterable<Cells>;
  /** null: the format has no types of its own */
  readonly shapes: Shapes | null;
}

type Read = (files: Files, path: string) => Promise<Reading> | Reading;

/** A format with one file for each table, lists and all. */
export const nested = (folder: string, extension: string, read: Read): Decoder => ({
  folder,
  async *decode({ files, tables }: Content) {
    for (const table of tables) {
      const path = `${folder}${table.name}${extension}`;
      const { rows, shapes } = await readAs(path, () => read(files, path));
      yield {
        path,
        table: table.name,
        columns: table.columns,
        found: rowsAs(path, rows),
        shapes,
        expected: table.rows,
      };
    }
  },
});

async function readAs<T>(path: string, read: () => Promise<T> | T): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw error instanceof PipelineError ? error : unreadable(path, error);
  }
}

/** Rows as they are read; whatever their reader throws becomes verify.unreadable of the file. */
export async function* rowsAs(path: string, rows: Reading["rows"]): AsyncGenerator<Cells> {
  try {
    yield* rows;
  } catch (error) {
    throw error instanceof PipelineError ? error : unreadable(path, error);
  }
}

/** Values of a library's own classes as plain ones; numbers that JSON has not (NaN, −0) as text, so that they differ. */
export const plain = (row: unknown): Cells =>
  JSON.parse(JSON.stringify(row, (_, value) => (isNoJson(value) ? `${value} of no JSON` : value))) as Cells;

const isNoJson = (value: unknown): boolean =>
  typeof value === "number" && (!Number.isFinite(value) || Object.is(value, -0));
