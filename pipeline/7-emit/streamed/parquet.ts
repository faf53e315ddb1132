import { type RecordBatch, transformParquetStream } from "parquet-wasm/node";
import { properties, wasmTable } from "../parquet.ts";
import { rowsOfGroup, type StreamedFormat } from "./format.ts";

/** A row group for each group. */
export const parquet: StreamedFormat = {
  open: ({ name, columns }, part, version, put) => {
    const path = `parquet/${name}/${part}.parquet`;
    const batches = new TransformStream<RecordBatch, RecordBatch>();
    const writer = batches.writable.getWriter();
    const written = (async () => {
      const wanted = properties(version).setMaxRowGroupSize(rowsOfGroup).build();
      const file: ReadableStream<Uint8Array> = await transformParquetStream(batches.readable, wanted);
      for await (const bytes of file) put(path, bytes, 0);
    })();
    return {
      write: async ({ rows }) => {
        const table = wasmTable({ columns, rows }, version);
        for (const batch of table.recordBatches()) await writer.write(batch);
        // its memory lies outside of JavaScript's, which does not know how much it is
        table.free();
        put(path, "", rows.length);
      },
      end: async () => {
        await writer.close();
        await written;
      },
    };
  },
};
