/** One thing as two readers labelled it, each with its labels in order. */
export interface Labelled {
  readonly person: readonly string[];
  readonly pipeline: readonly string[];
}

/** How far the functions of duties are those that a person gave them. */
export interface Agreement {
  readonly duties: number;
  /** duties with the same first function, and Cohen's kappa over them; a duty without one counts as labelled "none" */
  readonly first: { readonly equal: number; readonly kappa: number };
  /** duties with the same functions, whatever the order, and Cohen's kappa over the answers yes and no to each pair of a duty and a function */
  readonly sets: { readonly equal: number; readonly kappa: number };
}

/** @param labels all that could be given */
export function agreement(things: readonly Labelled[], labels: readonly string[]): Agreement {
  const first = things.map(({ person, pipeline }): Answers => [person[0] ?? "none", pipeline[0] ?? "none"]);
  const each = things.map((thing) =>
    labels.map((label): Answers => [said(thing.person, label), said(thing.pipeline, label)]),
  );
  return {
    duties: things.length,
    first: { equal: first.filter(isEqual).length, kappa: kappa(first) },
    sets: { equal: each.filter((answers) => answers.every(isEqual)).length, kappa: kappa(each.flat()) },
  };
}

/** What the two readers answered to one question. */
type Answers = readonly [string, string];

const said = (labels: readonly string[], label: string): string => (labels.includes(label) ? "yes" : "no");
const isEqual = ([one, other]: Answers): boolean => one === other;

/** Cohen's kappa: agreement beyond what the shares of the answers give by chance. 1 where both give one answer throughout. */
function kappa(questions: readonly Answers[]): number {
  const share = (holds: (answers: Answers) => boolean): number =>
    questions.filter(holds).length / questions.length;
  const observed = share(isEqual);
  const expected = [...new Set(questions.flat())]
    .map((answer) => share(([one]) => one === answer) * share(([, other]) => other === answer))
    .reduce((sum, product) => sum + product, 0);
  return expected === 1 ? 1 : Math.round(((observed - expected) / (1 - expected)) * 1000) / 1000;
}
