import { mayBegin, mayFollowVerb } from "../duties/noun-phrase.ts";
import { matchesOf } from "../rules/matches.ts";
import { kindByName, longestBodyAt, type PlacedBody } from "./placed-bodies.ts";

/** What a word for a level is a part of: 市场, 县级, 区域. */
const inWords = {
  any: "[级内属直辖长会各立和及与或、]|外(?![事办经宣侨专商汇])|道(?!路)",
  省: "[份市区县域]",
  市: "[区县州郊域值情井话]|价(?!格)|场|容|政(?![府协务法策])|民(?![政族间营宗兵航防革盟建进俗])",
  县: "[区域]|城(?![乡市镇管建])|乡(?!村振兴|镇企业)|市(?![场政容民])",
  区: "[县域位间块分别]|划(?!转)|民(?![政族间营宗兵航防革盟建进俗])|市(?![场政容民])",
  州: "[市县]",
  旗: "[县袍舰帜手语下号]",
} as const;

/** The word for a level that stands for its place: 市水务局. In 市场, 县级 and 省市 it does not. */
export const levelWord = {
  pattern: new RegExp(
    `自治[区州县旗](?!${inWords.any})|${(["省", "市", "县", "区", "州", "旗"] as const)
      .map((level) => `${level}(?!${inWords.any}|${inWords[level]})`)
      .join("|")}`,
    "gu",
  ),
  examples: ["市水务局", "县市场监督管理局", "市民政局", "区委", "县道路运输中心", "市外办", "自治区水利厅"],
  counterExamples: ["市场监管局", "市民中心", "县级机关", "旗袍协会"],
};

/** True for 市工商联 and 县防汛指挥部. */
export const opensWithLevel = (name: string): boolean => name.search(levelWord.pattern) === 0;

/** What each place has many of, so that 县学校 is no name; and what other rules find and resolve. */
export const ofMany = {
  pattern:
    /^(?:自治)?.(?:(?:中小)?学校|中学|小学|幼儿园|大学|学院|医院|公司|[学协商]会|工会|农场|林场|公所|清洁队|影?剧院|(?:人民)?政府|党?委|局|厅|处室|科室|站|所|院|馆)$/u,
  examples: ["县学校", "市协会", "市政府", "县局"],
  counterExamples: ["县图书馆", "市人民医院", "市总工会"],
};

/** What stands behind a name where not a body is spoken of, but its head, its members or what it has. */
export const behindName = {
  pattern:
    /^(?:长|级|面|域|势|限|里|[机党内外](?![和与、及])|领导|牌子|系统|代表|委员|常委|主席|副|议案|提案|书记|主任|大院)/u,
  examples: ["长", "领导班子", "代表建议"],
  counterExamples: ["的工作", "和"],
};

const longest = 22;

/** Bodies that are named by their level without its place: 市水务局, 县委组织部, 省总工会. `hans` is Simplified. */
export function levelBodies(hans: string): PlacedBody[] {
  const found: PlacedBody[] = [];
  for (const { index, 0: level } of matchesOf(hans, levelWord.pattern)) {
    if (index < (found.at(-1)?.end ?? 0) || !begins(hans, index)) continue;
    const name = longestBodyAt(
      hans.slice(index, index + longest),
      level.length,
      (body, rest) => !ofMany.pattern.test(body) && !behindName.pattern.test(rest),
    );
    if (name !== null) found.push({ start: index, end: index + name.length, kind: kindByName(name) });
  }
  return found;
}

/** 原县卫生局 was the bureau of the county, 本市公园管理处 is that of the city; 开发区 and 服务区 are no districts. */
const begins = (hans: string, at: number): boolean =>
  mayBegin(hans, at) ||
  (hans.charAt(at) !== "区" && mayFollowVerb(hans, at)) ||
  (hans.charAt(at - 1) === "原" && mayBegin(hans, at - 1)) ||
  (hans.charAt(at) !== "区" &&
    "本我".includes(hans.charAt(at - 1)) &&
    (mayBegin(hans, at - 1) || mayFollowVerb(hans, at - 1)));
