import type { LargeDataset } from "../model/dataset.ts";
import type { Artifact } from "../model/releases/artifact.ts";
import { MemoryFile } from "../model/releases/random-file.ts";
import type { Stage } from "../model/stage.ts";
import { assertCells } from "./cells.ts";
import { openDatabase } from "./database.ts";
import type { EmitContext } from "./emitter.ts";
import { databaseEmitters, emitters } from "./registry.ts";
import { tablesToEmit } from "./tables.ts";

export interface EmitInput extends EmitContext {
  /** each table sorted by id */
  readonly dataset: LargeDataset;
}

/**
 * Writes a dataset in every format, one file after the other as they are asked for, each to be read before the next. Before the first, throws emit.cell when a
 * value does not fit its column: the formats are typed, and some writers would store a wrong value without a word
 * (apache-arrow does not enforce nullability).
 */
export const emit: Stage<EmitInput, Iterable<Artifact>> = {
  name: "emit",
  run({ dataset, ...context }) {
    for (const table of tablesToEmit(dataset)) assertCells(table);
    return artifacts(dataset, context);
  },
};

function* artifacts(dataset: LargeDataset, context: EmitContext): Generator<Artifact> {
  for (const emitter of emitters) yield* emitter.emit(dataset, context);
  const tables = tablesToEmit(dataset);
  const open = openDatabase(tables, context.scratch ?? (() => new MemoryFile()));
  try {
    for (const emitter of databaseEmitters) yield* emitter.emit(open, tables, context);
  } finally {
    open.close();
  }
}
