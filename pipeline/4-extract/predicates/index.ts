import type { Span } from "../../model/text/span.ts";
import { type LexedClause, lexed, type Range } from "./clause.ts";
import { continued } from "./continuation.ts";
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
  // 主要负责根据规定，制定计划: the lead of a stretch that only states grounds belongs to the next
  let waiting: Span | null = null;
  for (const stretch of stretches(clause)) {
    const { to: from, lead } = opening(clause, stretch);
    waiting = lead ?? waiting;
    if (from >= stretch.to) continue;
    const read = predicatesOf(clause, { from, to: stretch.to }, waiting);
    const last = found.at(-1);
    const joined = last ? continued(clause, last, read, stretch) : null;
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
