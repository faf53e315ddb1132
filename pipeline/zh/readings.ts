import { readingsOf } from "./pinyin.ts";

/**
 * Readings that a converter or a textbook sets behind a character: 海關(guān), 內(nèi)蒙古, 鄞(yín)州. One syllable in
 * brackets directly behind a Han character: with a tone mark, or without where it is how that character is read; or in the
 * letters of 注音.
 */
interface ReadingRule {
  /** the bracket; `char` and `reading` are its groups */
  readonly pattern: RegExp;
  readonly when: (match: RegExpExecArray) => boolean;
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}

const toned = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ";

export const readingRule: ReadingRule = {
  pattern: new RegExp(
    `(?<=(?<char>\\p{Script=Han}))[（(]\\s?(?<reading>[a-zü${toned}\\p{M}]{1,8}|[\\u3105-\\u312fˊˇˋ˙]{1,5})\\s?[）)]`,
    "gu",
  ),
  when: ({ groups }) => isReading(groups?.char ?? "", groups?.reading ?? ""),
  examples: [
    "海關(guān)",
    "內(nèi)蒙古",
    "鄞（yín）州",
    "歙(she)县",
    "關（ㄍㄨㄢ）",
    "女(nǚ)",
    "關(gua\u0304n)",
  ],
  counterExamples: [
    "世贸组织(WTO)",
    "海關(Customs)",
    "（e站）",
    "方案(a)",
    "海关(she)",
    "甲类(A)",
    "总值(GDP)",
    "平台(app)",
  ],
};

const syllable = new RegExp(`^[bpmfdtnlgkhjqxrzcsywh]{0,2}[aeiouü${toned}]{1,4}(?:n|ng|r)?$`, "u");

/** Whether `reading` in brackets behind `char` (either script) tells how it is read. */
function isReading(char: string, reading: string): boolean {
  if (/^[\u3105-\u312f]/u.test(reading)) return true;
  const letters = reading.normalize("NFC");
  if (!syllable.test(letters)) return false;
  return new RegExp(`[${toned}]`, "u").test(letters) || readingsOf(char).includes(letters.replace(/v/g, "ü"));
}
