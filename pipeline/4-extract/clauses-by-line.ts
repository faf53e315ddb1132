import type { Clause, Outline } from "../model/outline.ts";

/** The clauses of each line, by the line's index in the outline. */
export function clausesByLine({ clauses }: Outline): ReadonlyMap<number, readonly Clause[]> {
  const found = new Map<number, Clause[]>();
  for (const clause of clauses) {
    const known = found.get(clause.line);
    if (known === undefined) found.set(clause.line, [clause]);
    else known.push(clause);
  }
  return found;
}
