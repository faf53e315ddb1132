import type { Dataset } from "../model/dataset.ts";

/** What earlier releases bind the records of one page to. By itself, so that who reads releases loads no stage. */
export interface History {
  /** those of the latest release that were read from the page, at least; null: there is no release */
  readonly previous: Dataset | null;
  readonly retired: readonly string[];
}

export const noHistory: History = { previous: null, retired: [] };

/** The same for each source. */
export type Histories = (source: string) => History;
