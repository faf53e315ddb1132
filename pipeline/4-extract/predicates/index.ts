import type { Span } from "../../model/span.ts";
import { doingVerbs } from "../../zh/verbs.ts";
import { kindAt, type LexedClause, lexed, type Range } from "./clause.ts";
import { objectVerb } from "./object-verb.ts";
import { opening } from "./opening.ts";
import type { Predicate } from "./predicate.ts";
import { stretches } from "./stretches.ts";
import { verbObject } from "./verb-group.ts";

export type { Predicate };

/**
 * Reads the verbs of one duty in Simplified script with full-width punctuation. The duty is cut into words once; each
 * stretch between commas is read by itself: first as verbs before an object, else as verbs after it.
 */
export function parsePredicates(hans: string): Predicate[] {
  const clause = lexed(hans);
  const found: Predicate[] = [];
  // 主要负责根据规定，制定计划: the lead of a stretch that is all ground is that of the next
  let waiting: Span | null = null;
  for (const stretch of stretches(clause)) {
    const { to: from, lead } = opening(clause, stretch);
    waiting = lead ?? waiting;
    if (from >= stretch.to) continue;
    const read = predicatesOf(clause, { from, to: stretch.to }, waiting);
    const last = found.at(-1);
    const joined =
      last && (sharesObject(clause, last, read, stretch) ?? goesOnListing(clause, last, read, stretch));
    if (joined) found.splice(-1, 1, joined, ...read.slice(1));
    else found.push(...read);
    waiting = null;
  }
  return found;
}

function predicatesOf(clause: LexedClause, range: Range, lead: Span | null): Predicate[] {
  const parsed = verbObject(clause, range, lead !== null) ?? objectVerb(clause, range);
  return parsed.map((predicate, n) => ({ ...predicate, lead: n === 0 ? lead : null }));
}

/** 制定细则，并组织实施: verbs without an object go with the predicate before them. */
function sharesObject(
  clause: LexedClause,
  last: Predicate,
  [first]: readonly Predicate[],
  { from }: Range,
): Predicate | null {
  const joins = first?.object === null && first.verbs.length > 0 && last.form !== "N";
  return joins && kindAt(clause, from) === "and" ? { ...last, verbs: [...last.verbs, ...first.verbs] } : null;
}

/** 做好廉洁教育，执法监督、风险防范等工作: the work that is done ends with 工作, and a comma stands within it. */
function goesOnListing(
  clause: LexedClause,
  last: Predicate,
  [first, second]: readonly Predicate[],
  { from, to }: Range,
): Predicate | null {
  const verb = last.verbs.at(-1);
  const doing =
    verb !== undefined && last.form === "VO" && doingVerbs.has(clause.hans.slice(verb.start, verb.end));
  const listed =
    first !== undefined && second === undefined && first.form !== "VO" && kindAt(clause, from) === "noun";
  const open = kindAt(clause, from - 2) !== "closing" && kindAt(clause, to - 1) === "closing";
  if (!doing || !listed || !open || last.object === null) return null;
  return {
    ...last,
    object: { start: last.object.start, end: clause.tokens[to - 1]?.end ?? last.object.end },
  };
}
