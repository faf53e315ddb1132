/*
 * Characters that number an item all by themselves, as GB 2312, Big5 and the symbol fonts of word processors have them: ⒈ ⑴ ㈠ ① ❶ Ⅰ.
 */

/** First and last of a run of characters that count on, and the number that the first one is. */
type Run = readonly [first: string, last: string, number: number];

const runs = {
  circled: [
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
  ],
  bracketed: [
    ["⑴", "⒇", 1],
    ["⒜", "⒵", 1],
  ],
  bracketedHan: [["㈠", "㈩", 1]],
  pointed: [["⒈", "⒛", 1]],
  roman: [["Ⅰ", "Ⅻ", 1]],
  smallRoman: [["ⅰ", "ⅻ", 1]],
} satisfies Record<string, Run[]>;
const allRuns: readonly Run[] = Object.values(runs).flat();

const inClass = (of: readonly Run[]): string => of.map(([first, last]) => `${first}-${last}`).join("");

/** Each sort of them, and all, for use within the brackets of a pattern. */
export const circled = inClass(runs.circled);
export const bracketed = inClass(runs.bracketed);
export const bracketedHan = inClass(runs.bracketedHan);
export const pointed = inClass(runs.pointed);
export const roman = inClass(runs.roman);
export const smallRoman = inClass(runs.smallRoman);
export const numbered = inClass(allRuns);

/** The number that a character is: ⑿ → 12. Null for any other. */
export function numberOfCharacter(char: string): number | null {
  const run = allRuns.find(([first, last]) => first <= char && char <= last);
  return run === undefined ? null : run[2] + char.charCodeAt(0) - run[0].charCodeAt(0);
}

const letters: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

/** What a Roman number of the letters i, v and x says: xiv → 14. Null for other letters or another than the usual order. */
export function romanValue(text: string): number | null {
  if (!/^x{0,3}(?:ix|iv|v?i{0,3})$/i.test(text) || text === "") return null;
  const values = Array.from(text.toLowerCase(), (letter) => letters[letter] ?? 0);
  return values.reduce((sum, value, n) => sum + (value < (values[n + 1] ?? 0) ? -value : value), 0);
}
