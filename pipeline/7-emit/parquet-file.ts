import type { SchemaElement } from "hyparquet";
import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import type { Column } from "../model/tables/columns.ts";
import type { TypedRow } from "./groups.ts";

/** Longest value of text in statistics, in bytes: ids begin with that of their source, so that 16 would tell none from another. */
const longestBound = 64;

/**
 * Writes a file of Parquet, a row group at a time: whoever writes takes its bytes after each.
 * https://parquet.apache.org/docs/file-format/
 */
export class ParquetFile {
  readonly #columns: readonly Column[];
  readonly #bytes = new ByteWriter();
  readonly #writer: ParquetWriter;

  constructor(columns: readonly Column[], version: string) {
    this.#columns = columns;
    this.#writer = new ParquetWriter({
      writer: this.#bytes,
      schema: [{ name: "schema", num_children: columns.length }, ...columns.flatMap(elementsOf)],
      statisticsTruncateLength: longestBound,
      kvMetadata: [{ key: "dataset_version", value: version }],
      createdBy: "haiguan-data",
    });
  }

  /** Rows as one row group; there are some. Returns the bytes that are new. */
  write(rows: readonly TypedRow[]): Uint8Array {
    const columnData = this.#columns.map(({ name }) => ({
      name,
      data: rows.map((row) => row[name] ?? null),
    }));
    this.#writer.write({ columnData, rowGroupSize: rows.length });
    return this.#taken();
  }

  /** The bytes that are left. */
  end(): Uint8Array {
    const isEmpty = this.#writer.row_groups.length === 0;
    this.#writer.finish();
    return isEmpty ? typedEmptyList(this.#taken()) : this.#taken();
  }

  #taken(): Uint8Array {
    const taken = this.#bytes.getBytes().slice();
    this.#bytes.index = 0;
    return taken;
  }
}

/** A column as nodes of the schema, in the order of a walk. Lists have three levels, as LogicalTypes.md demands. */
function elementsOf({ name, type, nullable }: Column): SchemaElement[] {
  const repetition_type = nullable ? "OPTIONAL" : "REQUIRED";
  switch (type.kind) {
    case "string":
      return [
        {
          name,
          repetition_type,
          type: "BYTE_ARRAY",
          converted_type: "UTF8",
          logical_type: { type: "STRING" },
        },
      ];
    case "integer":
      return [{ name, repetition_type, type: "INT32" }];
    case "number":
      return [{ name, repetition_type, type: "DOUBLE" }];
    case "boolean":
      return [{ name, repetition_type, type: "BOOLEAN" }];
    case "list":
      return [
        { name, repetition_type, num_children: 1, converted_type: "LIST", logical_type: { type: "LIST" } },
        { name: "list", repetition_type: "REPEATED", num_children: 1 },
        ...elementsOf(type.item),
      ];
    case "struct":
      return [
        { name, repetition_type, num_children: type.columns.length },
        ...type.columns.flatMap(elementsOf),
      ];
  }
}

/**
 * A file without row groups. hyparquet-writer 0.17 gives their empty list elements of the type 0 (thrift.js: `elemType ?? BYTE`, where 0 is
 * meant to be none), which Thrift's compact protocol does not have, and some versions of arrow-rs and Polars refuse (arrow-rs#8826,
 * polars#27749): here they are structs. Throws where the footer is another.
 */
function typedEmptyList(file: Uint8Array): Uint8Array {
  // no rows (field 3, an I64); field 4, a list, of nothing; field 5, a list. No name of a column holds such bytes
  const at = Buffer.from(file.buffer).indexOf("1600190019", "hex");
  if (at < 0) throw new Error("the footer of Parquet has no empty list of row groups");
  file[at + 3] = 0x0c;
  return file;
}
