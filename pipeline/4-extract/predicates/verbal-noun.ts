import type { Span } from "../../model/text/span.ts";
import { restOfList } from "../../zh/duties/predicate-words.ts";
import { directModifiers, fixedModifiers, looseModifiers, verbalModifiers } from "../../zh/duties/verbs.ts";
import { kindAt, type LexedClause, offsetOf, type Range, wordAt } from "./clause.ts";

/** Verbs, and the offset at which the noun before them ends. */
export interface VerbsBehind {
  readonly verbs: readonly Span[];
  readonly nounEnd: number;
}

/**
 * One item of a list that ends in verbs. What stands before them may belong to the noun (`plain`) or to the verbs (`term`):
 *
 *     场地卫生管理
 *             ^^^^ verbs of plain
 *         ^^^^^^^^ verbs of term
 */
export interface VerbalNoun {
  /** bare: nothing but verbs. fixed: verbs and what makes one term with them, 财务管理. headed: a noun and its verbs */
  readonly form: "bare" | "fixed" | "headed";
  readonly plain: VerbsBehind;
  readonly term: VerbsBehind;
}

/** The greatest length of a term, and of the words that close a list, in characters. */
const longest = 12;

/** `range` without the words that close a list of verbs: 等具体工作, 工作. At least one token stays. */
export function withoutClosing(clause: LexedClause, { from, to }: Range): Range {
  const { hans, tokens } = clause;
  const end = tokens[to - 1]?.end ?? 0;
  for (let at = to - 1; at > from && end - offsetOf(clause, at) <= longest; at--) {
    const rest = kindAt(clause, at) === "etc" ? hans.slice(offsetOf(clause, at), end) : "";
    if (rest !== "" && restOfList.pattern.test(rest)) return { from, to: at };
  }
  let last = to;
  while (last > from + 1 && last > to - 2 && kindAt(clause, last - 1) === "closing") last--;
  if (last < to && last > from + 1 && ["相关", "有关"].includes(wordAt(clause, last - 1))) last--;
  return { from, to: last };
}

/** The items of a list, from its end, as they are asked for. */
export function* itemsBack(clause: LexedClause, { from, to }: Range): Generator<Range> {
  let end = to;
  for (let at = to - 1; at >= from; at--) {
    if (kindAt(clause, at) !== "link") continue;
    if (at + 1 < end) yield { from: at + 1, to: end };
    end = at;
  }
  if (from < end) yield { from, to: end };
}

/** The verbs with which `item` ends; null when it ends in a noun. */
export function verbalNoun(clause: LexedClause, item: Range): VerbalNoun | null {
  let first = item.to;
  while (first > item.from && kindAt(clause, first - 1) === "verb") first--;
  if (first === item.to) return null;
  let from = item.from;
  while (from < first && modifiesLoosely(clause, from)) from++;
  if (from === first) {
    const bare = {
      verbs: joined(clause, { from: first, to: item.to }),
      nounEnd: offsetOf(clause, item.from),
    };
    return { form: "bare", plain: bare, term: bare };
  }
  return behindNoun(clause, from, { from: Math.max(first, item.to - 2), to: item.to });
}

/** Two verbs at most: 生态环境保护监督管理 is 监督管理 of 生态环境保护. */
function behindNoun(clause: LexedClause, noun: number, range: Range): VerbalNoun {
  const verbs = joined(clause, range);
  const [from, start] = [offsetOf(clause, noun), offsetOf(clause, range.from)];
  const before = clause.hans.slice(Math.max(from, start - longest), start);
  const widened = (by: number): VerbsBehind => ({ verbs: widen(verbs, by), nounEnd: start - by });
  const ownWord = lengthOf(directModifiers, before);
  const plain =
    ownWord > 0
      ? widened(ownWord)
      : { verbs, nounEnd: start - looselyBefore(clause, noun, range.from, before) };
  if (start - from <= longest && isModifier(before))
    return { form: "fixed", plain, term: { verbs: merged(verbs, from), nounEnd: from } };
  return { form: "headed", plain, term: widened(Math.max(ownWord, lengthOf(fixedModifiers, before))) };
}

/** Length of the words between a noun and its verbs that belong to neither: 日常 of 码头日常管理, 依法 of 税款依法征收. */
function looselyBefore(clause: LexedClause, noun: number, verb: number, before: string): number {
  let first = verb;
  while (first > noun + 1 && kindAt(clause, first - 1) === "adverb") first--;
  return Math.max(lengthOf(looseModifiers, before), offsetOf(clause, verb) - offsetOf(clause, first));
}

/** Length of the longest of `words` with which `near` ends; 0 when nothing stands before it. */
function lengthOf(words: ReadonlySet<string>, near: string): number {
  for (let at = 1; at < near.length; at++) if (words.has(near.slice(at))) return near.length - at;
  return 0;
}

const widen = ([first, ...rest]: readonly Span[], by: number): Span[] =>
  first ? [{ start: first.start - by, end: first.end }, ...rest] : [];

const merged = (verbs: readonly Span[], start: number): Span[] => [
  { start, end: verbs.at(-1)?.end ?? start },
];

/** 监督检查 is two verbs; of 综合研究 and 预警分析 the first only modifies the other. */
function joined(clause: LexedClause, range: Range): Span[] {
  const tokens = clause.tokens.slice(range.from, range.to);
  const [first] = tokens;
  const verbs = tokens.map(({ start, end }) => ({ start, end }));
  const modifies = first !== undefined && verbs.length > 1 && verbalModifiers.has(first.word);
  return modifies ? merged(verbs, first.start) : verbs;
}

/** 日常, 统一: words before a verb that are not part of it */
function modifiesLoosely(clause: LexedClause, at: number): boolean {
  const kind = kindAt(clause, at);
  return (
    kind === "adverb" || kind === "etc" || (kind === "noun" && madeOf(looseModifiers, wordAt(clause, at)))
  );
}

/** 财务, 专项, 相关法律: modifiers that make one term with the verb behind them */
const isModifier = (noun: string): boolean =>
  fixedModifiers.has(noun) || (qualifiers.has(noun.slice(0, 2)) && fixedModifiers.has(noun.slice(2)));

const qualifiers: ReadonlySet<string> = new Set(["对外", "相关", "有关"]);

/** True when `text` consists of such words: 相关日常. */
function madeOf(words: ReadonlySet<string>, text: string): boolean {
  const first = Array.from(text, (_, n) => n + 1).find((length) => words.has(text.slice(0, length)));
  return first !== undefined && (first === text.length || madeOf(words, text.slice(first)));
}
