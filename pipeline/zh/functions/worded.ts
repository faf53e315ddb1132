import type { Rule } from "../rules/rule.ts";

interface Labels {
  readonly en: string;
  readonly hant: string;
  readonly hans: string;
}

/** A function of administration, in the manner of SKOS. */
export interface AdministrativeFunction {
  readonly id: string;
  /** the wider function */
  readonly broader: string | null;
  readonly label: Labels;
  readonly note: string;
  /**
   * Code of COFOG (United Nations 1999; unstats.un.org/unsd/cr/registry, Cl=4), where both mean the same. Read for human resources:
   * 01.3.1 is the personnel service of central offices for all of government, so that the personnel service of one body has no code.
   */
  readonly exactMatch: string | null;
}

interface WordedFunction extends AdministrativeFunction, Omit<Rule, "id"> {
  /** any of these patterns, with blanks between, states it; Simplified script. Each stands in an example */
  readonly words: string;
  /** names of bodies that have it, for duties that state no function */
  readonly units: string;
  /** a name of a body stands in 〔〕, a class of bodies in 〈〉 */
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}

/** A function that duties are sorted into. */
export interface FunctionRule extends WordedFunction {
  /** its words in the text of a duty */
  readonly stated: RegExp;
  /** its words in the name of a body */
  readonly named: RegExp;
}

/** The function with its words as patterns. */
export const compiled = (worded: WordedFunction): FunctionRule => ({
  ...worded,
  stated: anyOf(worded.words),
  named: anyOf(`${worded.units} ${worded.words}`.trim()),
});

const anyOf = (words: string): RegExp => new RegExp(words.replaceAll(" ", "|"), "gu");
