import { phraseStart } from "../duties/noun-phrase.ts";
import { isVerb } from "../duties/verbs.ts";
import { matchesOf } from "../rules/matches.ts";
import type { BodyKind } from "./known-bodies.ts";
import { placeNames } from "./places.ts";
import { goesOn, isUnitName, placePrefix } from "./unit-names.ts";

/** A name that begins with that of its place, and what kind of body it is. Offsets count from the start of the text. */
export interface PlacedBody {
  readonly start: number;
  readonly end: number;
  readonly kind: BodyKind;
}

/** The word for its class that ends the name of a place, where the name of a body goes on behind it. */
export const placeClass = {
  pattern: /(?<=\p{Script=Han})[省市县区州旗](?=\p{Script=Han}{2})/gu,
  examples: ["瑞河市总工会", "东岚省图书馆"],
  counterExamples: ["瑞河市", "市委"],
};

/** As much as the name of a place has before the word for its class. */
export const namedPlace = {
  pattern:
    /^(?!.*[和及与等的或至到各委两几挂]|乡镇|直辖|.*(?:机构|部门|单位|领导|审判|政府))\p{Script=Han}{2,5}[省市县区州旗]$|^[^驻归送给促抓助帮让派达进城团市州区省乡邻每两几数下上老新]县$/u,
  examples: ["瑞河市", "东岚省", "青湖自治县", "岚县"],
  counterExamples: ["市", "瑞河市和青湖县", "海关特殊监管区", "市委市", "乡镇县辖市"],
};

/** Places that have no name of their own: 本市, 开发区. */
export const unnamedPlace = {
  pattern:
    /^自治[区州县旗]$|^[本我该各全某外邻原]\p{Script=Han}{0,2}[省市县区州]$|(?:开发|保税|高新|加工|监管|合作|示范|试验|保护|管辖|行政|经济|港|关|片|地|辖|园|校|库|景|厂|社|小|山|林|矿|灾|特|城|新|老|市|军)区$|^(?:[省市县区]+|城市|都市|超市|门市|股市)$/u,
  examples: ["本市", "开发区", "青岬关区", "市县"],
  counterExamples: ["瑞河市", "城东区"],
};

/** What stands in a sentence and not in the name of a whole body. */
export const wordOfSentence = {
  pattern:
    /[由在为被把向将就而但几哪兼]|与(?!渔业|信息化|旅游|体育|环境|建设|社会|计划|改革|科技)|受(?![理助])|会同|系(?!统)|(?<!国)有(?![资色限])|本[局厅部委办院会所处科]|[划并]入|加挂|挂靠|报告|批准|成立|部门|单位|主任|大院|[和及委][省市县区](?:(?:人民)?政府|[委府])|及[省市县区]|和(?:省|县|市(?![场政容民区]))/u,
  examples: [
    "瑞河市水务局有几个科",
    "瑞河市水务局与石湖市水务局",
    "报道称瑞河市水务局将组建水政监察局",
    "检测中心系瑞河市水务局",
    "瑞河市水务局受市政府和省水利厅",
    "瑞河市水务局会同省水利厅",
    "瑞河市水务局职责划入本局",
    "市水务局加挂市节约用水办公室",
    "市委和市政府",
    "省军区和省国防动员委员会",
  ],
  counterExamples: [
    "瑞河市住房和城乡建设局",
    "市海洋与渔业局",
    "瑞河市国有资产监督管理委员会",
    "瑞河市政务受理中心",
    "瑞河市经济发展和市场监督管理局",
  ],
};

const kinds: readonly (readonly [BodyKind, RegExp])[] = [
  ["judicial", /(?:法院|检察院|法庭)$/u],
  ["legislature", /(?:人大常委会|人民代表大会|议会|政协[\p{Script=Han}]{0,6})$/u],
  ["military", /(?:军分区|警备区|武装部)$/u],
  ["party", /(?:[省市县区州]委|纪委|纪律检查委员会|党委|党组|[省市县区州]委[\p{Script=Han}]{2,6}部)$/u],
  ["social_organization", /(?:[学协商]会|联合会|总会|工会|妇联|分会|合作社|联合社|促进会|基金会|团委)$/u],
  ["enterprise", /(?:公司|集团|厂|支行|分行|银行|出版社|报社|电视台)$/u],
  [
    "public_institution",
    /(?:中心|馆|大学|学院|[中小]学|学校|党校|幼儿园|医院|研究[所院]|[科设]\p{Script=Han}{0,3}院|基地|站|林场|农场)$/u,
  ],
  ["other", /(?:小组|指挥部|理事会)$/u],
];

/** The kind of a body by the end of its name. */
export const kindByName = (hans: string): BodyKind =>
  kinds.find(([, pattern]) => pattern.test(hans))?.[0] ?? "government_agency";

const longest = 22;

/** Bodies whose names begin with that of their place: 瑞河市总工会, 东岚省公安厅交通警察总队. `hans` is Simplified. */
export function placedBodies(hans: string): PlacedBody[] {
  const found: PlacedBody[] = [];
  for (const { index } of matchesOf(hans, placeClass.pattern)) {
    if (index < (found.at(-1)?.end ?? 0)) continue;
    const start = phraseStart(hans, index);
    const name = isPlace(hans.slice(start, index + 1))
      ? nameAt(hans.slice(start, start + longest), index - start + 1)
      : null;
    if (name !== null) found.push({ start, end: start + name.length, kind: kindByName(name) });
  }
  return found;
}

const isPlace = (text: string): boolean =>
  placeNames.has(text) ||
  (namedPlace.pattern.test(text) && !unnamedPlace.pattern.test(text) && !isVerb(text.slice(0, -1)));

/** The longest name at the start of `text` whose place is `place` characters long. */
const nameAt = (text: string, place: number): string | null =>
  longestBodyAt(text, place, (name) => placePrefix(name) !== "");

/**
 * The longest name of a body at the start of `text`, of which the first `place` characters say where it is, and for which `holds`
 * (asked with what stands behind it).
 */
export function longestBodyAt(
  text: string,
  place: number,
  holds: (name: string, behind: string) => boolean,
): string | null {
  const run = /^\p{Script=Han}+/u.exec(text)?.[0] ?? "";
  for (let length = run.length; length >= place + 2; length--) {
    const [name, behind] = [run.slice(0, length), text.slice(length)];
    if (
      (isUnitName(name) || shortEnd.pattern.test(name)) &&
      !goesOn(name, behind) &&
      !wordOfSentence.pattern.test(name.slice(place)) &&
      holds(name, behind) &&
      isOneName(name, place)
    )
      return name;
  }
  return null;
}

/** Whole bodies whose short names do not end like those of offices. */
export const shortEnd = {
  pattern: /(?:人大|人民代表大会|政协|供销社|贸促会|计生协|省军区)$/u,
  examples: ["瑞河市人大", "县供销社", "省军区"],
  counterExamples: ["人大代表"],
};

/** 瑞河市公安局交警支队 is a body and its part; 瑞河市水务局指导水利站 and 瑞河市财政局和税务局 are more than one name. */
function isOneName(name: string, place: number): boolean {
  for (let at = place + 2; at < name.length; at++) {
    const [body, rest] = [name.slice(0, at), name.slice(at)];
    if (isUnitName(body) && !goesOn(body, rest)) return rest === "办" || isUnitName(rest);
  }
  return true;
}
