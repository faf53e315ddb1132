import type { LargeDataset } from "../../model/dataset.ts";
import type { Issue } from "../../model/findings/issue.ts";
import type { Artifact } from "../../model/releases/artifact.ts";
import type { Scratch } from "../../model/releases/random-file.ts";
import type { Manifest } from "../../model/releases/release.generated.ts";
import type { Text } from "../../model/text/text.ts";

/** The rest of this code, which is asked what it would say and make of the records of a release. */
export interface Pipeline {
  readonly generator: Manifest["generator"];
  /** SPDX identifier of the licence of the data that it makes */
  readonly licence: string;
  /** 6-validate but for the schemas; `isCurrent`: the tables have the columns of this code */
  recordFaults(dataset: LargeDataset, texts: ReadonlyMap<string, Text>, isCurrent: boolean): Issue[];
  /** 7-emit */
  emit(
    dataset: LargeDataset,
    version: string,
    texts: ReadonlyMap<string, string>,
    scratch: Scratch,
  ): Iterable<Artifact>;
  /** quality.json as it would be, given what the release says that nobody can compute from its records */
  quality(dataset: LargeDataset, texts: ReadonlyMap<string, Text>, stated: unknown): unknown;
}
