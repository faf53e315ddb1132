import type { Span } from "../../model/text/span.ts";
import { afterName, headNoun } from "../../zh/duties/predicate-words.ts";
import {
  causativeVerbs,
  closingVerbs,
  doingVerbs,
  fieldNouns,
  fieldVerbs,
  furtheringVerbs,
  governingVerbs,
  isVerb,
  makingVerbs,
  openingVerbs,
  reportingVerbs,
  takesObjects,
} from "../../zh/duties/verbs.ts";
import { ahead, kindAt, type LexedClause, type Range, spanOf, wordAt } from "./clause.ts";
import { opening } from "./opening.ts";
import type { Unled } from "./predicate.ts";
import { withoutClosing } from "./verbal-noun.ts";
import { endsInZhi, hasVerbTail } from "./verbal-tail.ts";

/**
 * Verbs that share one object, by the indexes of their tokens, and the index of the token behind the last.
 *
 *     收集、整理和管理档案资料
 *     ^^^^  ^^^^  ^^^^ verbs
 *                     ^^^^^^^^ the token at `to`, where the object begins
 */
interface VerbGroup {
  readonly verbs: readonly number[];
  readonly to: number;
}

/** Reads 制定、修订细则 or 组织开展调研; null when the range does not begin with verbs that take an object. */
export function verbObject(clause: LexedClause, range: Range, led: boolean): Unled[] | null {
  const group = verbGroup(clause, range.from, range.to);
  if (!takesObject(clause, group, range.to, led)) return null;
  return split(clause, group, range.to);
}

/** Cuts the object where a further verb begins one of its own: 编制海关统计和办理其他业务; 落实甲的精神、落实乙的精神. */
function split(clause: LexedClause, group: VerbGroup, to: number): Unled[] {
  const found: Unled[] = [];
  let current: VerbGroup | null = group;
  while (current !== null) {
    const words: ReadonlySet<string> = new Set(current.verbs.map((v) => wordAt(clause, v)));
    const next: Further | null = furtherVerbs(clause, { from: current.to, to }, words);
    found.push(verbsBefore(clause, current, next?.at ?? to, found.length > 0));
    current = next?.group ?? null;
  }
  return found;
}

/** Verbs with what stands behind them, up to `end`. `further`: other verbs of the same stretch stand before them. */
export function verbsBefore(
  clause: LexedClause,
  { verbs, to }: VerbGroup,
  end: number,
  further = false,
): Unled {
  const behind = { from: to, to: end };
  const doing = doingVerbs.has(wordAt(clause, verbs.at(-1) ?? to));
  return {
    form: "VO",
    verbs: verbs.flatMap((at) => spanAt(clause, at) ?? []),
    object: spanOf(clause, further && !doing ? withoutWork(clause, behind) : behind),
  };
}

/** 档案的管理和编报报表等工作: 等工作 belongs to the whole duty, not to the object, since reports are things. */
function withoutWork(clause: LexedClause, range: Range): Range {
  const body = withoutClosing(clause, range);
  const thing = kindAt(clause, body.to) === "etc" && kindAt(clause, body.to - 1) === "noun";
  return thing && body.to < range.to - 1 ? body : range;
}

const spanAt = (clause: LexedClause, at: number): Span | null => spanOf(clause, { from: at, to: at + 1 });

export interface Further {
  /** index of the conjunction */
  readonly at: number;
  readonly group: VerbGroup;
}

/**
 * A conjunction and a verb with an object of its own, within what seemed to be the object of the verbs before; `repeated`: those
 * verbs.
 *
 *     编制海关统计和办理其他业务
 *                 ^^ at
 *                   ^^^^ group
 */
export function furtherVerbs(
  clause: LexedClause,
  { from, to }: Range,
  repeated: ReadonlySet<string>,
): Further | null {
  let tried = from + 1;
  for (let at = from + 1; at < to - 1; at++) {
    if (at < tried || kindAt(clause, at) !== "link") continue;
    const start = opening(clause, { from: at + 1, to }).to;
    const verb = kindAt(clause, start) === "verb" ? wordAt(clause, start) : "";
    const parallel = wordAt(clause, at) === "、" && !repeated.has(verb);
    if (!openingVerbs.has(verb) && !repeated.has(verb)) continue;
    if (parallel && !followsVerb(clause, at, to)) continue;
    const group = verbGroup(clause, start, to);
    tried = group.to;
    if (hasOwnObject(clause, group.to, to)) return { at, group };
  }
  return null;
}

/** 组织执法检查、规范执法行为: behind an action a verb opens the next action; within 廉洁自律、查处案件、纠风等工作 it is an item. */
const followsVerb = (clause: LexedClause, at: number, to: number): boolean =>
  kindAt(clause, at - 1) === "verb" && kindAt(clause, to - 1) !== "closing";

const hasOwnObject = (clause: LexedClause, at: number, to: number): boolean => {
  const kind = kindAt(clause, at);
  const rest = ahead(clause, at, to);
  return rest.length >= 2 && kind !== "link" && !headNoun.pattern.test(rest);
};

/** A conjunction that stands before the last verb of a list. */
export const closingLink = {
  pattern: /^(?:[和与或]|以?及|或者)$/u,
  examples: ["和", "以及", "或者"],
  counterExamples: ["、", "并"],
};

/** 收集、整理和管理: behind 和 the list of verbs is closed, and 实施 lets no further verb follow without a link. */
export function verbGroup(clause: LexedClause, from: number, to: number): VerbGroup {
  const verbs: number[] = [];
  let at = from;
  let closed = false;
  while (at < to) {
    const link = verbs.length === 0 ? { to: at, word: "" } : linkAt(clause, at, to);
    if (link.to >= to || (closed && link.word !== "")) break;
    const last = verbs.length === 0 ? "" : wordAt(clause, verbs.at(-1) ?? at);
    if (!goesOn(clause, link, last, to)) break;
    closed ||= closingLink.pattern.test(link.word);
    verbs.push(link.to);
    at = link.to + 1;
    if (causativeVerbs.has(wordAt(clause, link.to))) break;
  }
  return { verbs, to: at };
}

interface Link {
  /** index of the token behind it */
  readonly to: number;
  readonly word: string;
}

/** What joins two verbs of a group: 、, 并, or 和向总台 of 处理和向总台请示. */
function linkAt(clause: LexedClause, at: number, to: number): Link {
  const kind = kindAt(clause, at);
  if (kind !== "link" && kind !== "and") return { to: at, word: "" };
  if (kindAt(clause, at + 1) !== "preposition") return { to: at + 1, word: wordAt(clause, at) };
  for (let verb = at + 2; verb < Math.min(to, at + 10); verb++) {
    if (reportingVerbs.has(wordAt(clause, verb))) return { to: verb, word: "向" };
  }
  return { to: at + 1, word: wordAt(clause, at) };
}

/** 归口管理, 集中统一管理: the manner before the verb */
export const mannerOf = {
  pattern: /^归口|^集中统一/u,
  examples: ["归口管理", "集中统一管理"],
  counterExamples: ["管理", "统一管理"],
};

/** Whether the verb behind a link, or right behind `last`, belongs to the group. */
function goesOn(clause: LexedClause, link: Link, last: string, to: number): boolean {
  const verb = wordAt(clause, link.to);
  if (kindAt(clause, link.to) !== "verb") return false;
  if (last === "") return true;
  const known = link.word === "、" ? isVerb(verb) : takesObjects(verb);
  if (!known || headNoun.pattern.test(ahead(clause, link.to + 1, to))) return false;
  if (link.word !== "") return true;
  const opened = last.replace(mannerOf.pattern, "");
  const closes = closingVerbs.has(opened) && !(furtheringVerbs.has(opened) && makingVerbs.has(verb));
  // 保管稽查档案: 稽查 belongs to the noun
  return !closes && (opened === "组织" || !fieldNouns.has(verb));
}

/** Light verbs, which mean nothing without another verb behind them. */
export const bareCarrier = {
  pattern: /^(?:进行|予以|加以)$/u,
  examples: ["进行", "予以"],
  counterExamples: ["进行检查", "办理"],
};

/** 负责监管系统的维护 begins with a noun: a verb that can be one needs something to act on. */
function takesObject(clause: LexedClause, { verbs, to: from }: VerbGroup, to: number, led: boolean): boolean {
  const words = verbs.map((at) => wordAt(clause, at));
  const [verb = ""] = words;
  const many = verbs.length > 1;
  if (verb === "" || (!many && bareCarrier.pattern.test(verb))) return false;
  const rest = { from, to };
  if (afterName.pattern.test(ahead(clause, from, to))) return false;
  if (endsInZhi(clause, rest) && !governingVerbs.has(verb)) return false;
  if (from === to) return takesObjects(verb) || many;
  // 沟通与邻市的联系
  if (wordAt(clause, from) === "与") return takesObjects(verb);
  // 教育培训经费的使用: one field of work in two words
  const field = words.every((word) => fieldNouns.has(word)) || (led && !many && fieldVerbs.has(verb));
  if (takesObjects(verb)) return !(field && hasVerbTail(clause, rest));
  return many && !hasVerbTail(clause, rest);
}
