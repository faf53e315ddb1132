import { readingsOf } from "./pinyin.ts";

const toned = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ";

/**
 * Readings that a converter or a textbook sets behind a character: 海關(guān), 內(nèi)蒙古, 鄞(yín)州. One syllable in
 * brackets directly behind a Han character: with a tone mark, or without where it is how that character is read; or in the
 * letters of 注音. `char` and `reading` are groups.
 */
export const readingPattern = new RegExp(
  `(?<=(?<char>\\p{Script=Han}))[（(]\\s?(?<reading>[a-zü${toned}\\p{M}]{1,8}|[\\u3105-\\u312fˊˇˋ˙]{1,5})\\s?[）)]`,
  "gu",
);

const syllable = new RegExp(`^[bpmfdtnlgkhjqxrzcsywh]{0,2}[aeiouü${toned}]{1,4}(?:n|ng|r)?$`, "u");

/** Whether `reading` in brackets behind `char` (either script) is one of its pronunciations. */
export function isReading(char: string, reading: string): boolean {
  if (/^[\u3105-\u312f]/u.test(reading)) return true;
  const letters = reading.normalize("NFC");
  if (!syllable.test(letters)) return false;
  return new RegExp(`[${toned}]`, "u").test(letters) || readingsOf(char).includes(letters.replace(/v/g, "ü"));
}
