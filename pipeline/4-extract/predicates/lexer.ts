import { headingVerbs, nominalVerbs, notVerbs } from "../../zh/verbs.ts";

const all = [...headingVerbs, ...nominalVerbs];
const longest = Math.max(...all.map((verb) => verb.length));

/** Their first and last two characters: at most places of a text no verb begins or ends. */
const beginnings = new Set(all.map((verb) => verb.slice(0, 2)));
const ends = new Set(all.map((verb) => verb.slice(-2)));

export const isVerb = (word: string): boolean => headingVerbs.has(word) || nominalVerbs.has(word);

/** The longest verb that begins at `at`, or "". `accept` takes some of all verbs. */
export function verbAt(text: string, at: number, accept: (verb: string) => boolean = isVerb): string {
  if (!beginnings.has(text.slice(at, at + 2)) || notVerbs.test(text.slice(at, at + 8))) return "";
  for (let length = Math.min(longest, text.length - at); length >= 2; length--) {
    const word = text.slice(at, at + length);
    if (accept(word)) return word;
  }
  return "";
}

/** The longest verb that ends at `end`, or "". */
export function verbBefore(text: string, end: number): string {
  if (!ends.has(text.slice(Math.max(0, end - 2), end))) return "";
  for (let length = Math.min(longest, end); length >= 2; length--) {
    const word = text.slice(end - length, end);
    if (isVerb(word)) return word;
  }
  return "";
}

/** `text` cut into verbs without a rest: 监督检查 → 监督, 检查; null when it is not made of verbs alone. */
export function allVerbs(text: string): string[] | null {
  const found: string[] = [];
  let at = 0;
  while (at < text.length) {
    const verb = verbAt(text, at);
    if (verb === "") return null;
    found.push(verb);
    at += verb.length;
  }
  return found.length > 0 ? found : null;
}
