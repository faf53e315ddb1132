import { type FileMetaData, parquetMetadata, parquetReadObjects, parquetSchema } from "hyparquet";
import type { Files } from "../../files/files.ts";
import { readBytes } from "../content.ts";
import type { Cells } from "./decoder.ts";
import { nested, plain, type Reading } from "./nested.ts";
import { listOf, orNull, type Shape, structOf } from "./shape.ts";

/** Rows that are in memory at a time: as many as a row group has, or parts of it would be unpacked again and again. */
const together = 16_384;

/** The rows of one file, and the types of its columns. */
export function readParquet(files: Files, path: string): Reading {
  // a copy, since the bytes may be a window on a larger buffer
  const file = readBytes(files, path).slice().buffer;
  const metadata = parquetMetadata(file);
  const { children } = parquetSchema(metadata);
  return {
    rows: rowsOf(file, metadata),
    shapes: new Map(children.map((child) => [child.element.name, shapeOf(child)])),
  };
}

async function* rowsOf(file: ArrayBuffer, metadata: FileMetaData): AsyncGenerator<Cells> {
  const count = Number(metadata.num_rows);
  for (let rowStart = 0; rowStart < count; rowStart += together) {
    const rowEnd = Math.min(rowStart + together, count);
    for (const row of await parquetReadObjects({ file, metadata, rowStart, rowEnd })) yield plain(row);
  }
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
