import { DataType, type Field, type Table, tableFromIPC } from "apache-arrow";
import { nested, plain } from "./nested.ts";
import { listOf, orNull, type Shape, type Shapes, structOf } from "./shape.ts";

export const arrow = nested("arrow/", ".arrow", (bytes) => {
  const table = tableFromIPC(bytes);
  return { rows: plain(table.toArray()), shapes: shapesOf(table) };
});

const shapesOf = ({ schema }: Table): Shapes =>
  new Map(schema.fields.map((field) => [field.name, shapeOf(field)]));

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
