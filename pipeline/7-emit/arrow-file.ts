import { Message, RecordBatchFileWriter, type Schema, type Table } from "apache-arrow";

/**
 * Writes the file format as its specification has it: between magic and footer stands a whole stream, which begins
 * with the schema. apache-arrow 21 leaves that message out, so readers that go through the file from the front
 * (DuckDB, nanoarrow) refuse it. https://arrow.apache.org/docs/format/Columnar.html#ipc-file-format
 */
export class ArrowFileWriter extends RecordBatchFileWriter {
  static write(table: Table): Uint8Array {
    const writer = new ArrowFileWriter();
    for (const batch of table.batches) writer.write(batch);
    return writer.finish().toUint8Array(true);
  }

  protected override _writeSchema(schema: Schema): this {
    return super._writeSchema(schema)._writeMessage(Message.from(schema));
  }
}
