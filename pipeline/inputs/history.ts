import type { Dataset } from "../model/dataset.ts";

/** What earlier releases bind us to. By itself, so that who reads releases loads no stage. */
export interface History {
  readonly previous: Dataset | null;
  readonly retired: readonly string[];
}

export const noHistory: History = { previous: null, retired: [] };
