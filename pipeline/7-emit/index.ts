import type { Artifact } from "../model/artifact.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Stage } from "../model/stage.ts";
import { assertCells } from "./cells.ts";
import type { EmitContext } from "./emitter.ts";
import { emitters } from "./registry.ts";
import { tablesToEmit } from "./tables.ts";

export interface EmitInput extends EmitContext {
  /** each table sorted by id */
  readonly dataset: Dataset;
}

/**
 * Writes a dataset in every format. Throws emit.cell when a value does not fit its column: the formats are typed,
 * and some writers would store a wrong value without a word (apache-arrow does not enforce nullability).
 */
export const emit: Stage<EmitInput, readonly Artifact[]> = {
  name: "emit",
  run({ dataset, version, texts }) {
    for (const table of tablesToEmit(dataset)) assertCells(table);
    return emitters
      .flatMap((emitter) => emitter.emit(dataset, { version, texts }))
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  },
};
