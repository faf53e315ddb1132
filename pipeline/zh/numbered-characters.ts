/*
 * Characters that number an item all by themselves, as GB 2312, Big5 and the symbol fonts of word processors have them: ⒈ ⑴ ㈠ ① ❶ Ⅰ.
 */

/** First and last of a run of characters that count on, and the number that the first one is. */
type Run = readonly [first: string, last: string, number: number];

const circledRuns: readonly Run[] = [
  ["①", "⑳", 1],
  ["㉑", "㉟", 21],
  ["㊱", "㊿", 36],
  ["❶", "❿", 1],
  ["➀", "➉", 1],
  ["➊", "➓", 1],
  ["⓫", "⓴", 11],
  ["⓵", "⓾", 1],
  ["㊀", "㊉", 1],
  ["Ⓐ", "Ⓩ", 1],
  ["ⓐ", "ⓩ", 1],
];
const bracketedRuns: readonly Run[] = [
  ["⑴", "⒇", 1],
  ["⒜", "⒵", 1],
];
const bracketedHanRuns: readonly Run[] = [["㈠", "㈩", 1]];
const pointedRuns: readonly Run[] = [["⒈", "⒛", 1]];
const romanRuns: readonly Run[] = [["Ⅰ", "Ⅻ", 1]];
const smallRomanRuns: readonly Run[] = [["ⅰ", "ⅻ", 1]];

const inClass = (runs: readonly Run[]): string => runs.map(([first, last]) => `${first}-${last}`).join("");

/** Each sort of them, for use within the brackets of a pattern. */
export const circled = inClass(circledRuns);
export const bracketed = inClass(bracketedRuns);
export const bracketedHan = inClass(bracketedHanRuns);
export const pointed = inClass(pointedRuns);
export const roman = inClass(romanRuns);
export const smallRoman = inClass(smallRomanRuns);
export const numbered = circled + bracketed + bracketedHan + pointed + roman + smallRoman;

const allRuns = [
  ...circledRuns,
  ...bracketedRuns,
  ...bracketedHanRuns,
  ...pointedRuns,
  ...romanRuns,
  ...smallRomanRuns,
];

/** The number that a character is: ⑿ → 12. Null for any other. */
export function numberOfCharacter(char: string): number | null {
  const run = allRuns.find(([first, last]) => first <= char && char <= last);
  return run === undefined ? null : run[2] + char.charCodeAt(0) - run[0].charCodeAt(0);
}

const letters: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

/** What a Roman number of the letters i, v and x says: xiv → 14. Null where they are none, or not in the usual order. */
export function romanValue(text: string): number | null {
  if (!/^x{0,3}(?:ix|iv|v?i{0,3})$/i.test(text) || text === "") return null;
  const values = Array.from(text.toLowerCase(), (letter) => letters[letter] ?? 0);
  return values.reduce((sum, value, n) => sum + (value < (values[n + 1] ?? 0) ? -value : value), 0);
}
