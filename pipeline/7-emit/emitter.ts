import type { Artifact } from "../model/artifact.ts";
import type { Dataset } from "../model/dataset.ts";

export interface EmitContext {
  /** of the release, for formats that carry it inside the file */
  readonly version: string;
  /** text layer of each source, by source id */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * One format of a release. To add a format: one file with an Emitter, one line in registry.ts, and a decoder in
 * 8-release/verify/decode/, so that verify can compare it with JSON. Same dataset and context, same bytes.
 */
export interface Emitter {
  readonly name: string;
  emit(dataset: Dataset, context: EmitContext): Artifact[];
}
