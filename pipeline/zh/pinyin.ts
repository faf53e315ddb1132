import { pinyin } from "pinyin-pro";
import { nameLikeness } from "./person-names.ts";
import { surnameLength } from "./surnames.ts";

const syllables = (hans: string, surname: boolean): string[] =>
  pinyin(hans, {
    toneType: "none",
    type: "array",
    v: true,
    surname: surname ? "head" : "off",
    nonZh: "consecutive",
  });

/** How one character can be read, without tones: 歙 → xi, she. */
export const readingsOf = (char: string): string[] =>
  pinyin(char, { toneType: "none", type: "array", multiple: true, nonZh: "removed" });

/** ASCII key of a name for ids: 办公室 → bangongshi, H2000系统 → h2000xitong. ü is written v. */
export const pinyinKey = (hans: string): string =>
  syllables(hans, false)
    .join("")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Name of a person, surname first: 居峰 → Ju Feng, 欧阳明 → Ouyang Ming. */
export function pinyinName(hans: string): string {
  // 帕提古丽·买买提 has no surname: each part is one word
  if (/[·•．]/u.test(hans))
    return hans
      .split(/[·•．]/u)
      .map((part) => capital(syllables(part, false).join("")))
      .join(" ");
  // 尼玛多吉 has none either
  if (nameLikeness(hans) === "transcribed") return capital(syllables(hans, false).join(""));
  const parts = syllables(hans, true);
  const cut = surnameLength(hans);
  return [parts.slice(0, cut), parts.slice(cut)]
    .map((part) => capital(part.join("")))
    .join(" ")
    .trim();
}
