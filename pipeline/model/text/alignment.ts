import { countWhile } from "../collections/bisect.ts";
import type { Edit } from "../reading.ts";
import type { Span } from "./span.ts";

type Side = "raw" | "to";

/**
 * Where a span of the reading lies in the raw text. An end inside an edit that changes the length widens to the
 * whole edit: which part of 為大窯灣 stands for which part of 窯灣 is not guessed. Edits of equal length map
 * character by character.
 */
export const rawSpan = (edits: readonly Edit[], span: Span): Span => mapped(edits, span, "to", "raw");

/** The way back: where a span of the raw text lies in the reading. */
export const readingSpan = (edits: readonly Edit[], span: Span): Span => mapped(edits, span, "raw", "to");

function mapped(edits: readonly Edit[], span: Span, from: Side, to: Side): Span {
  if (span.start === span.end) {
    const point = mapPoint(edits, span.start, from, to, "start");
    return { start: point, end: point };
  }
  const start = mapPoint(edits, span.start, from, to, "start");
  return { start, end: Math.max(start, mapPoint(edits, span.end, from, to, "end")) };
}

/**
 * Maps one border. A start that touches the end of an edit lies behind it, an end that touches its start lies
 * before it, so that a deletion or insertion next to a span never joins it.
 */
function mapPoint(edits: readonly Edit[], at: number, from: Side, to: Side, border: "start" | "end"): number {
  const index = lastBefore(edits, at, from, border);
  const edit = edits[index];
  if (edit === undefined) return at;
  const behind = border === "start" ? at >= edit[from].end : at > edit[from].end || edit[from].end === at;
  if (behind) return edit[to].end + (at - edit[from].end);
  if (length(edit.raw) === length(edit.to)) return edit[to].start + (at - edit[from].start);
  return border === "start" ? edit[to].start : edit[to].end;
}

const length = (span: Span): number => span.end - span.start;

/** Index of the last edit that begins before `at` (for a start: at or before it); -1 when there is none. */
function lastBefore(edits: readonly Edit[], at: number, from: Side, border: "start" | "end"): number {
  const first = border === "start" ? at + 1 : at;
  return countWhile(edits.length, (index) => (edits[index] as Edit)[from].start < first) - 1;
}
