import type { Correction, Edit } from "../model/reading.ts";
import type { Span } from "../model/text/span.ts";
import { slice, type Text, textOf } from "../model/text/text.ts";

/** raw[start:end] becomes `to`. A change without a record is layout: a joined line, a dropped footnote mark. */
export interface Change extends Span {
  readonly to: string;
  /** the Traditional reading keeps the words of the page */
  readonly only?: "hans";
  readonly record: Omit<Correction, "start" | "end" | "raw"> | null;
}

/**
 * Applies changes of a text in one pass. Changes earlier in the list win where two overlap.
 * @returns the changed text and where it differs from the raw one
 */
export function applyChanges(
  text: Text,
  changes: readonly Change[],
): { text: Text; edits: Edit[]; applied: Change[] } {
  const applied = disjoint(changes);
  const parts: string[] = [];
  const edits: Edit[] = [];
  let rawAt = 0;
  let at = 0;
  for (const change of applied) {
    parts.push(slice(text, { start: rawAt, end: change.start }), change.to);
    at += change.start - rawAt;
    const size = Array.from(change.to).length;
    const raw = { start: change.start, end: change.end };
    edits.push(withoutCommonEnds({ raw, to: { start: at, end: at + size } }, slice(text, raw), change.to));
    at += size;
    rawAt = change.end;
  }
  parts.push(slice(text, { start: rawAt, end: text.length }));
  return { text: textOf(parts.join("")), edits, applied };
}

/**
 * 区域窑湾 → 区域为大窑湾 puts in 为大 and leaves the rest as it was, so that the rest is quoted as it stands. Nothing else is made
 * smaller: of equal lengths each character stands for one, and a reading in brackets is quoted with its word.
 */
function withoutCommonEnds(edit: Edit, from: string, to: string): Edit {
  const [a, b] = [Array.from(from), Array.from(to)];
  if (a.length === 0 || a.length >= b.length) return edit;
  const most = a.length;
  const differing = a.findIndex((char, n) => char !== b[n]);
  const before = Math.min(most, differing < 0 ? most : differing);
  let behind = 0;
  while (behind < most - before && a.at(-1 - behind) === b.at(-1 - behind)) behind++;
  return {
    raw: { start: edit.raw.start + before, end: edit.raw.end - behind },
    to: { start: edit.to.start + before, end: edit.to.end - behind },
  };
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
