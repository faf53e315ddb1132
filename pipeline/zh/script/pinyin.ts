import { pinyin } from "pinyin-pro";
import { nameLikeness } from "../people/person-names.ts";
import { surnameLength } from "../people/surnames.ts";

const syllables = (hans: string, surname: boolean): string[] =>
  pinyin(hans, {
    toneType: "none",
    type: "array",
    v: true,
    surname: surname ? "head" : "off",
    nonZh: "consecutive",
  });

/** Finds 长 as the head of an office: 关长, 秘书长, at the end or before words that belong to it (局长助理, 院长办公室); not in 市长海县. */
const officeHead =
  /(?<=[局关署厅部司处科股组队站所庭院校会行厂场省市县区乡镇村里州旗盟团台社馆园课队舰船艇营连排班室]|秘书|理事|监事|董事|督察|检察|审判|关务|审计|教育|教务|参谋|护士|列车|乘务|值班)长(?=$|助理|办公室|办公会|会议|信箱|热线|专线|接待日|、|，|（|\s)/gu;

/** Syllables without tones, in which 长 of an office is zhang: dictionaries know 局长 as two words more often than as one. */
function readOut(hans: string): string[] {
  const zhang = new Set(Array.from(hans.matchAll(officeHead), ({ index }) => index));
  const parts = syllables(hans, false);
  // one syllable for each character, as long as all are Chinese
  return parts.length === hans.length ? parts.map((part, n) => (zhang.has(n) ? "zhang" : part)) : parts;
}

/** How one character can be read, without tones: 歙 → xi, she. */
export const readingsOf = (char: string): string[] =>
  pinyin(char, { toneType: "none", type: "array", multiple: true, nonZh: "removed" });

/** ASCII key of a name for ids: 办公室 → bangongshi, H2000系统 → h2000xitong. ü is written v. */
export const pinyinKey = (hans: string): string =>
  readOut(hans)
    .join("")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Surnames that pinyin-pro takes for a shorter one: 单于 is Chányú (《百家姓》; 《汉语大词典》), as 单 alone is Shàn. */
const readSurname: ReadonlyMap<string, readonly string[]> = new Map([["单于", ["chan", "yu"]]]);

/** Name of a person, surname first: 居峰 → Ju Feng, 欧阳明 → Ouyang Ming. */
export function pinyinName(hans: string): string {
  // 帕提古丽·买买提 has no surname: each part is one word
  if (/[·•．]/u.test(hans))
    return hans
      .split(/[·•．]/u)
      .map((part) => capital(syllables(part, false).join("")))
      .join(" ");
  // nor has 尼玛多吉
  if (nameLikeness(hans) === "transcribed") return capital(syllables(hans, false).join(""));
  const parts = syllables(hans, true);
  const cut = surnameLength(hans);
  return [readSurname.get(hans.slice(0, cut)) ?? parts.slice(0, cut), parts.slice(cut)]
    .map((part) => capital(part.join("")))
    .join(" ")
    .trim();
}
