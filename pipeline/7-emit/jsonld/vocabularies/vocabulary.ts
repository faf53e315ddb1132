import type { Records, TableName } from "../../../model/dataset.ts";

/** English, Simplified, Traditional: written by us, none converted from the other. */
export type Label = readonly [en: string, hans: string, hant: string];

/** The values of a column as concepts of one scheme. */
export interface Vocabulary {
  readonly title: Label;
  readonly values: { readonly [value: string]: Label };
}

/** By table and column: "areas.kind". */
export type Vocabularies = { readonly [column: string]: Vocabulary };

/** A label for each value that the schema allows; where it allows any word, for those that the pipeline writes. */
export const vocabulary = <T extends TableName, C extends keyof Records[T]>(
  _table: T,
  _column: C,
  title: Label,
  values: { readonly [V in NonNullable<Records[T][C]> & (string | boolean) as `${V}`]: Label },
): Vocabulary => ({ title, values });
