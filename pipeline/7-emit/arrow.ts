import {
  Bool,
  type DataType,
  Field,
  Float64,
  Int32,
  List,
  makeData,
  RecordBatch,
  Schema,
  Struct,
  Utf8,
  vectorFromArray,
} from "apache-arrow";
import type { Column } from "../model/tables/columns.ts";
import { again } from "../model/tables/encoded.ts";
import { ArrowFileWriter } from "./arrow-file.ts";
import type { Emitter } from "./emitter.ts";
import { groupsOf, type TypedRow, type TypedRows } from "./groups.ts";
import { tablesToEmit } from "./tables.ts";

/**
 * Arrow IPC files. The schema is explicit: arrow-js would guess Dictionary<Int32, Utf8>, nullable, for every
 * string, and Null for a column without values. It does not enforce nullability; cells.ts has done so before.
 */
export const arrow: Emitter = {
  name: "Arrow",
  *emit(dataset, { version }) {
    for (const table of tablesToEmit(dataset))
      yield {
        path: `arrow/${table.name}.arrow`,
        mediaType: "application/vnd.apache.arrow.file",
        rows: table.rows.length,
        pieces: again(() => ArrowFileWriter.pieces(recordBatches(table, version))),
      };
  },
};

/** The rows with the types and nullability of their schema: one record batch, or as many as hold so many rows. */
export function* recordBatches({ columns, rows }: TypedRows, version: string): Generator<RecordBatch> {
  const schema = new Schema(columns.map(arrowField), new Map([["dataset_version", version]]));
  let isEmpty = true;
  for (const part of groupsOf(rows)) {
    yield recordBatch(columns, schema, part);
    isEmpty = false;
  }
  if (isEmpty) yield recordBatch(columns, schema, []);
}

function recordBatch(columns: readonly Column[], schema: Schema, rows: readonly TypedRow[]): RecordBatch {
  const children = columns.map((column, index) => {
    const values = rows.map((row) => row[column.name] ?? null);
    const type = schema.fields[index]?.type ?? arrowType(column);
    return vectorFromArray(values, type).data[0] ?? makeData({ type, length: 0 });
  });
  // new Table({name: vector}) would take nullability from the values instead of the schema
  const type = new Struct(schema.fields);
  return new RecordBatch(schema, makeData({ type, length: rows.length, nullCount: 0, children }));
}

const arrowField = (column: Column): Field => new Field(column.name, arrowType(column), column.nullable);

function arrowType({ type }: Column): DataType {
  switch (type.kind) {
    case "string":
      return new Utf8();
    case "integer":
      return new Int32();
    case "number":
      return new Float64();
    case "boolean":
      return new Bool();
    case "list":
      return new List(arrowField(type.item));
    case "struct":
      return new Struct(type.columns.map(arrowField));
  }
}
