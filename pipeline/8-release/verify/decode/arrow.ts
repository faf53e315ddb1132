import { DataType, type Field, type Table, tableFromIPC } from "apache-arrow";
import { mapped } from "../../../model/collections/mapped.ts";
import { readBytes } from "../content.ts";
import { nested, plain } from "./nested.ts";
import { listOf, orNull, type Shape, type Shapes, structOf } from "./shape.ts";

export const arrow = nested("arrow/", ".arrow", (files, path) => {
  // its values are windows on the bytes of the file, which are no objects of JavaScript
  const table = tableFromIPC(readBytes(files, path));
  return { rows: mapped(table, plain), shapes: shapesOf(table) };
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
