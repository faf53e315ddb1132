/** Words and what they are, as a tree of their characters: at most places of a text the first step ends the search. */
export interface Lexicon<T> {
  readonly next: ReadonlyMap<string, Lexicon<T>>;
  /** what the word is that ends here; null when none does */
  readonly value: T | null;
}

export interface Found<T> {
  readonly kind: T;
  readonly length: number;
}

/** Of a word that is listed twice, the first counts. */
export function lexicon<T>(words: readonly (readonly [string, T])[]): Lexicon<T> {
  const byFirst = new Map<string, [string, T][]>();
  for (const [word, value] of words) {
    if (word === "") continue;
    const rest = byFirst.get(word.charAt(0)) ?? [];
    rest.push([word.slice(1), value]);
    byFirst.set(word.charAt(0), rest);
  }
  const next = new Map([...byFirst].map(([first, rest]) => [first, lexicon(rest)]));
  return { next, value: words.find(([word]) => word === "")?.[1] ?? null };
}

/** The longest word that begins at `at`. */
export function wordAt<T>(words: Lexicon<T>, text: string, at: number): Found<T> | null {
  let node = words.next.get(text.charAt(at));
  let found: Found<T> | null = null;
  for (let length = 1; node !== undefined; length++) {
    if (node.value !== null) found = { kind: node.value, length };
    node = node.next.get(text.charAt(at + length));
  }
  return found;
}
