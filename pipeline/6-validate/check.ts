import type { Dataset, LargeDataset } from "../model/dataset.ts";
import type { Issue } from "../model/findings/issue.ts";
import type { Text } from "../model/text/text.ts";

export interface ValidateInput {
  readonly dataset: Dataset;
  /** raw text layers by source id */
  readonly texts: ReadonlyMap<string, Text>;
}

/** One thing that must hold of the dataset of a page. It reports, and never repairs. */
export interface Check {
  readonly id: string;
  run(input: ValidateInput): Issue[];
}

/** One thing that must hold of the datasets of all pages together. */
export interface CheckOfAll {
  readonly id: string;
  run(dataset: LargeDataset): Issue[];
}

export type Row = Readonly<Record<string, unknown>>;

/** Every record of every table, with the name of its table. */
export const allRows = (dataset: Dataset): { table: string; row: Row }[] =>
  Object.entries(dataset).flatMap(([table, rows]) =>
    (rows as readonly object[]).map((row) => ({ table, row: row as Row })),
  );
