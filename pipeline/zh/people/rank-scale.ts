import { rankPattern } from "./ranks.ts";

/** A rank of the table `ranks`. */
export interface ScaleRank {
  readonly id: string;
  readonly en: string;
  readonly hans: string;
  readonly series: "mainland" | "taiwan";
  /** from the highest, within its series */
  readonly ordinal: number;
  readonly note: string;
}

/** Levels and order: art. 18, and art. 6 of 《公务员职务与职级并行规定》(2019), which repeats it. The English labels are ours. */
const levels =
  "《中华人民共和国公务员法》(2018) art. 18: one of the ten levels of leading posts; a body has the rank of its head";
const scale =
  "公務人員任用法 art. 5: ranks of the civil service of Taiwan, each with several of fourteen grades";

/**
 * The ten levels of 《中华人民共和国公务员法》(2018) art. 18 in its words; 股级, which the law does not have and notices on staffing
 * (机构编制) do; the three 官等 of the Taiwan 公務人員任用法 art. 5.
 */
export const rankScale: readonly ScaleRank[] = [
  {
    id: "rank-state",
    en: "national level, principal",
    hans: "国家级正职",
    series: "mainland",
    ordinal: 1,
    note: levels,
  },
  {
    id: "rank-state-deputy",
    en: "national level, deputy",
    hans: "国家级副职",
    series: "mainland",
    ordinal: 2,
    note: levels,
  },
  {
    id: "rank-province",
    en: "provincial or ministerial level, principal",
    hans: "省部级正职",
    series: "mainland",
    ordinal: 3,
    note: levels,
  },
  {
    id: "rank-province-deputy",
    en: "provincial or ministerial level, deputy",
    hans: "省部级副职",
    series: "mainland",
    ordinal: 4,
    note: levels,
  },
  {
    id: "rank-bureau",
    en: "department or bureau level, principal",
    hans: "厅局级正职",
    series: "mainland",
    ordinal: 5,
    note: levels,
  },
  {
    id: "rank-bureau-deputy",
    en: "department or bureau level, deputy",
    hans: "厅局级副职",
    series: "mainland",
    ordinal: 6,
    note: levels,
  },
  {
    id: "rank-county",
    en: "county or division level, principal",
    hans: "县处级正职",
    series: "mainland",
    ordinal: 7,
    note: levels,
  },
  {
    id: "rank-county-deputy",
    en: "county or division level, deputy",
    hans: "县处级副职",
    series: "mainland",
    ordinal: 8,
    note: levels,
  },
  {
    id: "rank-township",
    en: "township or section level, principal",
    hans: "乡科级正职",
    series: "mainland",
    ordinal: 9,
    note: levels,
  },
  {
    id: "rank-township-deputy",
    en: "township or section level, deputy",
    hans: "乡科级副职",
    series: "mainland",
    ordinal: 10,
    note: levels,
  },
  {
    id: "rank-subsection",
    en: "subsection level",
    hans: "股级",
    series: "mainland",
    ordinal: 11,
    note: "Below the levels of the civil service law; a word of notices on staffing (机构编制) in counties and towns",
  },
  { id: "rank-tw-senior", en: "senior rank", hans: "简任", series: "taiwan", ordinal: 1, note: scale },
  { id: "rank-tw-junior", en: "junior rank", hans: "荐任", series: "taiwan", ordinal: 2, note: scale },
  {
    id: "rank-tw-elementary",
    en: "elementary rank",
    hans: "委任",
    series: "taiwan",
    ordinal: 3,
    note: scale,
  },
];

/** What pages call a level. */
const words: readonly { readonly id: string; readonly pattern: RegExp }[] = [
  { id: "rank-state", pattern: /^国家级$/u },
  { id: "rank-province", pattern: /^(?:省部|部|省)级$/u },
  { id: "rank-bureau", pattern: /^(?:厅局|地厅|司局|厅|司|局|地市)级$/u },
  { id: "rank-county", pattern: /^(?:县处|处)级$/u },
  { id: "rank-township", pattern: /^(?:乡科|科)级$/u },
];
/** 市级 and 县级 alone say whose a thing is; 副市级 and 正县级 are ranks. */
const ofHeads: readonly { readonly id: string; readonly pattern: RegExp }[] = [
  { id: "rank-bureau", pattern: /^(?:地|市)级$/u },
  { id: "rank-county", pattern: /^县级$/u },
  { id: "rank-township", pattern: /^(?:乡镇|乡)级$/u },
];
const grades: readonly { readonly id: string; readonly start: string }[] = [
  { id: "rank-tw-senior", start: "简任" },
  { id: "rank-tw-junior", start: "荐任" },
  { id: "rank-tw-elementary", start: "委任" },
];

const phrase = new RegExp(
  `^(?<rank>${rankPattern})(?:行政|事业|全额|财政|参公|公益[一二三]类|直属|派出|内设)*(?:单位|机构|建制|部门|组织|编制|海关|干部|领导(?:职务|干部)?)?$`,
  "u",
);

/**
 * The rank of the scale that a phrase says: 正处级, 副厅局级, 正科级事业单位, 县处级副职. One without 正 and 副 is that of a 正: a
 * deputy rank is always called one. Null for a phrase that is not on the scale. Simplified script.
 */
export function rankIdOf(hans: string): string | null {
  const rank = phrase.exec(hans)?.groups?.rank;
  if (rank === undefined) return null;
  const grade = grades.find(({ start }) => rank.startsWith(start));
  if (grade !== undefined) return grade.id;
  const said = /^(?<degree>[正副]?)(?<level>.+?级)(?<post>[正副]?)职?$/u.exec(rank)?.groups;
  const degree = said?.degree || said?.post || "";
  const level = said?.level ?? "";
  // of 股级 the scale has one rank
  if (/^(?:股所|股)级$/u.test(level)) return degree === "副" ? null : "rank-subsection";
  const id = [...words, ...(degree === "" ? [] : ofHeads)].find(({ pattern }) => pattern.test(level))?.id;
  return id === undefined ? null : degree === "副" ? `${id}-deputy` : id;
}
