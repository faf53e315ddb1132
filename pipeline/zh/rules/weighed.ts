import type { Rule } from "./rule.ts";

/** Evidence for or against an answer about a `T`. It is data: new evidence is a new row. */
export interface Weighed<T> {
  readonly id: string;
  /** how much it weighs; negative for evidence against. Set by hand, in halves */
  readonly points: number;
  readonly when: (item: T) => boolean;
  readonly why: string;
}

/** The same with examples: items for which `when` holds, and items like them for which it does not. */
export interface WeighedRule<T, Example = string> extends Rule, Weighed<T> {
  readonly id: string;
  readonly examples: readonly Example[];
  readonly counterExamples: readonly Example[];
}

/** The rows that hold for an item. */
export const matching = <T, W extends Weighed<T>>(rows: readonly W[], item: T): W[] =>
  rows.filter(({ when }) => when(item));

/** Their points together, added to `from`. */
export const sumOf = (rows: readonly Pick<Weighed<never>, "points">[], from = 0): number =>
  rows.reduce((sum, { points }) => sum + points, from);
