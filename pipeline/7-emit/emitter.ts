import type { Artifact } from "../model/artifact.ts";
import type { Dataset } from "../model/dataset.ts";

export interface EmitContext {
  /** of the release, for formats that carry it inside the file */
  readonly version: string;
  /** text layer of each source, by source id */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * One format of a release. Same dataset and context, same bytes. CONTRIBUTING.md says what a new one needs besides, and
 * tests/emit/named.test.ts what of that is missing.
 */
export interface Emitter {
  readonly name: string;
  emit(dataset: Dataset, context: EmitContext): Artifact[];
}
