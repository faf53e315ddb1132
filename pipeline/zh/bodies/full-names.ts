import { stemOf } from "../places/divisions.ts";
import { fullNames } from "./abbreviations.ts";
import type { BodyKind } from "./known-bodies.ts";
import { kindByName } from "./placed-bodies.ts";
import { kindAlone, placePrefix, suffixOf } from "./unit-names.ts";

/** A name put together from the words of a page and the name of the body that it is about. Simplified script. */
export interface FullName {
  readonly hans: string;
  readonly kind: BodyKind;
}

export const stateName = /^中华人民共和国(?=.{3})/u;

/** Whether a body's name may end in this character, so that what follows is a part of that body. */
export const endsBody = (char: string): boolean => /[局部委厅署院会府]/u.test(char);

/** 办公室, 人事科: a name that other bodies have, too, so that it needs a word before it that lets a name begin */
export const isOfficeWord = (name: string): boolean => name.length < 4 && /[室科处股]$/u.test(name);

/** Ends of names that are no short names: a page of 最高人民检察院 speaks of 人民检察院 as of all. */
export const classOfBodies = {
  pattern: /^(?:(?:人?民)?(?:法院|检察院|政府)|(?:管理|服务|监督).)$/u,
  examples: ["人民检察院", "法院", "管理所"],
  counterExamples: ["水利局", "人民政府办公室"],
};

/** 政府办公室 and 法院, as 人民政府办公室 and 人民法院 are called; other names as they are */
export const commonName = (name: string): string => name.replace(/^人民(?=政府.|法院|检察院)/u, "");

/** 楚雄州 for 楚雄彝族自治州; other places as they are */
export const withoutAutonomy = (place: string): string =>
  place.replace(/^.*自治(?=[州县旗]$)/u, stemOf(place));

/** 云泽区 of 大同市云泽区; none of a place in no other */
export function innerPlace(place: string): readonly string[] {
  const outer = placePrefix(place);
  return outer === "" ? [] : [place.slice(outer.length)];
}

/** 局领导 are those of the body that ends in 局; 部领导 in the text of 政治部办公室 those of 政治部. */
export function leadersOf(words: string, agency: string, unit: string): FullName | null {
  const whose = /^(?<part>[\p{Script=Han}]+)领导$/u.exec(words)?.groups?.part ?? "";
  if (whose === "" || agency === "") return null;
  const leaders = (of: string): FullName => ({ hans: `${of}领导`, kind: "leadership" });
  if (whose.length > 1 && agency.endsWith(whose)) return leaders(agency);
  if (whose.length > 1) return whose.endsWith("部") ? leaders(`${agency}${whose}`) : null;
  if (agency.endsWith(whose)) return leaders(agency);
  const at = unit.lastIndexOf(whose);
  return at > 0 && at < unit.length - 1 ? leaders(`${agency}${unit.slice(0, at + 1)}`) : null;
}

/** A page that names only offices, or a kind of body, does not say whose 党组 or 机关工会 it means. */
const isWholeName = (agency: string): boolean =>
  agency !== "" && !isOfficeWord(agency) && !kindAlone.pattern.test(agency);

const partyEnds: Readonly<Record<string, string>> = {
  党组: "党组",
  党委: "委员会",
  党组中心组: "党组理论学习中心组",
  党委纪检组: "委员会纪律检查组",
};

/** 县委, 关党组 by their full names */
export function partyOrgan(words: string, agency: string): FullName | null {
  if (/^[省市县区镇乡]委$/u.test(words)) {
    const place = placeAt(agency, words.charAt(0));
    return place === "" ? null : { hans: `中国共产党${place}委员会`, kind: "party" };
  }
  const autonomous = /^(?<level>自治[区州县旗])党委$/u.exec(words)?.groups?.level;
  if (autonomous !== undefined) {
    const place = placeAt(agency, autonomous);
    return place === "" ? null : { hans: `中国共产党${place}委员会`, kind: "party" };
  }
  const organ = /(?:党组中心组|党委纪检组|纪检组|党组|党委)$/u.exec(words)?.[0] ?? "";
  const end = partyEnds[organ];
  const whose = words.slice(0, words.length - organ.length).slice(-1);
  if (!agency.endsWith(whose)) return null;
  return end === undefined || !isWholeName(agency)
    ? null
    : { hans: `中国共产党${agency}${end}`, kind: "party" };
}

/** 机关党委, 机关团委, 机关工会 */
export function massOrganisation(words: string, agency: string): FullName | null {
  if (!isWholeName(agency)) return null;
  const organ = words.replace("直属", "");
  if (organ === "机关党委") return { hans: `中国共产党${agency}机关委员会`, kind: "party" };
  const hans = organ === "机关团委" ? `中国共产主义青年团${agency}机关委员会` : `${agency}${organ}`;
  return { hans, kind: "social_organization" };
}

/** 团县委 in the text of 青山县水利局 */
export function leagueOf(words: string, agency: string): FullName | null {
  const place = placeAt(agency, words.charAt(1));
  return place === "" ? null : { hans: `中国共产主义青年团${place}委员会`, kind: "social_organization" };
}

/** 市政府 in the text of 青山市财政局 */
export function governmentOf(words: string, agency: string): FullName | null {
  const level = /^(?<level>(?:自治)?[省市县区州盟旗镇乡])(?:人民)?政府$/u.exec(words)?.groups?.level ?? "";
  const place = level === "" ? "" : placeAt(agency, level);
  return place === "" ? null : { hans: `${place}人民政府`, kind: "government_agency" };
}

/** 市水务局 in the text of 青山市财政局; null where the page does not say which place it means */
export function bodyOfLevel(words: string, agency: string): FullName | null {
  const level = /^(?:自治)?./u.exec(words)?.[0] ?? "";
  const place = placeAt(agency, level);
  if (place === "") return null;
  const rest = words.slice(level.length);
  const party = `中国共产党${place}`;
  if (/^党?委(?!员会)/u.test(rest))
    return { hans: `${party}委员会${rest.replace(/^党?委/u, "")}`, kind: "party" };
  if (rest === "纪委") return { hans: `${party}纪律检查委员会`, kind: "party" };
  if (rest === "政协") return { hans: `中国人民政治协商会议${place}委员会`, kind: "legislature" };
  const whole = `${place}${rest.replace(/^人大(?=常委会$|$)/u, "人民代表大会").replace(/(?<=大会)常委会$/u, "常务委员会")}`;
  const hans = fullNames(whole)[0] ?? whole;
  return { hans, kind: kindByName(hans) };
}

/** The place before a name, as far as the class word: 东江省青山市 of 东江省青山市财政局. */
function placeAt(name: string, level: string): string {
  const place = placePrefix(name).replace(/^(?:中共|中国共产党)/u, "");
  const end = place.lastIndexOf(level);
  return end < 1 ? "" : place.slice(0, end + level.length);
}

/** 署长 of the page's own 署, 市长 of its city; 青山海关关长 */
export function headOf(words: string, agency: string): FullName | null {
  // 海关关长 alone is a class
  if (words.length > 2 && words !== "主任委员")
    return words.length < 5 || /隶属|辖|乡镇/u.test(words) || /^[本我该]/u.test(words)
      ? null
      : { hans: words, kind: "leadership" };
  const place = placeAt(agency, words.charAt(0));
  if (place !== "") return { hans: `${place}${words}`, kind: "leadership" };
  if (words === "主任委员")
    return agency.endsWith("会") ? { hans: `${agency}${words}`, kind: "leadership" } : null;
  return agency.endsWith(words.slice(-2, -1)) ? { hans: `${agency}${words}`, kind: "leadership" } : null;
}

/** 科技领导小组 of a bureau is not an agency */
export const kindOfPart = (part: string): BodyKind =>
  /(?:小组|指挥部)$/u.test(part) ? "other" : /中心$/u.test(part) ? "public_institution" : "government_agency";

/** 分会常务理事会 in the text of 中国船东学会青山分会 */
export function councilOf(words: string, unit: string): FullName | null {
  const council = words.replace(/^(?:[总分]会|学会|协会)/u, "");
  return /(?:[学协商]会|分会)$/u.test(unit) && !words.startsWith("总会")
    ? { hans: `${unit}${council}`, kind: "leadership" }
    : null;
}

/** 中国船东学会 of 中国船东学会青山分会, and how the branch may call it */
export function wholeOfBranch(
  name: string,
): { readonly name: string; readonly short: readonly string[] } | null {
  const whole = /^(?<whole>[\p{Script=Han}]{2,12}?(?:学会|协会|商会|研究会))[\p{Script=Han}]{2,6}分会$/u.exec(
    name,
  )?.groups?.whole;
  return whole === undefined
    ? null
    : { name: whole, short: [whole.slice(-2), "总会", whole.replace(/^(?:中国|中华|全国)/u, "")] };
}

/** 法规 of 本局法规部门, which may be 法规科; null for other words */
export const stemOfClass = (words: string): string | null =>
  /^(?:本[关局署厅]|我[关局署])?(?<stem>[\p{Script=Han}]{2,8})(?:部门|机构)$/u.exec(words)?.groups?.stem ??
  null;

/** 法规 of 青山市法规科 */
export function stemOfName(name: string): string {
  const bare = name.slice(placePrefix(name).length);
  return bare.slice(0, bare.length - suffixOf(bare).length);
}
