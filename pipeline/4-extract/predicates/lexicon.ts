/** Words and what they are. */
export interface Lexicon<T> {
  readonly words: ReadonlyMap<string, T>;
  /** for the first two characters of a word, as a number, the length of the longest that begins so: at most places none does */
  readonly reach: ReadonlyMap<number, number>;
}

export interface Found<T> {
  readonly kind: T;
  readonly length: number;
}

/** Words of two characters and more. Of one that is listed twice, the last counts. */
export function lexicon<T>(words: ReadonlyMap<string, T>): Lexicon<T> {
  const reach = new Map<number, number>();
  for (const word of words.keys()) {
    const head = headAt(word, 0);
    reach.set(head, Math.max(reach.get(head) ?? 0, word.length));
  }
  return { words, reach };
}

const headAt = (text: string, at: number): number => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);

/** The longest word that begins at `at`. */
export function wordAt<T>({ words, reach }: Lexicon<T>, text: string, at: number): Found<T> | null {
  for (let length = reach.get(headAt(text, at)) ?? 0; length >= 2; length--) {
    const kind = words.get(text.slice(at, at + length));
    if (kind !== undefined && at + length <= text.length) return { kind, length };
  }
  return null;
}
