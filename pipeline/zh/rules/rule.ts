/**
 * A rule is data, and says by itself when it holds and when it does not: `tests/rules.test.ts` finds every rule of the
 * stages and of zh/ and runs its examples; `scripts/needless-rules.ts` takes one out at a time.
 */
export interface Rule {
  /** may be left out where the family derives it from the rest of the rule */
  readonly id?: string;
  /** where it holds */
  readonly examples: readonly unknown[];
  /** like them, where it does not */
  readonly counterExamples: readonly unknown[];
}

export type ExampleOf<R extends Rule> = R["examples"][number] | R["counterExamples"][number];

/** What the rules of one list have in common. */
export interface Family<R extends Rule, Page = never> {
  readonly name: string;
  /** unique within the family; `rule.id` when left out */
  readonly id?: (rule: R) => string;
  /**
   * Whether the rule, among its family, is the one that an example asks for. `read` makes a page of an example, for
   * rules on more than words: one that begins with < is HTML.
   */
  readonly holds: (rule: R, example: ExampleOf<R>, read: (text: string) => Page) => boolean;
}

/** A list of rules that knows its family. The code reads it as a list, always afresh, so that one may be taken out. */
export type Rules<R extends Rule> = readonly R[] & { readonly family: Family<R, unknown> };

export const rules = <R extends Rule, Page = never>(family: Family<R, Page>, list: readonly R[]): Rules<R> =>
  Object.assign([...list], { family: family as Family<R, unknown> });
