import { kindAt, type LexedClause, type Range } from "./clause.ts";
import { opening, passed } from "./opening.ts";
import { verbGroup } from "./verb-group.ts";

/**
 * Cuts a duty into stretches that each hold one predicate or several in a row: at commas, and before 并 where a verb or
 * what opens a predicate follows, unless 并 joins two verbs with one object.
 *
 *     建立制度并组织实施，组织并实施巡查
 *     ^^^^^^^^ first stretch
 *             ^^^^^^^^^^ second
 *                         ^^^^^^^^^^^^^^ third
 */
export function stretches(clause: LexedClause): Range[] {
  const { tokens } = clause;
  const found: Range[] = [];
  let from = 0;
  const close = (to: number): void => {
    if (to > from) found.push({ from, to });
  };
  for (const [at, { kind }] of tokens.entries()) {
    const cuts =
      kind === "stop" ||
      (kind === "and" && at > from && opensPredicate(clause, at) && !joinsVerbs(clause, from, at));
    if (!cuts) continue;
    close(at);
    from = kind === "stop" ? at + 1 : at;
  }
  close(tokens.length);
  return rejoined(clause, found);
}

const openers = new Set([
  "verb",
  "towards",
  "responsibility",
  "grounds",
  "preposition",
  "adverb",
  "connective",
]);

const opensPredicate = (clause: LexedClause, and: number): boolean =>
  openers.has(kindAt(clause, and + 1) ?? "");

/** 组织并实施巡查: verbs on both sides share one object. 提供服务并收取费用: those before 并 have one of their own. */
function joinsVerbs(clause: LexedClause, from: number, and: number): boolean {
  if (kindAt(clause, and + 1) !== "verb") return false;
  let first = and;
  while (first > from && ["verb", "link"].includes(kindAt(clause, first - 1) ?? "")) first--;
  const opened = first === from || passed.has(kindAt(clause, first - 1) ?? "noun") || isPhrase(clause, from);
  return opened && first < and && verbGroup(clause, first, and).to === and;
}

const isPhrase = (clause: LexedClause, at: number): boolean =>
  ["grounds", "preposition"].includes(kindAt(clause, at) ?? "");

/** 甲区、乙县的企业，以海运方式…的货物进行监管: nouns alone are not a predicate, so that the comma behind them is part of a list. */
function rejoined(clause: LexedClause, cut: readonly Range[]): Range[] {
  const found: Range[] = [];
  let from: number | null = null;
  for (const [n, range] of cut.entries()) {
    const next = cut[n + 1];
    from ??= range.from;
    if (next && kindAt(clause, range.to) === "stop" && namesThings(clause, range) && goesOn(clause, next))
      continue;
    found.push({ from, to: range.to });
    from = null;
  }
  return found;
}

/** True for nouns without a verb: 甲区、乙县的企业 */
export function namesThings(clause: LexedClause, { from, to }: Range): boolean {
  const { to: first } = opening(clause, { from, to });
  if (first >= to || kindAt(clause, to - 1) !== "noun") return false;
  for (let at = first; at < to; at++) if (kindAt(clause, at) === "verb") return false;
  return true;
}

/** True when a list goes on: with a noun, not with a verb or a word that opens a predicate. */
const goesOn = (clause: LexedClause, { from }: Range): boolean =>
  ["noun", "grounds"].includes(kindAt(clause, from) ?? "");
