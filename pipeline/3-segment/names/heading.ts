import { type Span, shift } from "../../model/text/span.ts";
import { isUnitName } from "../../zh/bodies/unit-names.ts";
import { hasExplicitLead, opensWithVerb } from "../../zh/duties/duty-leads.ts";
import { nameLabel } from "../../zh/layout/line-kinds.ts";

/**
 * A line that begins with the name of a body, taken apart. Spans count from the start of the line's text.
 *
 *     办公室（党委办公室）。负责文电工作
 *     ^^^^^^ name
 *             ^^^^^^^^^^ notes
 *     ^^^^^^^^^^^^^^^^^^^^ heading
 *                         ^^ gap: "strong"
 *                           ^^^^^^^^^^^^ rest
 */
export interface UnitHeading {
  readonly heading: Span;
  readonly name: Span;
  /** the brackets after the name, without the brackets: 社会团体在连机构, 党委办公室, 正科级 */
  readonly notes: readonly Span[];
  /** what follows on the same line: 办公室。负责… */
  readonly rest: Span | null;
  /** what stands between the name and the rest */
  readonly gap: "none" | "strong" | "blank" | "comma" | "verb";
}

/** A heading that is a name and nothing else. Offsets count from the start of the line's text. */
export const nameAlone = (start: number, length: number): UnitHeading => {
  const name = { start, end: start + length };
  return { heading: name, name, notes: [], rest: null, gap: "none" };
};

const note = /^\s*[（(]([^（()）]{1,60})[）)]/u;
const end = /^\s*(?:[：:。；;，]\s*)?$/u;
export const separator = {
  pattern:
    /^\s*(?:[：:。—–－]+|[-]+(?=\P{L})|[|｜]|\s|[，,]|(?=[为系](?:[^，。；]{1,14}(?:级|机构|部门)[，。；]))|(?:(?:的|(?<!\s)其)(?:主要|基本|工作|具体)*(?:职责|职能|任务)[是为]|有[以如]下(?:主要|基本|工作|具体)*(?:职责|职能|任务)(?=[：:]))[：:]?|(?=作为[^，。；]{2,16}，)|则(?=主要负责|负责|承担|协助)|(?=主要负责|负责|承担|承办|主管(?!部门|机关|单位|人员)|掌(?![握声上权])|职掌|主要承担|则负责|专责|是[^，。；]{2,60}(?:部门|机构|单位|机关|组织)))\s*/u,
  examples: [
    ...["：负责文电", "作为综合部门，负责", "则负责文电", "是综合部门"],
    ...[
      "为正股级，负责文电",
      "系局内设机构，负责文电",
      "的职责是负责文电",
      "其主要任务为：文电",
      "有以下职责：负责文电",
      " | 负责文电",
      "－负责文电",
      "掌文电事项",
    ],
  ],
  counterExamples: ["的职责", "和人事科", "为民服务", "的职责明确", "主管部门批准"],
};
const bracketed =
  /^(?:【([^】]{2,30})】|\[([^\]]{2,30})\]|［([^］]{2,30})］|「([^」]{2,30})」|〖([^〗]{2,30})〗|『([^』]{2,30})』|〔([^〕]{2,30})〕|\*\*([^*]{2,30})\*\*)\s*(?:[：:]\s*)?/u;
/** “办公室”：负责文电: in a sentence the same marks are quotation marks */
const quoted =
  /^(?:["“]([^"“”]{2,30})["”]|《([^》]{2,30})》|[<＜〈]([^<>＜＞〈〉]{2,30})[>＞〉]|[（(]([^（）()]{2,30})[）)])\s*(?:[：:]\s*|$)/u;

/** 中国海关学会大连分会（社会团体在连机构）, 【办公室】, 办公室。负责…, 部门名称：办公室; null when the line does not begin with a name. */
export function unitHeading(hans: string): UnitHeading | null {
  const inBrackets = bracketed.exec(hans) ?? quoted.exec(hans);
  if (inBrackets) return ofBrackets(hans, inBrackets);
  const skip = nameLabel.pattern.exec(hans)?.[0].length ?? 0;
  const found = fromName(hans.slice(skip));
  return found === null || skip === 0 ? found : moved(found, skip);
}

function ofBrackets(hans: string, match: RegExpExecArray): UnitHeading | null {
  const inner = match.slice(1).find((text) => text !== undefined) ?? "";
  const found = fromName(inner);
  if (found === null || found.rest !== null) return null;
  const rest = match[0].length < hans.length ? { start: match[0].length, end: hans.length } : null;
  return { ...moved(found, 1), rest, gap: rest === null ? "none" : "strong" };
}

const moved = ({ heading, name, notes, rest, gap }: UnitHeading, by: number): UnitHeading => ({
  heading: shift(heading, by),
  name: shift(name, by),
  notes: notes.map((span) => shift(span, by)),
  rest: rest && shift(rest, by),
  gap,
});

function fromName(hans: string): UnitHeading | null {
  const limit = Math.min(hans.length, 32);
  for (let length = limit; length >= 2; length--) {
    if (!isNameOrJoint(hans.slice(0, length))) continue;
    const found = afterName(hans, length);
    if (found) return found;
  }
  return null;
}

/** Numbers before the last of several offices of one kind. */
export const ordinalsBefore = {
  pattern: /^(?:第[一二三四五六七八九十]{1,3}[、和])+第[一二三四五六七八九十]{1,3}(?=\p{Script=Han}{2})/u,
  examples: ["第四、第五审查调查室", "第一、第二和第三检察部"],
  counterExamples: ["第四审查调查室", "第一、负责文电"],
};

/** What stands between two names of bodies that work as one. */
export const betweenNames = {
  pattern: /[、/／]/u,
  examples: ["党委宣传部、新闻中心", "学生处/学生工作部"],
  counterExamples: ["学生处和团委"],
};

/** 党委宣传部、新闻中心: two bodies that work as one. Three or more are a list, but for 第四、第五审查调查室, which differ by number. */
const isNameOrJoint = (text: string): boolean => {
  const parts = text.replace(ordinalsBefore.pattern, "第一").split(betweenNames.pattern);
  return parts.length <= 2 && parts.every((part) => isUnitName(part));
};

function afterName(hans: string, length: number): UnitHeading | null {
  const notes: Span[] = [];
  let at = length;
  for (let match = note.exec(hans.slice(at)); match; match = note.exec(hans.slice(at))) {
    const close = at + match[0].length;
    notes.push({ start: close - 1 - (match[1]?.length ?? 0), end: close - 1 });
    at = close;
  }
  const heading = { start: 0, end: at };
  const name = { start: 0, end: length };
  const tail = hans.slice(at);
  if (end.test(tail) || tail.trim() === hans.slice(0, length))
    return { heading, name, notes, rest: null, gap: "none" };
  const gap = separator.pattern.exec(tail);
  // 产权科（二楼201室）办理…: the note itself parts the name from the duty
  if (!gap && notes.length > 0 && (hasExplicitLead(tail) || opensWithVerb(tail))) {
    return { heading, name, notes, rest: { start: at, end: hans.length }, gap: "verb" };
  }
  if (!gap) return null;
  const rest = { start: at + gap[0].length, end: hans.length };
  return { heading, name, notes, rest, gap: gapKind(gap[0]) };
}

const gapKind = (gap: string): UnitHeading["gap"] =>
  /[：:。—–－|｜-]/u.test(gap) ? "strong" : /[，,]/u.test(gap) ? "comma" : /\s/u.test(gap) ? "blank" : "verb";
