import type { Span } from "../../model/span.ts";
import { bracketed } from "../../zh/brackets.ts";
import { matchesOf } from "../../zh/matches.ts";
import {
  connective,
  ground,
  groundPreposition,
  preposition,
  responsibility,
  signs,
  subject,
} from "../../zh/predicate-words.ts";
import { adverbs, notVerbs, predicateVerbs } from "../../zh/verbs.ts";

/** What a stretch of a clause is: by its own characters, and for the last five by standing at the head of a predicate. */
export type Kind =
  | "noun" // all that is none of the others; brackets with what they hold
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

type Lexicon = ReadonlyMap<string, readonly string[]>;

/** Words by their first two characters, the longest first: at most places of a text none begins. */
function lexicon(words: Iterable<string>): Lexicon {
  const byHead = new Map<string, string[]>();
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const head = word.slice(0, 2);
    byHead.set(head, [...(byHead.get(head) ?? []), word]);
  }
  return byHead;
}

const verbs = lexicon(predicateVerbs);
const manner = lexicon(adverbs);

/** The longest word that begins at `at`, or "". */
const longestAt = (words: Lexicon, hans: string, at: number): string =>
  words.get(hans.slice(at, at + 2))?.find((word) => hans.startsWith(word, at)) ?? "";

const anySign = new RegExp(signs.map(({ id, pattern }) => `(?<${id}>${pattern.source})`).join("|"), "gu");

interface Found {
  readonly kind: Kind;
  readonly length: number;
}

/** For each place where a sign begins, which: the text is searched once. */
function signsOf(hans: string): ReadonlyMap<number, Found> {
  const found = new Map<number, Found>();
  for (const { 0: word, index, groups = {} } of matchesOf(hans, anySign)) {
    const kind = signs.find(({ id }) => groups[id] !== undefined)?.id as Kind;
    found.set(index, { kind, length: word.length });
  }
  return found;
}

const openers = [
  ["connective", connective.pattern],
  ["responsibility", responsibility.pattern],
  ["grounds", groundPreposition.pattern],
  ["preposition", preposition.pattern],
] as const;

/** The word that opens a predicate at `at`; null when it begins with what it says. */
function openerAt(hans: string, at: number, before: Kind | null): Found | null {
  const near = hans.slice(at, at + 24);
  const named = before === null || before === "stop" ? (subject.pattern.exec(near)?.[0].length ?? 0) : 0;
  if (named > 0) return { kind: "subject", length: named };
  const verb = longestAt(verbs, hans, at);
  for (const [kind, pattern] of openers) {
    const length = pattern.exec(near)?.[0].length ?? 0;
    if (length > (kind === "responsibility" ? 0 : verb.length)) return { kind, length };
  }
  return null;
}

/** Behind these what follows opens a predicate: its words may be a preposition or a way of being responsible. */
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
  signAt: ReadonlyMap<number, Found>,
): Found | null {
  const opener = opens.has(before) ? openerAt(hans, at, before) : null;
  if (opener !== null) return opener;
  return wordAt(hans, at) ?? signAt.get(at) ?? withinPhrase(hans, at, before);
}

/** A verb or an adverb, the longer of the two, or a noun that begins like a verb. */
function wordAt(hans: string, at: number): Found | null {
  const head = hans.slice(at, at + 2);
  const adverb = manner.has(head) ? longestAt(manner, hans, at).length : 0;
  const verb = verbs.has(head) ? longestAt(verbs, hans, at).length : 0;
  if (adverb > verb) return { kind: "adverb", length: adverb };
  if (verb === 0) return null;
  const name = notVerbs.exec(hans.slice(at, at + 8))?.[0].length ?? 0;
  return name > 0 ? { kind: "noun", length: name } : { kind: "verb", length: verb };
}

/** 在授权范围内负责…, 按制度为客人…, 处理和向总台请示: words that open a predicate behind a phrase that is none of it. */
function withinPhrase(hans: string, at: number, before: Kind | null): Found | null {
  const char = hans.charAt(at);
  // 协调和监督: behind a verb 和 is no part of 调和
  if (before === "verb" && "和与及".includes(char)) return { kind: "link", length: 1 };
  if (char === "负" && before === "noun") {
    const length = responsibility.pattern.exec(hans.slice(at, at + 24))?.[0].length ?? 0;
    return length > 0 ? { kind: "responsibility", length } : null;
  }
  const opened = before === "link" || ground.pattern.test(hans.slice(Math.max(0, at - 4), at));
  return "为向由从".includes(char) && opened ? { kind: "preposition", length: 1 } : null;
}
