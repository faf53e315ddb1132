import { byId, type Row } from "../../model/table.ts";

export interface Pair {
  readonly before: Row | null;
  readonly after: Row | null;
}

/** Walks two tables side by side in one pass; each id comes once, with its record on either side. */
export function* mergeById(previous: readonly Row[], next: readonly Row[]): Generator<Pair> {
  const [left, right] = [sorted(previous), sorted(next)];
  for (let i = 0, j = 0; i < left.length || j < right.length; ) {
    const [before = null, after = null] = [left[i], right[j]];
    const order = before === null ? 1 : after === null ? -1 : byId(before, after);
    if (order <= 0) i++;
    if (order >= 0) j++;
    yield { before: order <= 0 ? before : null, after: order >= 0 ? after : null };
  }
}

/** Tables of a release are sorted already; a table that is not is put in order first. */
function sorted(rows: readonly Row[]): readonly Row[] {
  const inOrder = rows.every((row, index) => index === 0 || byId(rows[index - 1] ?? row, row) <= 0);
  return inOrder ? rows : [...rows].sort(byId);
}
