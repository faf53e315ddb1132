import type { Span } from "../../model/text/span.ts";
import { ground } from "../../zh/duties/predicate-words.ts";
import { carryingVerbs, takesObjects } from "../../zh/duties/verbs.ts";
import { kindAt, type LexedClause, offsetOf, type Range, wordAt } from "./clause.ts";

/** The words before a predicate that are not part of it. */
export interface Opening {
  /** index of the first token behind it */
  readonly to: number;
  /** 主要负责, 承办: the words for the kind of responsibility */
  readonly lead: Span | null;
}

/**
 * Passes over 同时, 渔政处, 根据规定, 依法 and 负责 at the head of a stretch, in any order.
 *
 *     同时主要负责按照规定依法制定细则
 *         ^^^^^^^^ lead
 *                             ^^^^ the token at `to`
 */
export function opening(clause: LexedClause, { from, to }: Range): Opening {
  let lead: Span | null = null;
  let at = from;
  for (let next = step(clause, at, to); next > at; next = step(clause, at, to)) {
    const token = clause.tokens[at];
    if (token?.kind === "responsibility") lead = { start: token.start, end: token.end };
    at = next;
  }
  return { to: at, lead };
}

/** The greatest number of words in a phrase before a verb. */
const longest = 48;

/** Words that stand before a predicate and are passed over. */
export const passed: ReadonlySet<string> = new Set([
  "connective",
  "and",
  "subject",
  "responsibility",
  "adverb",
]);

function step(clause: LexedClause, at: number, to: number): number {
  const kind = at < to ? kindAt(clause, at) : null;
  if (kind === null) return at;
  if (kind === "grounds") return pastGrounds(clause, at, to);
  if (kind === "preposition") return pastPhrase(clause, at, to);
  return passed.has(kind) ? at + 1 : at;
}

/** Behind 根据…规定, 在…范围内: index of the verb, or the end when there is only the phrase. */
function pastGrounds(clause: LexedClause, at: number, to: number): number {
  for (let next = at + 1; next < Math.min(to, at + longest); next++) {
    if (kindAt(clause, next) === "responsibility") return next;
    const attributive = next + 1 < to && kindAt(clause, next + 1) === "de";
    if (openers.has(kindAt(clause, next) ?? "") && !attributive && endsInGround(clause, at, next))
      return next;
  }
  return endsInGround(clause, at, to) ? to : pastPhrase(clause, at, to);
}

const openers = new Set(["verb", "adverb", "towards", "preposition", "grounds"]);

/** Behind 为企业: index of the verb; `at` when there is none, and the phrase is an object: 为客人的食宿. */
function pastPhrase(clause: LexedClause, at: number, to: number): number {
  for (let next = at + 1; next < Math.min(to, at + longest); next++) {
    if (kindAt(clause, next) === "towards") return next;
    const verb = kindAt(clause, next) === "verb" ? wordAt(clause, next) : "";
    if (carryingVerbs.has(verb)) return at;
    if (takesObjects(verb) && opensObject(clause, next, to)) return next;
  }
  return at;
}

const endsInGround = (clause: LexedClause, start: number, at: number): boolean => {
  const end = clause.tokens[at - 1]?.end ?? 0;
  return ground.pattern.test(clause.hans.slice(Math.max(offsetOf(clause, start), end - 8), end));
};

/** 为企业提供服务, but not 与部队的协调, 协调和沟通 or 监管工作 */
function opensObject(clause: LexedClause, at: number, to: number): boolean {
  const [before, after] = [kindAt(clause, at - 1), at + 1 < to ? kindAt(clause, at + 1) : null];
  if (before === "de" || before === "link" || before === "preposition" || before === "grounds") return false;
  if (after === "link")
    return (
      kindAt(clause, at + 2) === "verb" && !["de", "etc", "closing"].includes(kindAt(clause, at + 3) ?? "")
    );
  return after !== "de" && after !== "etc" && after !== "closing" && after !== null;
}
