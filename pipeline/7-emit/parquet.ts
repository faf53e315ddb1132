import { RecordBatchStreamWriter } from "apache-arrow";
import { Compression, Table, WriterPropertiesBuilder, writeParquet } from "parquet-wasm/node";
import { again } from "../model/tables/encoded.ts";
import { recordBatches, rowsOfBatch, type TypedRows } from "./arrow.ts";
import type { Emitter } from "./emitter.ts";
import { tablesToEmit } from "./tables.ts";

/**
 * Parquet files with REQUIRED and OPTIONAL as in the schema: the Arrow table, written by parquet-rs. (hyparquet-writer
 * 0.17 gives a table without rows a footer that parquet-rs, and so Polars and DataFusion, refuse.)
 */
export const parquet: Emitter = {
  name: "Parquet",
  *emit(dataset, { version }) {
    for (const table of tablesToEmit(dataset))
      yield {
        path: `parquet/${table.name}.parquet`,
        mediaType: "application/vnd.apache.parquet",
        rows: table.rows.length,
        pieces: again(() => [parquetBytes(table, version)]),
      };
  },
};

/** A table as a file of its own. */
export const parquetBytes = (table: TypedRows, version: string): Uint8Array =>
  writeParquet(wasmTable(table, version), properties(version).setMaxRowGroupSize(rowsOfBatch).build());

export const properties = (version: string): WriterPropertiesBuilder =>
  new WriterPropertiesBuilder()
    .setCompression(Compression.SNAPPY)
    .setCreatedBy("haiguan-data")
    .setKeyValueMetadata(new Map([["dataset_version", version]]));

export function wasmTable(table: TypedRows, version: string): Table {
  const writer = new RecordBatchStreamWriter();
  for (const batch of recordBatches(table, version)) writer.write(batch);
  return Table.fromIPCStream(writer.finish().toUint8Array(true));
}
