import type { Dataset, TableName } from "../model/dataset.ts";
import type { Gold, GoldSpan } from "./gold.ts";

export type JudgedField = `${TableName}.${string}`;

/** Pairs of things to compare: what people read and what the pipeline read, each as the values that must agree. */
export interface Measure {
  readonly name: string;
  /** the fields that it judges, as `table.field` */
  readonly judges: readonly JudgedField[];
  /** null when nobody annotated it on this page */
  compare(gold: Gold, dataset: Dataset): Comparison | null;
}

export interface Comparison {
  readonly gold: readonly unknown[];
  readonly found: readonly unknown[];
  readonly agree: (gold: never, found: never) => boolean;
}

/** Ties the types of both sides together, then forgets them. */
export const pairs = <G, F>(
  gold: readonly G[],
  found: readonly F[],
  agree: (g: G, f: F) => boolean,
): Comparison => ({
  gold,
  found,
  agree,
});

export const measure = (
  name: string,
  judges: readonly JudgedField[],
  compare: Measure["compare"],
): Measure => ({ name, judges, compare });

/** Whether spans are the same. */
export const same = (a: GoldSpan, b: { start: number | null; end: number | null }): boolean =>
  a.start === b.start && a.end === b.end;

/** Whether spans share a character; what is empty stands where it is. */
export const touches = (a: GoldSpan, b: { start: number | null; end: number | null }): boolean => {
  const [start, end] = [b.start ?? 0, b.end ?? 0];
  const [goldEnd, foundEnd] = [Math.max(a.end, a.start + 1), Math.max(end, start + 1)];
  return a.start < foundEnd && start < goldEnd;
};
