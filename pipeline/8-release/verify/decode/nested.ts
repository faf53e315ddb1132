import { type Content, type ReleasedTable, readBytes, unreadable } from "../content.ts";
import type { Cells, Decoder } from "./decoder.ts";
import type { Shapes } from "./shape.ts";

/** What one file says. */
export interface Reading {
  readonly rows: readonly Cells[];
  /** null: the format has no types of its own */
  readonly shapes: Shapes | null;
}

type Read = (bytes: Uint8Array, table: ReleasedTable) => Promise<Reading> | Reading;

/** A format with one file for each table, lists and all. */
export const nested = (folder: string, extension: string, read: Read): Decoder => ({
  folder,
  async *decode({ files, tables }: Content) {
    for (const table of tables) {
      const path = `${folder}${table.name}${extension}`;
      const { rows, shapes } = await readAs(path, read, readBytes(files, path), table);
      yield {
        path,
        table: table.name,
        columns: table.columns,
        found: rows,
        shapes,
        expected: [...table.rows],
      };
    }
  },
});

async function readAs(path: string, read: Read, bytes: Uint8Array, table: ReleasedTable): Promise<Reading> {
  try {
    return await read(bytes, table);
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** Values of a library's own classes as plain ones; numbers that JSON has not (NaN, −0) as text, so that they differ. */
export const plain = (rows: unknown): Cells[] =>
  JSON.parse(
    JSON.stringify(rows, (_, value) => (isNoJson(value) ? `${value} of no JSON` : value)),
  ) as Cells[];

const isNoJson = (value: unknown): boolean =>
  typeof value === "number" && (!Number.isFinite(value) || Object.is(value, -0));
