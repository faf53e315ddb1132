import type { Span } from "../../model/text/span.ts";
import {
  connective,
  ground,
  groundPreposition,
  preposition,
  responsibility,
  signs,
  subject,
} from "../../zh/duties/predicate-words.ts";
import { adverbs, nounsLikeVerbs, predicateVerbs } from "../../zh/duties/verbs.ts";
import { bracketed } from "../../zh/layout/brackets.ts";
import { matchesOf } from "../../zh/rules/matches.ts";
import { type Found, lexicon, wordAt } from "./lexicon.ts";

/** What a word is: by its characters, and for the last five only at the head of a predicate. */
export type Kind =
  | "noun" // all other words; brackets with their content
  | "verb"
  | "adverb" // 依法
  | "stop" // ，
  | "de" // 的 之
  | "link" // 、 和
  | "and" // 并
  | "etc" // 等
  | "towards" // 对
  | "closing" // 工作
  | "subject" // 渔政处, before 负责
  | "connective" // 同时
  | "responsibility" // 主要负责
  | "grounds" // 根据
  | "preposition"; // 为

export interface Token extends Span {
  readonly kind: Kind;
  readonly word: string;
}

const listed = (words: Iterable<string>, kind: Kind): [string, Kind][] =>
  Array.from(words, (word) => [word, kind]);

const vocabulary = lexicon(
  new Map([
    ...listed(adverbs, "adverb"),
    ...listed(predicateVerbs, "verb"),
    ...listed(nounsLikeVerbs, "noun"),
  ]),
);
const anySign = new RegExp(signs.map(({ pattern }) => pattern.source).join("|"), "gu");

/** The sign that begins at an offset, for all offsets: the text is searched once. */
function signsOf(hans: string): ReadonlyMap<number, Found<Kind>> {
  const found = new Map<number, Found<Kind>>();
  const seen = new Map<string, Found<Kind>>();
  for (const { 0: word, index } of matchesOf(hans, anySign)) {
    const sign = seen.get(word) ?? { kind: kindOf(word), length: word.length };
    seen.set(word, sign);
    found.set(index, sign);
  }
  return found;
}

const kindOf = (sign: string): Kind => signs.find(({ pattern }) => pattern.test(sign))?.id as Kind;

const openers = [
  ["connective", connective],
  ["responsibility", responsibility],
  ["grounds", groundPreposition],
  ["preposition", preposition],
] as const;

/** The word that opens a predicate at `at`; null when there is none. */
function openerAt(hans: string, at: number, before: Kind | null): Found<Kind> | null {
  const near = hans.slice(at, at + 24);
  const named = before === null || before === "stop" ? (subject.pattern.exec(near)?.[0].length ?? 0) : 0;
  if (named > 0) return { kind: "subject", length: named };
  const word = wordAt(vocabulary, hans, at);
  const verb = word?.kind === "verb" ? word.length : 0;
  for (const [kind, { pattern }] of openers) {
    const length = pattern.exec(near)?.[0].length ?? 0;
    if (length > (kind === "responsibility" ? 0 : verb)) return { kind, length };
  }
  return null;
}

/** Behind these a predicate begins: words there may be prepositions or words for responsibility. */
const opens = new Set<Kind | null>([
  null,
  "stop",
  "and",
  "connective",
  "subject",
  "responsibility",
  "adverb",
]);

/**
 * Cuts one clause into its words, once and in order: the longest verb at each place, signs, words that open a predicate,
 * and nouns as what is left. Brackets and quotation marks are nouns with all that they hold.
 *
 *     主要负责根据规定制定、修订细则，并依法对船舶进行查验等工作
 *     ^^^^^^^^ responsibility
 *             ^^^^ grounds
 *                 ^^^^          ^^^^          ^^^^ noun
 *                     ^^^^  ^^^^                  ^^^^^^^^ verb
 *                         ^^ link
 *                                   ^^ stop
 *                                     ^^ and
 *                                       ^^^^ adverb
 *                                           ^^ towards
 *                                                         ^^ etc
 *                                                           ^^^^ closing
 */
export function lex(hans: string): Token[] {
  const tokens: Token[] = [];
  const signAt = signsOf(hans);
  const closed = new Map(bracketed(hans, "（《“【").map(({ start, end }) => [start, end]));
  let noun = 0;
  const push = (kind: Kind, start: number, end: number): void => {
    if (end > start) tokens.push({ kind, start, end, word: hans.slice(start, end) });
  };
  for (let at = 0; at < hans.length; ) {
    const before = noun < at ? "noun" : (tokens.at(-1)?.kind ?? null);
    const bracket = closed.get(at);
    const found =
      bracket === undefined ? tokenAt(hans, at, before, signAt) : { kind: "noun", length: bracket - at };
    if (found === null || found.kind === "noun") at += found?.length ?? 1;
    else {
      push("noun", noun, at);
      push(found.kind as Kind, at, at + found.length);
      at += found.length;
      noun = at;
    }
  }
  push("noun", noun, hans.length);
  return tokens;
}

function tokenAt(
  hans: string,
  at: number,
  before: Kind | null,
  signAt: ReadonlyMap<number, Found<Kind>>,
): Found<Kind> | null {
  const opener = opens.has(before) ? openerAt(hans, at, before) : null;
  if (opener !== null) return opener;
  return wordAt(vocabulary, hans, at) ?? signAt.get(at) ?? withinPhrase(hans, at, before);
}

/** 在授权范围内负责…, 按制度为客人…, 处理和向总台请示: words that open a predicate in the middle of a stretch, behind a phrase. */
function withinPhrase(hans: string, at: number, before: Kind | null): Found<Kind> | null {
  const char = hans.charAt(at);
  // 协调和监督: behind a verb 和 is not the end of a word
  if (before === "verb" && "和与及".includes(char)) return { kind: "link", length: 1 };
  if (char === "负" && before === "noun") {
    const length = responsibility.pattern.exec(hans.slice(at, at + 24))?.[0].length ?? 0;
    return length > 0 ? { kind: "responsibility", length } : null;
  }
  if (!"为向由从".includes(char)) return null;
  const opened = before === "link" || ground.pattern.test(hans.slice(Math.max(0, at - 4), at));
  return opened ? { kind: "preposition", length: 1 } : null;
}
