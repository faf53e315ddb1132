import { Message, type RecordBatch, RecordBatchFileWriter, type Schema } from "apache-arrow";

/**
 * Writes the file format as its specification has it: between magic and footer stands a whole stream, which begins
 * with the schema. apache-arrow 21 leaves that message out, so readers that go through the file from the front
 * (DuckDB, nanoarrow) refuse it. https://arrow.apache.org/docs/format/Columnar.html#ipc-file-format
 */
export class ArrowFileWriter extends RecordBatchFileWriter {
  #written: Uint8Array[] = [];

  /** A file of these batches, a batch at a time. */
  static *pieces(batches: Iterable<RecordBatch>): Generator<Uint8Array> {
    const writer = new ArrowFileWriter();
    for (const batch of batches) {
      writer.write(batch);
      yield* writer.taken();
    }
    writer.finish();
    yield* writer.taken();
  }

  /** What was written since this was last asked. */
  taken(): readonly Uint8Array[] {
    const pieces = this.#written;
    this.#written = [];
    return pieces;
  }

  /** The writer's own queue gives its bytes to who waits for them, or all at the end. */
  protected override _write(chunk: ArrayBufferView): this {
    if (!this._started || chunk.byteLength === 0) return this;
    this.#written.push(new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    this._position += chunk.byteLength;
    return this;
  }

  protected override _writeSchema(schema: Schema): this {
    return super._writeSchema(schema)._writeMessage(Message.from(schema));
  }
}
