/** What is compared: letters and digits only, so that spacing and the width of punctuation do not count. */
export const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, "");

/** The same, but a text of marks alone stays as it is: a comma is not a semicolon. */
export const comparable = (text: string): string => bare(text) || text;

function bigrams(text: string): Map<string, number> {
  const chars = Array.from(bare(text));
  const counts = new Map<string, number>();
  for (let i = 0; i + 1 < chars.length; i++) {
    const pair = `${chars[i]}${chars[i + 1]}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

interface Overlap {
  readonly common: number;
  readonly left: number;
  readonly right: number;
}

/** Bigrams that two texts share, and those of each. */
function overlap(a: string, b: string): Overlap {
  const [left, right] = [bigrams(a), bigrams(b)];
  let common = 0;
  for (const [pair, count] of left) common += Math.min(count, right.get(pair) ?? 0);
  return { common, left: size(left), right: size(right) };
}

const size = (counts: ReadonlyMap<string, number>): number => {
  let total = 0;
  for (const count of counts.values()) total += count;
  return total;
};

/**
 * How alike two texts are, 0 to 1: Dice's coefficient of character bigrams (Dice 1945). Chosen over edit distance
 * because moving a phrase within a duty leaves it the same duty.
 */
export function similarity(a: string, b: string): number {
  if (bare(a) === bare(b)) return 1;
  const { common, left, right } = overlap(a, b);
  return left + right === 0 ? 0 : (2 * common) / (left + right);
}

/** How much of `part` stands in `whole`, 0 to 1: distinguishes a duty that was split or merged from one that was reworded. */
export function containment(part: string, whole: string): number {
  if (bare(part) === bare(whole)) return 1;
  const { common, left } = overlap(part, whole);
  return left === 0 ? 0 : common / left;
}
