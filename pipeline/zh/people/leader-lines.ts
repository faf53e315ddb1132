/** Lines that name who holds a post, and who they are. Simplified script. */
import { cutOutside, type Stretch } from "../layout/brackets.ts";
import { markAt } from "../layout/enumeration.ts";
import type { Holding } from "./holdings.ts";
import { dash, labelsPost } from "./leader-readers.ts";
import { type LeaderShape, leaderShapes } from "./leader-shapes.ts";
import { namesIn, onlyNames } from "./name-lists.ts";
import { namesPost, otherLabels, plainPostPattern, postPattern } from "./posts.ts";
import { titlesIn } from "./titles.ts";

/** A telephone number behind the person */
const contactTail = /\s(?:(?:办公|联系)?电\s{0,4}话|手机|传真)?\s{0,4}[：:]?[\d\-—－()（）、/+\s]{7,60}$/u;

/** The sentences of a line, without its mark and without a telephone number at their end. */
/** 【领导】局长 王强: the brackets head the line; those of 【局长】王强 are a post. */
const label = /^[【[［](?:现任|历任|主要|单位|[局县市区院校馆])?(?:领导|负责人)(?:班子|成员)*[】\]］]\s*/u;

const startOf = (hans: string): number => markAt(hans)?.length ?? label.exec(hans)?.[0].length ?? 0;

const sentencesOf = (hans: string): Stretch[] =>
  cutOutside(hans, /。/u, { start: startOf(hans), end: hans.length }).map(({ start, end }) => {
    const text = hans.slice(start, end);
    const trimmed = text.replace(contactTail, "").trimEnd();
    return { start: start + text.length - text.trimStart().length, end: start + trimmed.length };
  });

/**
 * A post, a rank that stands for one between dashes, or a name behind a dash; asked first, since long texts have no such hint
 * and most shapes would look at each of their characters.
 */
const hasHint = (text: string): boolean =>
  namesPost(text) ||
  (dash.test(text) && (text.includes("级") || /[—－–]\p{Script=Han}{2,5}$/u.test(text.trimEnd())));

/** What the first shape that fits reads. */
function readWith(shapes: readonly LeaderShape[], hans: string, sentence: Stretch): Holding[] {
  if (!hasHint(hans.slice(sentence.start, sentence.end))) return [];
  for (const shape of shapes) {
    const found = shape.read(hans, sentence);
    if (found.length > 0) return found;
  }
  return [];
}

/** Everyone whom the line names as holder of a post, in the order of the line. Empty for 局长负责全面工作. */
export const leadersOf = (hans: string): Holding[] =>
  sentencesOf(hans).flatMap((sentence) => readWith(leaderShapes, hans, sentence));

/** A unit with its leader behind it is a heading as well: what such a line is, its place decides. */
const wholeLine = (): LeaderShape[] => leaderShapes.filter(({ id }) => id !== "bracketed");

/** True when the line is about holders of posts (or vacancies) and not about what a unit does. */
export function isLeaderLine(hans: string): boolean {
  if (/(?:职责|职能|任务)[：:]/u.test(hans)) return false;
  // every form has a colon or a post in its first sentence
  if (!/[：:]/u.test(hans) && !hasHint(hans)) return false;
  const sentences = sentencesOf(hans);
  return sentences.length > 0 && sentences.every((sentence, n) => isLeaderSentence(hans, sentence, n === 0));
}

function isLeaderSentence(hans: string, sentence: Stretch, first: boolean): boolean {
  const text = hans.slice(sentence.start, sentence.end);
  if (vacancy.test(text) || unreadable.test(text) || namesOther(hans, sentence) || isField(hans, sentence))
    return true;
  const [holding] = readWith(wholeLine(), hans, sentence);
  if (holding === undefined) return !first && portfolio.test(text);
  if (holding.office !== null) return false;
  const begin = Math.min(holding.name.start, holding.title?.start ?? holding.name.start);
  return /^(?:现任|兼|其中|现|由)?$/u.test(hans.slice(sentence.start, begin));
}

/** 局长：（空缺） */
const vacancy = new RegExp(
  `^[^：:。；，]{0,30}(?:${postPattern})\\s*[：:]\\s*[（(]?(?:暂缺|空缺|暂空缺|缺|待定|暂无)[）)]?$`,
  "u",
);

/** 馆长：书同文, 主任：管理: so few characters behind a post are its holder, even if they are a word. */
const unreadable = new RegExp(
  `^[^：:。；，]{0,20}(?:${plainPostPattern})\\s*[：:]\\s*\\p{Script=Han}{2,3}(?:同志|先生|女士)?$`,
  "u",
);

/** The portfolio of a person, in a sentence of its own behind the name */
const portfolio = /^(?:主持|协助|分管|协管|联系|负责(?:\p{Script=Han}{0,3})?全面工作|男|女)/u;

/** 姓名：王建国 and 职务：党组书记、局长 on lines of their own */
const field = /^(?:(?<name>姓\s*名|名\s*字)|(?:现任)?职\s*[务位])\s*[：:]\s*/u;

function isField(hans: string, sentence: Stretch): boolean {
  const match = field.exec(hans.slice(sentence.start, sentence.end));
  if (match === null) return false;
  const value = { start: sentence.start + match[0].length, end: sentence.end };
  const isName = match.groups?.name !== undefined;
  return (isName ? onlyNames(hans, value, "marked") : titlesIn(hans, value)).length > 0;
}

/** Length of 姓名： or 职务： at the start of a line; 0 when it has neither. */
export const fieldLength = (hans: string): number => field.exec(hans)?.[0].length ?? 0;

/** 职务：离任: what a person is, on a line of its own */
export const isPostField = (hans: string): boolean => {
  const match = field.exec(hans);
  return match !== null && match.groups?.name === undefined;
};

/** 联系人：张三, 分管领导：李四 */
function namesOther(hans: string, sentence: Stretch): boolean {
  const colon = /[：:]/u.exec(hans.slice(sentence.start, sentence.end));
  if (colon === null || !otherLabels.test(hans.slice(sentence.start, sentence.start + colon.index).trimEnd()))
    return false;
  return namesIn(hans, { start: sentence.start + colon.index + 1, end: sentence.end }, "beside").length > 0;
}

/** True when the line has the form post：something. */
export const statesPost = (hans: string): boolean =>
  labelsPost(hans, { start: markAt(hans)?.length ?? 0, end: hans.length });

/** True for a line that is nothing but names: 王立安, 李四、王五. Below the duties of a unit it names the person in charge. */
export function isNameLine(hans: string): boolean {
  const start = markAt(hans)?.length ?? 0;
  return hans.length <= 40 && onlyNames(hans, { start, end: hans.length }, "alone").length > 0;
}

/** 王立安（1999年12月—2006年4月）: since when and until when someone held a post */
export function isTermOfOffice(hans: string): boolean {
  const years = hans.length <= 40 ? term.exec(hans) : null;
  if (years === null) return false;
  return onlyNames(hans, { start: markAt(hans)?.length ?? 0, end: years.index }, "alone").length === 1;
}

const term =
  /\s*[（(]\s*\d{4}[年.\d月日]*\s*[—–\-－─~～至到]+\s*(?:\d{4}[年.\d月日]*|至?今|现在|现任)?\s*[）)]$/u;

/** 男，汉族，1965年3月生 - the life of a person, never a duty. */
export const curriculumVitae =
  /(?:^|，)(?:男|女)，|\d{4}年\d{1,2}月(?:出?生|参加工作|入党)|(?:^|，)(?:[\p{Script=Han}]{2,6})?(?:大学|研究生|本科|大专)(?:学历|文化程度)?(?:，|。|$)|^\d{4}[.年]\d{1,2}月?\s*[—\-－–~～至到]+|(?:历任|曾任|现任)[^，]{2,60}(?:长|主任|书记|科员)/u;
