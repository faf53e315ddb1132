import type { Rows } from "../../model/tables/rows.ts";
import { byId, type Row } from "../../model/tables/table.ts";

export interface Pair {
  readonly before: Row | null;
  readonly after: Row | null;
}

/** Walks two tables side by side in one pass; each id comes once, with its record on either side. */
export function* mergeById(previous: Rows<Row>, next: Rows<Row>): Generator<Pair> {
  const [left, right] = [sorted(previous)[Symbol.iterator](), sorted(next)[Symbol.iterator]()];
  const following = (rows: Iterator<Row>): Row | null => rows.next().value ?? null;
  for (let [before, after] = [following(left), following(right)]; before !== null || after !== null; ) {
    const order = before === null ? 1 : after === null ? -1 : byId(before, after);
    yield { before: order <= 0 ? before : null, after: order >= 0 ? after : null };
    if (order <= 0) before = following(left);
    if (order >= 0) after = following(right);
  }
}

/** Tables of a release are sorted already; a table in memory that is not is put in order first. */
function sorted(rows: Rows<Row>): Rows<Row> {
  if (!Array.isArray(rows)) return rows;
  const inOrder = rows.every((row, index) => index === 0 || byId(rows[index - 1] ?? row, row) <= 0);
  return inOrder ? rows : [...rows].sort(byId);
}
