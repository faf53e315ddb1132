import { type AST, RegExpParser } from "@eslint-community/regexpp";

/** Words of one or two characters, of which each text that a pattern matches has at least one. Null when none are known. */
export type Required = readonly string[] | null;

/** More words than these are dearer to look for than the pattern itself. */
const most = 200;

const parser = new RegExpParser();

/** What a text has to have for `pattern` to match it, as its own words say: (?:负责|承担)…事务 wants 事务. */
export function requiredBy(pattern: RegExp): Required {
  if (pattern.ignoreCase) return null;
  const { alternatives } = parser.parsePattern(pattern.source, undefined, undefined, pattern.unicode);
  return ofAny(alternatives);
}

/** One of the words of any alternative: each has to want some. */
function ofAny(alternatives: readonly AST.Alternative[]): Required {
  const words = new Set<string>();
  for (const alternative of alternatives) {
    const required = ofAll(alternative.elements);
    if (required === null) return null;
    for (const word of required) words.add(word);
  }
  return words.size > most ? null : [...words];
}

/** The words of whichever part is rarest in texts: pairs of characters before single ones, few before many. */
function ofAll(elements: readonly AST.Element[]): Required {
  const parts = elements.filter((element) => !isNegative(element));
  const singles = parts.map(characterOf);
  const pairs = singles.slice(1).map((next, n) => pairsOf(singles[n] ?? null, next));
  return [...pairs, ...singles, ...parts.map(ofElement)].reduce(
    (best, words) => (costOf(words) < costOf(best) ? words : best),
    null,
  );
}

/** What must not stand there takes no place in the text. */
const isNegative = (element: AST.Element): boolean =>
  element.type === "Assertion" &&
  (element.kind === "lookahead" || element.kind === "lookbehind") &&
  element.negate;

const costOf = (words: Required): number =>
  words === null ? Infinity : words.reduce((cost, word) => cost + (word.length === 1 ? 8 : 1), 0);

const pairsOf = (firsts: Required, seconds: Required): Required =>
  firsts === null || seconds === null || firsts.length * seconds.length > most
    ? null
    : firsts.flatMap((first) => seconds.map((second) => first + second));

/** The characters of which one stands where `element` does; null where it stands for more or less than one. */
function characterOf(element: AST.Element): Required {
  if (element.type === "Character") return charactersIn(element.value, element.value);
  if (element.type !== "CharacterClass" || element.negate) return null;
  const characters = element.elements.map((one) => {
    if (one.type === "Character") return charactersIn(one.value, one.value);
    return one.type === "CharacterClassRange" ? charactersIn(one.min.value, one.max.value) : null;
  });
  return characters.includes(null) ? null : characters.flatMap((some) => some ?? []);
}

/** Null for many, and for those that take two units of a string. */
const charactersIn = (min: number, max: number): Required =>
  max - min >= most || max > 0xffff
    ? null
    : Array.from({ length: max - min + 1 }, (_, n) => String.fromCharCode(min + n));

function ofElement(element: AST.Element): Required {
  switch (element.type) {
    case "Group":
    case "CapturingGroup":
      return ofAny(element.alternatives);
    case "Quantifier":
      return element.min === 0 ? null : (characterOf(element.element) ?? ofElement(element.element));
    case "Assertion":
      return element.kind === "lookahead" || element.kind === "lookbehind"
        ? ofAny(element.alternatives)
        : null;
    default:
      return null;
  }
}
