import {
  type AsyncRecordBatchStreamReader,
  DataType,
  type Field,
  type RecordBatch,
  RecordBatchReader,
  type Schema,
} from "apache-arrow";
import { ReadFile } from "../../files/read-file.ts";
import type { Cells } from "./decoder.ts";
import { nested, plain } from "./nested.ts";
import { listOf, orNull, type Shape, type Shapes, structOf } from "./shape.ts";

/** A record batch is in memory at a time. */
export const arrow = nested("arrow/", ".arrow", async (files, path) => {
  const reader: AsyncRecordBatchStreamReader = await RecordBatchReader.from(
    // it asks no more of what Node calls a FileHandle
    handleOf(new ReadFile(files, path)) as never,
  );
  await reader.open();
  return { rows: rowsOf(reader), shapes: shapesOf(reader.schema) };
});

async function* rowsOf(batches: AsyncIterable<RecordBatch>): AsyncGenerator<Cells> {
  for await (const batch of batches) for (const row of batch) yield plain(row);
}

/** A file that is read in places. */
const handleOf = (file: ReadFile) => ({
  fd: 0,
  stat: async () => ({ size: file.size }),
  read: async (buffer: Uint8Array, offset: number, length: number, position: number) => {
    const bytes = file.read(position, length);
    buffer.set(bytes, offset);
    return { bytesRead: bytes.length, buffer };
  },
  close: async () => {},
});

const shapesOf = ({ fields }: Schema): Shapes => new Map(fields.map((field) => [field.name, shapeOf(field)]));

const scalars: Readonly<Record<string, Shape>> = {
  Utf8: "string",
  Int32: "integer",
  Float64: "number",
  Bool: "boolean",
};

function shapeOf({ type, nullable }: Field): Shape {
  const children = (type.children ?? []) as readonly Field[];
  if (DataType.isList(type)) return orNull(listOf(children.map(shapeOf).join()), nullable);
  if (DataType.isStruct(type))
    return orNull(structOf(children.map((child) => [child.name, shapeOf(child)])), nullable);
  return orNull(scalars[String(type)] ?? String(type), nullable);
}
