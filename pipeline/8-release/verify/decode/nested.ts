import { type Content, type ReleasedTable, readBytes, unreadable } from "../content.ts";
import type { Cells, Decoder } from "./decoder.ts";

type Read = (bytes: Uint8Array, table: ReleasedTable) => Promise<readonly Cells[]> | readonly Cells[];

/** A format with one file for each table, lists and all. */
export const nested = (folder: string, extension: string, read: Read): Decoder => ({
  folder,
  decode: ({ files, tables }: Content) =>
    Promise.all(
      tables.map(async (table) => {
        const path = `${folder}${table.name}${extension}`;
        const bytes = readBytes(files, path);
        const columns = table.columns.map(({ name }) => name);
        try {
          return { path, table: table.name, columns, found: await read(bytes, table), expected: table.rows };
        } catch (error) {
          throw unreadable(path, error);
        }
      }),
    ),
});

/** Values of a library's own classes as plain ones. */
export const plain = (rows: unknown): Cells[] => JSON.parse(JSON.stringify(rows)) as Cells[];
