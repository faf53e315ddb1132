import type { Correction, Edit } from "../model/reading.ts";
import type { Span } from "../model/span.ts";
import { slice, type Text, textOf } from "../model/text.ts";

/** raw[start:end] becomes `to`. A change without a record is layout: a joined line, a dropped footnote mark. */
export interface Change extends Span {
  readonly to: string;
  /** the Traditional reading keeps the words of the page */
  readonly only?: "hans";
  readonly record: Omit<Correction, "start" | "end" | "raw"> | null;
}

/**
 * Applies changes of the raw text in one pass. Changes earlier in the list win where two overlap.
 * @returns the changed text and where it differs from the raw one
 */
export function applyChanges(
  raw: Text,
  changes: readonly Change[],
): { text: Text; edits: Edit[]; applied: Change[] } {
  const applied = disjoint(changes);
  const parts: string[] = [];
  const edits: Edit[] = [];
  let rawAt = 0;
  let at = 0;
  for (const change of applied) {
    parts.push(slice(raw, { start: rawAt, end: change.start }), change.to);
    at += change.start - rawAt;
    const size = Array.from(change.to).length;
    edits.push({ raw: { start: change.start, end: change.end }, to: { start: at, end: at + size } });
    at += size;
    rawAt = change.end;
  }
  parts.push(slice(raw, { start: rawAt, end: raw.length }));
  return { text: textOf(parts.join("")), edits, applied };
}

function disjoint(changes: readonly Change[]): Change[] {
  const ranked = changes.map((change, rank) => ({ change, rank }));
  ranked.sort((a, b) => a.change.start - b.change.start || a.rank - b.rank);
  const kept: typeof ranked = [];
  for (const next of ranked) {
    const last = kept.at(-1);
    if (last === undefined || next.change.start >= last.change.end) kept.push(next);
    else if (next.rank < last.rank) kept[kept.length - 1] = next;
  }
  return kept.map(({ change }) => change);
}
