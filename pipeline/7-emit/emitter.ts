import type { LargeDataset } from "../model/dataset.ts";
import type { Artifact } from "../model/releases/artifact.ts";
import type { Scratch } from "../model/releases/random-file.ts";
import type { DatabaseFile } from "./database.ts";
import type { TableToEmit } from "./tables.ts";

export interface EmitContext {
  /** of the release, for formats that carry it inside the file */
  readonly version: string;
  /** text layer of each source, by source id */
  readonly texts: ReadonlyMap<string, string>;
  /** makes files for what may be larger than memory; by default they are in memory */
  readonly scratch?: Scratch;
}

/**
 * One format of a release. Same dataset and context, same bytes. Files are made one after the other, piece by piece
 * while they are read, so that whoever writes or hashes them has none of them in memory. CONTRIBUTING.md says what a new one needs besides, and
 * tests/emit/named.test.ts what of that is missing.
 */
export interface Emitter {
  readonly name: string;
  emit(dataset: LargeDataset, context: EmitContext): Iterable<Artifact>;
}

/** A format that is made of a database with all tables and views, which the formats of this kind share, one after the other. */
export interface DatabaseEmitter {
  readonly name: string;
  emit(open: DatabaseFile, tables: readonly TableToEmit[], context: EmitContext): Iterable<Artifact>;
}
