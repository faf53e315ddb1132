/** What a text is found by: pairs of Chinese characters, single ones, and words of letters and digits. */
export function tokensOf(text: string): string[] {
  const found: string[] = [];
  for (const run of text.toLowerCase().match(/\p{Script=Han}+|[\p{Letter}\p{Number}]+/gu) ?? []) {
    if (!/^\p{Script=Han}/u.test(run)) {
      // a run of letters may go on in Chinese: EDI系统
      for (const part of run.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? [])
        if (/^\p{Script=Han}/u.test(part)) found.push(...pairs(part));
        else found.push(part);
    } else found.push(...pairs(run));
  }
  return found;
}

const pairs = (run: string): string[] => {
  const chars = Array.from(run);
  return [...chars, ...chars.slice(1).map((char, i) => `${chars[i]}${char}`)];
};

/** A text in the one form that both scripts and both widths are searched in, character by character. */
export const foldedBy =
  (pairsOfScripts: ReadonlyMap<string, string>) =>
  (text: string): string =>
    Array.from(text.normalize("NFC").toLowerCase(), (char) => pairsOfScripts.get(char) ?? char).join("");
