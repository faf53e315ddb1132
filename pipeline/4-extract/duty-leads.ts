import type { Clause } from "../model/outline.ts";
import { hansOf, type Reading } from "../model/reading.ts";
import { type Span, shift } from "../model/text/span.ts";
import type { Predicate } from "./predicates/index.ts";

/** Words for the kind of responsibility (主要负责), with their place in the reading. */
export interface Lead {
  readonly span: Span;
  /** it stands in an earlier duty of the same sentence */
  readonly inherited: boolean;
}

/** A duty and what was read in it. */
export interface ReadDuty {
  readonly clause: Clause;
  readonly predicates: readonly Predicate[];
}

/** 主要负责制定计划；经费的管理；…: the lead of each duty, its own or the last one of the sentence that it goes on with. */
export function leadsOf(reading: Reading, duties: readonly ReadDuty[]): (Lead | null)[] {
  const leads: (Lead | null)[] = [];
  for (const [n, { clause, predicates }] of duties.entries()) {
    const own = predicates[0]?.lead ?? null;
    const before = duties[n - 1]?.clause;
    const last = leads.at(-1);
    if (own !== null) leads.push({ span: shift(own, clause.start), inherited: false });
    else leads.push(last && before && goesOn(reading, before, clause) ? { ...last, inherited: true } : null);
  }
  return leads;
}

/** True when the clause goes on with the sentence before: a semicolon does not end it, a mark of an item begins another. */
function goesOn(reading: Reading, before: Clause, clause: Clause): boolean {
  if (clause.mark !== null || clause.unit !== before.unit || clause.post?.start !== before.post?.start)
    return false;
  return hansOf(reading, { start: before.end, end: clause.start }).trim() === "；";
}
