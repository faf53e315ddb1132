import { parquetMetadata, parquetReadObjects, parquetSchema } from "hyparquet";
import { nested, plain, type Reading } from "./nested.ts";
import { listOf, orNull, type Shape, structOf } from "./shape.ts";

/** The rows of one file, and the types of its columns. */
export async function readParquet(bytes: Uint8Array): Promise<Reading> {
  // a copy, since the bytes may be a window on a larger buffer
  const file = bytes.slice().buffer;
  const metadata = parquetMetadata(file);
  const { children } = parquetSchema(metadata);
  return {
    rows: plain(await parquetReadObjects({ file, metadata })),
    shapes: new Map(children.map((child) => [child.element.name, shapeOf(child)])),
  };
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
