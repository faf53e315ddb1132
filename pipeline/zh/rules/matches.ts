import { requiredBy } from "./required.ts";

/** How often a pattern is asked before its own words are read, which takes as long as a few hundred questions. */
const often = 64;

/** Two neighbours as one number; that others share it only lets a text through. */
const pair = (first: number, second: number): number => (first * 31 + second) & 0xffff;

/** What a pattern wants of a text: one of these characters, or one of these pairs. */
class Wanted {
  readonly #singles: readonly number[];
  readonly #pairs: readonly number[];

  constructor(words: readonly string[]) {
    const codes = (length: number): string[] => words.filter((word) => word.length === length);
    this.#singles = codes(1).map((word) => word.charCodeAt(0));
    this.#pairs = codes(2).map((word) => pair(word.charCodeAt(0), word.charCodeAt(1)));
  }

  isIn(text: Held): boolean {
    for (const code of this.#singles) if (text.hasSingle(code)) return true;
    for (const code of this.#pairs) if (text.hasPair(code)) return true;
    return false;
  }
}

/** The characters and pairs of the text asked last: all patterns of a list are asked of one text, one after the other. */
class Held {
  #text = "";
  #turn = 1;
  readonly #singles = new Uint32Array(0x10000);
  readonly #pairs = new Uint32Array(0x10000);

  of(text: string): this {
    if (text === this.#text) return this;
    this.#text = text;
    this.#turn++;
    let before = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      this.#singles[code] = this.#turn;
      this.#pairs[pair(before, code)] = this.#turn;
      before = code;
    }
    return this;
  }

  hasSingle(code: number): boolean {
    return this.#singles[code] === this.#turn;
  }

  hasPair(code: number): boolean {
    return this.#pairs[code] === this.#turn;
  }
}

/** What is known of a pattern. It changes no answer. */
interface Asked {
  times: number;
  wanted: Wanted | null;
}

const asked = new WeakMap<RegExp, Asked>();
const held = new Held();

/** False where `pattern` cannot match: a text without any of the words that it wants. */
function mayMatch(text: string, pattern: RegExp): boolean {
  const known = asked.get(pattern);
  if (known === undefined) {
    asked.set(pattern, { times: 1, wanted: null });
    return true;
  }
  if (known.times < often) known.times++;
  else if (known.times === often) {
    known.times = Infinity;
    const words = requiredBy(pattern);
    known.wanted = words === null ? null : new Wanted(words);
  }
  return known.wanted?.isIn(held.of(text)) ?? true;
}

/** Whether a pattern that is neither global nor sticky matches, for lists of rules, few of which do. */
export const matches = (text: string, pattern: RegExp): boolean =>
  mayMatch(text, pattern) && pattern.test(text);

/** All matches of a global pattern, as `matchAll` gives them, which makes the pattern anew each time that it is asked. */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  if (!pattern.global) throw new TypeError(`${pattern} finds one match, not all`);
  const found: RegExpExecArray[] = [];
  if (!mayMatch(text, pattern)) return found;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    // behind a match of nothing the next character is the first to be asked
    if (match[0] === "") pattern.lastIndex += (text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1;
  }
  return found;
}
