import {
  type AsyncBuffer,
  type FileMetaData,
  parquetMetadata,
  parquetReadObjects,
  parquetSchema,
} from "hyparquet";
import type { Files } from "../../files/files.ts";
import { ReadFile } from "../../files/read-file.ts";
import type { Cells } from "./decoder.ts";
import { nested, plain, type Reading } from "./nested.ts";
import { listOf, orNull, type Shape, structOf } from "./shape.ts";

/** The rows of one file, of which a row group is in memory at a time, and the types of its columns. */
export function readParquet(files: Files, path: string): Reading {
  const file = new ReadFile(files, path);
  const metadata = parquetMetadata(footerOf(file));
  const { children } = parquetSchema(metadata);
  return {
    rows: rowsOf(bufferOf(file), metadata),
    shapes: new Map(children.map((child) => [child.element.name, shapeOf(child)])),
  };
}

async function* rowsOf(file: AsyncBuffer, metadata: FileMetaData): AsyncGenerator<Cells> {
  let rowStart = 0;
  for (const { num_rows } of metadata.row_groups) {
    const rowEnd = rowStart + Number(num_rows);
    for (const row of await parquetReadObjects({ file, metadata, rowStart, rowEnd })) yield plain(row);
    rowStart = rowEnd;
  }
  if (rowStart !== Number(metadata.num_rows))
    throw new Error(`${rowStart} rows are in its groups, its footer says ${metadata.num_rows}`);
}

const bufferOf = (file: ReadFile): AsyncBuffer => ({
  byteLength: file.size,
  // a copy, since bytes may be a window on a larger buffer
  slice: (start, end = file.size) => Uint8Array.from(file.read(start, end - start)).buffer,
});

/** The end of a file: behind the footer stand its length, and four letters. */
function footerOf(file: ReadFile): Uint8Array {
  const end = file.read(Math.max(0, file.size - 8), 8);
  if (end.length < 8) return end;
  const length = new DataView(end.buffer, end.byteOffset).getUint32(0, true);
  const from = Math.max(0, file.size - 8 - length);
  return file.read(from, file.size - from);
}

type Node = ReturnType<typeof parquetSchema>;

const scalars: Readonly<Record<string, Shape>> = {
  "BYTE_ARRAY UTF8": "string",
  INT32: "integer",
  DOUBLE: "number",
  BOOLEAN: "boolean",
};

function shapeOf({ element, children }: Node): Shape {
  const nullable = element.repetition_type === "OPTIONAL";
  const [first] = children;
  // a list is a group that holds a repeated group that holds the item
  if (element.converted_type === "LIST" && first !== undefined)
    return orNull(listOf(first.children.map(shapeOf).join()), nullable);
  if (first !== undefined)
    return orNull(structOf(children.map((child) => [child.element.name, shapeOf(child)])), nullable);
  const type = [element.type, element.converted_type].filter(Boolean).join(" ");
  return orNull(scalars[type] ?? type, nullable);
}

export const parquet = nested("parquet/", ".parquet", readParquet);
