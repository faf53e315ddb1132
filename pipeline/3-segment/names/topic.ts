import { type SectionTopic, sectionHeading } from "../../zh/layout/section-headings.ts";

/**
 * A heading that names a topic, alone on its line or with text behind it. Offsets count from the start of the text.
 *
 *     办公室工作职责：负责文电工作
 *     ^^^^^^^^^^^^^^^^ words, from `at` to `rest`
 *     ^^^^^^ owner
 *
 *     后勤处科室职责
 *     ^^^^^^ owner
 *           ^^^^ so that `ofParts` holds
 */
export interface TopicHeading {
  readonly topic: SectionTopic;
  /** the words of the heading */
  readonly words: string;
  /** where they begin */
  readonly at: number;
  /** the body whose topic it is: 办公室 of 办公室工作职责; empty when the heading names no body */
  readonly owner: string;
  /** it is the topic of the parts of that body: 后勤处科室职责 */
  readonly ofParts: boolean;
  /** where the text behind the heading begins; the end of the line when it stands alone */
  readonly rest: number;
}

/** 各科室职责, 机构职能: the topic of all bodies together, not of one by name */
export const namesAll = {
  pattern: /^(?:各|机构|部门|单位)/u,
  examples: ["各科室", "机构", "部门"],
  counterExamples: ["办公室", "局机关"],
};

/** Behind the name of a body: the topic is that of its parts. */
export const ofItsParts = {
  pattern: /(?<=\p{Script=Han}{3})(?:各|机关|内设|各个)*(?:科室|部门|处室|股室|机构)$/u,
  examples: ["后勤管理处科室", "瑞河市水务局内设机构"],
  counterExamples: ["各科室", "后勤管理处"],
};

interface Head {
  readonly words: string;
  readonly at: number;
  readonly rest: number;
}

/** How many of them a heading of parts counts: 派出机构（3个） */
export const howMany = {
  pattern:
    /[（(]共?[\d一二三四五六七八九十]+个?[）)](?=[：:]?$)|(?<=机构|单位|科室|部门)[\d一二三四五六七八九十]+个(?=[：:]?$)/u,
  examples: ["派出机构（3个）", "直属单位（共5个）：", "内设机构4个"],
  counterExamples: ["派出机构（含分局）", "第三个单位"],
};

/** 【机构】, which heads a paragraph of a yearbook, means as much. */
const inBrackets = "机构设置";

/** 主要职责：…, 【主要职责】…, and behind a mark 机构设置。… */
function headOf(text: string, marked: boolean): Head {
  const bracketed = /^[【[［]([^】\]］]{2,20})[】\]］]\s*/u.exec(text);
  if (bracketed) {
    const words = bracketed[1] ?? "";
    return { words: words === "机构" ? inBrackets : words, at: 1, rest: bracketed[0].length };
  }
  const colon =
    /^[^：:]{2,40}[：:](?=.)/u.exec(text) ?? (marked ? /^[^。；，]{2,12}。(?=.)/u.exec(text) : null);
  const head = colon?.[0] ?? text;
  const last = /[，,]([^，,]+)$/u.exec(head)?.[1] ?? head;
  return {
    words: last.replace(/。$/u, "").replace(howMany.pattern, ""),
    at: head.length - last.length,
    rest: head.length,
  };
}

/** Headings that close with a full stop. */
export const closedHeading = {
  pattern: /^(?:职能转变|有关职责分工|职责分工)。$/u,
  examples: ["职能转变。", "职责分工。"],
  counterExamples: ["职能转变", "负责文电。"],
};

/** A heading has no full stop within, nor at its end when it stands alone, but for the short ones that close so. */
const isSentence = (text: string, { rest }: Head): boolean =>
  /[。；]/u.test(text.slice(0, rest - 1)) ||
  (rest === text.length && text.endsWith("。") && !closedHeading.pattern.test(text));

/** What stands between a name and its topic. */
export const behindOwner = {
  pattern: /(?:的|之|及|及其|和|与)$/u,
  examples: ["办公室的", "秘书室之", "领导小组及"],
  counterExamples: ["办公室", "信访室（举报中心）"],
};

/** Reads 主要职责, 办公室工作职责, 内设机构：办公室、人事科, 根据《…》，我局主要职责如下：; null when the text names no topic. */
export function topicHeading(text: string, marked: boolean): TopicHeading | null {
  const head = headOf(text, marked);
  const found = sectionHeading(head.words);
  if (found === null || isSentence(text, head)) return null;
  // 后勤处科室职责: of the body whose parts those are
  const named = head.words.slice(0, found.owner).replace(behindOwner.pattern, "");
  const owner = named.replace(ofItsParts.pattern, "");
  return { ...head, topic: found.topic, owner, ofParts: owner !== named };
}
