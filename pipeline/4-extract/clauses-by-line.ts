import { groupBy } from "../model/collections/group.ts";
import type { Clause, Outline } from "../model/outline.ts";

/** The clauses of each line, by the line's index in the outline. */
export const clausesByLine = ({ clauses }: Outline): ReadonlyMap<number, readonly Clause[]> =>
  groupBy(clauses, (clause) => clause.line);
