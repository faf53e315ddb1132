import type { Span } from "../../model/text/span.ts";
import { isUnitName } from "../../zh/bodies/unit-names.ts";
import { withoutNote } from "../../zh/layout/brackets.ts";
import { numeralOf, numeralValue } from "../../zh/numbers/numerals.ts";
import { matchesOf } from "../../zh/rules/matches.ts";
import { cutAt } from "../clauses/cut.ts";

export interface ListedUnit {
  /** the item as printed, from the start of the list's text */
  readonly heading: Span;
  readonly name: Span;
  /** the name where it is not printed in one piece: 旅检三科 of 旅检一科至八科 */
  readonly inferred: string | null;
  /** where its own parts are listed, in the brackets behind its name: 缉私局（下设侦查处、法制处） */
  readonly parts: Span | null;
}

export const trailing = {
  pattern:
    /(?:等?\s?(?:共|计)?\s?[\d一二三四五六七八九十两]{1,20}\s?(?:个|所|家)[^、，。；]*|等(?:(?:附属|所属|直属|内设|下属|职能)?(?:机关|科室|部门|机构|单位|处室))?)$/u,
  examples: ["等3个科室", "共5个", "等部门", "等附属机关"],
  counterExamples: ["办公室", "三科"],
};
export const leading = {
  pattern:
    /^(?:[^、：:]{0,8}(?:下列|以下|如下)[^、：:]{0,8}[：:]|保留|其中|(?:例|譬|比|诸)?如(?![东皋意])(?=\p{Script=Han}{2})|(?:下属|所属|代管|直属(?!\p{Script=Han}{0,3}队))(?:事业单位|单位|机构)?(?:有)?(?=\p{Script=Han}{2})|(?:另|并|还)?(?:按规定)?(?:内|下|分|增|加)?设(?:有|立|置)?了?(?!备|计|施)|共?[\d一二三四五六七八九十两]+个[^：:、]{0,12}[：:（]|(?:[大中支]队|科室|股室|分局|[站所])[：:]|(?:[\d一二三四五六七八九十两]+[室科股处组课部队])+[：:，]即?|[\d一二三四五六七八九十两]+个[^：:、，]{0,8}(?:，即|，?(?:分别[为是]|包括))|[：:]|即|有|包括|为|是|了|分别(?:为|是)[：:]?)/u,
  examples: [
    "大队：",
    "下列单位：",
    "内设",
    "3个科室：",
    "包括",
    "共3个：",
    "1室2科：",
    "如缉私局",
    "例如人事科",
  ],
  counterExamples: ["办公室", "设备科", "如东海关"],
};

/**
 * Reads a list of bodies: 办公室、人事科和财务科等3个科室; 法制教育科 安全科 工程科; 旅检一科至八科. Items that are not names of bodies are
 * left out, and so is all behind a part of the text without any: 设人事科，负责考核. Spans count from the start of `hans`.
 */
export function listedUnits(hans: string): ListedUnit[] {
  const found: ListedUnit[] = [];
  for (const piece of cutAt(hans, /[，,；;。]/)) {
    const units = listedIn(hans.slice(0, endOf(hans, piece)), piece.start);
    if (units.length === 0 && found.length > 0) break;
    found.push(...units);
  }
  return found;
}

/** 3个（办公室、人事科）: the last bracket closes the list and is not part of its last name. */
const endOf = (hans: string, { start, end }: Span): number =>
  /[）)]$/u.test(hans.slice(start, end)) && leading.pattern.exec(hans.slice(start, end))?.[0].endsWith("（")
    ? end - 1
    : end;

/** The bodies that are listed from `start` to the end of `text`. */
function listedIn(text: string, start: number): ListedUnit[] {
  const from = start + (leading.pattern.exec(text.slice(start))?.[0].length ?? 0);
  const counted = countedList(text.slice(from), from);
  if (counted !== null) return counted;
  const whole = itemsOf(text.slice(from), from);
  const shared = sharedKind(whole);
  const items =
    shared === null
      ? itemsOf(text.slice(from).replace(trailing.pattern, ""), from)
      : whole.slice(0, whole.length - shared.count);
  return [
    ...items
      .flatMap((item) => splitConjunction(item.text, item.start))
      .filter((_, n, all) => !countsThose(all, n))
      .flatMap((item) => listed(item.text, item.start)),
    ...(shared?.units ?? []),
  ];
}

/** How many bodies a list says it has: 青石林场、鹿湾林场等2个林场 */
export const count = {
  pattern:
    /(?:等|共|这|共计)?\s*(?<stated>\d{1,2}|[二三四五六七八九十两]{1,3})\s*(?:大|个)(?:[\p{Script=Han}]{0,8}?(?:科室|部门|处室|机构|单位|股室|站点|[科处股部站所队室厂场馆]))[^、，。；]{0,6}$/u,
  examples: ["青石林场、鹿湾林场等2个林场", "办公室、文化苑8个部门"],
  counterExamples: ["办公室、人事科", "设2个内设机构，另设机关党委"],
};

/** The items of a list that states their count; null when it does not or when their number is another. */
function countedList(list: string, from: number): ListedUnit[] | null {
  const found = count.pattern.exec(list);
  if (found === null || found.index === 0) return null;
  const items = itemsOf(list.slice(0, found.index), from).flatMap(({ text, start }) =>
    splitConjunction(text, start),
  );
  const stated = numeralValue(found.groups?.stated ?? "");
  const names = items.filter(({ text }) => isUnitName(withoutNote(text))).length;
  if (stated !== items.length || names * 2 < items.length || !items.every(({ text }) => mayBeBody(text)))
    return null;
  return items.map(({ text, start }) => {
    const name = { start, end: start + withoutNote(text).length };
    return { heading: { start, end: start + text.length }, name, inferred: null, parts: null };
  });
}

const mayBeBody = (text: string): boolean => /^[\p{Script=Han}《》]{3,20}$/u.test(withoutNote(text));

const itemsOf = (list: string, from: number): Item[] =>
  cutAt(list, /[、\s/／]/).map(({ start, end }) => ({ text: list.slice(start, end), start: from + start }));

/** 航管二课: how many, and of what kind */
export const countedKind = {
  pattern:
    /(?<stated>[二三四五六七八九十两]{1,2}|\d{1,2}(?=[课科处室组股队站所局厅]$))个?(?<kind>(?!第)(?:(?![及和与])\p{Script=Han}){0,6}(?:课|科|处|室|组|股|队|站|所|局|厅|中心|委员会))$/u,
  examples: ["航管二课", "花莲三个检疫分所", "人秘4股"],
  counterExamples: ["航管课", "航管一课", "地产五课及诊疗所", "办公室8个业务科室"],
};

/** 会计室 of 会计室及基隆 */
export const beforeAnd = {
  pattern: /^(?<name>.+?)[及和与]/u,
  examples: ["会计室及基隆"],
  counterExamples: ["会计室", "及基隆"],
};

/**
 * 港湾、航管二课: the 课 belongs to each of the two; the page does not say which of them have it in their full
 * names, so no unit is made of them. In 基隆、台北、花莲三个检疫分所 the kind itself is a name. Null when the last items are whole names.
 */
function sharedKind(
  items: readonly Item[],
): { readonly count: number; readonly units: readonly ListedUnit[] } | null {
  const last = items.at(-1);
  const found = countedKind.pattern.exec(last?.text ?? "");
  const { stated = "", kind = "" } = found?.groups ?? {};
  const count = numeralValue(stated) ?? 0;
  const run = items.slice(-count);
  if (
    last === undefined ||
    count < 2 ||
    run.length < count ||
    run.slice(1, -1).some(({ text }) => isUnitName(text))
  )
    return null;
  // 会计室及基隆、台北二个分所: a whole name may stand before the first
  const [first] = run;
  const whole = first && beforeAnd.pattern.exec(first.text)?.groups?.name;
  const before = whole && isUnitName(whole) ? listed(whole, first.start) : [];
  if (before.length === 0 && first !== undefined && isUnitName(first.text)) return null;
  const end = last.start + last.text.length;
  const name = { start: end - kind.length, end };
  const named =
    kind.length >= 3 && isUnitName(kind) ? [{ heading: name, name, inferred: null, parts: null }] : [];
  return { count, units: [...before, ...named] };
}

/** 兵役四课 behind 民政、财政、建设: the last of four, of which the page gives no full name */
function countsThose(items: readonly Item[], at: number): boolean {
  const stated = numeralValue(countedKind.pattern.exec(items[at]?.text ?? "")?.groups?.stated ?? "") ?? 0;
  return (
    stated > 1 && stated <= at + 1 && items.slice(at + 1 - stated, at).every(({ text }) => !isUnitName(text))
  );
}

interface Item {
  readonly text: string;
  readonly start: number;
}

/** Where two names may be joined. */
export const conjunctions = {
  pattern: /[和及与]|以及/g,
  examples: ["政治处和缉私处"],
  counterExamples: ["政治处、缉私处"],
};

/** 第三 of 第三及第四课 */
export const ordinalAlone = {
  pattern: /^第[一二三四五六七八九十]+$/u,
  examples: ["第三"],
  counterExamples: ["第三课", "三"],
};

/** 各海巡队 behind the name of one body */
export const ofClass = {
  pattern: /^(?:各\p{Script=Han}{1,12}|分驻（派出）所)$/u,
  examples: ["各海巡队", "分驻（派出）所"],
  counterExamples: ["海巡队", "各"],
};

/** 政治处和海上缉私处 is two bodies, 规划和财务处 is one: split only where both sides are names. */
function splitConjunction(text: string, start: number): Item[] {
  for (const match of matchesOf(text, conjunctions.pattern)) {
    const [left, right] = [text.slice(0, match.index), text.slice(match.index + match[0].length)];
    // 第三及第四课: what stands before the conjunction is not a name by itself
    if (ordinalAlone.pattern.test(left) && isUnitName(right)) {
      return [{ text: right, start: start + match.index + match[0].length }];
    }
    // 直属船队及各海巡队: a class of bodies has no name
    if (ofClass.pattern.test(right) && isUnitName(left)) return [{ text: left, start }];
    if (isUnitName(withoutNote(left)) && isUnitName(withoutNote(right))) {
      return [
        ...splitConjunction(left, start),
        ...splitConjunction(right, start + match.index + match[0].length),
      ];
    }
  }
  return [{ text, start }];
}

/** 旅检一科至八科, 旅检一科-旅检八科 */
export const numberedRange = {
  pattern:
    /^(?<stem>.{0,40}?)(?<from>[一二三四五六七八九十]{1,10})(?<kind>.{1,4}?)(?:至|到|—|-|~)(?<again>\k<stem>)?(?<to>[一二三四五六七八九十]+)\k<kind>$/u,
  examples: ["旅检一科至八科", "旅检一科-旅检八科"],
  counterExamples: ["旅检一科", "旅检一科和八科"],
};

function listed(text: string, start: number): ListedUnit[] {
  const range = numberedRange.pattern.exec(text);
  if (range?.groups) return expand(text, start, range.groups);
  const name = withoutNote(text);
  if (!isUnitName(name)) return [];
  // 人事处（监察审计室）: another name is printed with the first; a date is not
  const note = /[（(]([^（()）]*)[）)]$/u.exec(text)?.[1] ?? "";
  const end = start + (isUnitName(note) ? text.length : name.length);
  const parts = partsInNote(name, note, start + text.length - 1 - note.length);
  return [{ heading: { start, end }, name: { start, end: start + name.length }, inferred: null, parts }];
}

/** 副厅级，下设侦查处、法制处: brackets behind the name of a body in which its parts are listed */
export const innerParts = {
  pattern: /^(?:[^，]{1,12}，)?(?:内设|下设|设有?|下辖)(?=\p{Script=Han}{2})/u,
  examples: ["副厅级，下设侦查处、法制处", "内设内科、外科"],
  counterExamples: ["副厅级", "正科级，编制12名"],
};

/** 秘书股、档案股 in brackets behind 办公室: kinds of lesser bodies, parts of a body of another kind */
export const lesserKind = {
  pattern: /^(?:[\p{Script=Han}]{2,8}(?<kind>[科股组班])、)+[\p{Script=Han}]{2,8}\k<kind>$/u,
  examples: ["秘书股、档案股", "计划科、统计科、审计科"],
  counterExamples: ["秘书股", "人大办公室、信访办公室", "正科级、编制三名"],
};

/** The span of the list of the parts of `owner` in a note that starts at `start`; null when the note has no such list. */
export function partsInNote(owner: string, note: string, start: number): Span | null {
  const verb = innerParts.pattern.exec(note)?.[0].length ?? 0;
  const kind = lesserKind.pattern.exec(note)?.groups?.kind ?? "";
  const lists = verb > 0 || (kind !== "" && !owner.endsWith(kind));
  return lists ? { start: start + verb, end: start + note.length } : null;
}

/** 旅检一科至八科: the first is printed, and the last where it is in full; those between are inferred. */
function expand(
  text: string,
  start: number,
  groups: Readonly<Record<string, string | undefined>>,
): ListedUnit[] {
  const { stem = "", from = "", kind = "", again, to = "" } = groups;
  const [first, last] = [numeralValue(from), numeralValue(to)];
  if (first === null || last === null || last <= first || last - first > 99) return [];
  if (!isUnitName(`${stem}${from}${kind}`)) return [];
  const whole = { start, end: start + text.length };
  const printed = (length: number, at: number): ListedUnit => {
    const name = { start: at, end: at + length };
    return { heading: name, name, inferred: null, parts: null };
  };
  return Array.from({ length: last - first + 1 }, (_, n): ListedUnit => {
    const name = `${stem}${numeralOf(first + n)}${kind}`;
    if (n === 0) return printed(name.length, start);
    if (n === last - first && again !== undefined && text.endsWith(name))
      return printed(name.length, whole.end - name.length);
    return { heading: whole, name: whole, inferred: name, parts: null };
  });
}

/** The verb that introduces the parts of a body, with what stands before it: 緝私局內設, 下設, 局機關設. */
export const structureVerb = {
  pattern:
    /(?:^|[，：])(?<owner>[^，。；：]{0,24}?)(?:目前|通常|一般|现有?|共)?(?:(?:内设|下属|所属|直属)(?:执法|事业|行政|职能)?(?:机构|单位|科室|部门|处室)|内设|下设|下辖|(?:^|(?<=，))[管所]?辖(?=[^，；]*[站队所庭关](?:[、和及等]|$))|分设|设有|内部设[置立]?|设置|设立|设|(?:有|分为)(?=[^，；]*[、和][^，；]*[\d一二三四五六七八九十两]+个\p{Script=Han}{1,6}$)|(?:部门|科室|机构|处室)(?:主要)?(?:有|包括)|(?<=^|，)[\p{Script=Han}]{2,4}(?:机构|单位|海关|院校)(?=(?:共|有)?[\d一二三四五六七八九十]*[个家所]?[：:])|(?:其中)?[正副]?[厅局处科股团营]级(?=[\d一二三四五六七八九十]+[个家所][：:]))(?:有|了)?(?:[（(]共?[\d一二三四五六七八九十]+[个家所][）)](?=[：:]))?(?<rest>.+)$/u,
  examples: [
    "局机关内设办公室",
    "下设三个科",
    "直属单位：水文站",
    "内设机构（2个）：办公室、人事科",
    "现有办公室、人事科两个科室",
    "主要部门有办公室、人事科",
    "内部设立业务科、办公室",
  ],
  counterExamples: ["办公室负责文电", "机构和编制", "现有职工、退休人员46人"],
};
