import { countWhile } from "../collections/bisect.ts";
import { overlaps, type Span } from "./span.ts";

/** Finds those of `spans` that overlap another, in order of their starts, without looking at all of them each time. */
export function overlapping<S extends Span>(spans: readonly S[]): (span: Span) => S[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  // the furthest end so far: behind the first place where it passes the start of a span nothing before can overlap it
  let furthest = 0;
  const ends = sorted.map(({ end }) => {
    furthest = Math.max(furthest, end);
    return furthest;
  });
  return (span) => {
    const from = countWhile(ends.length, (n) => (ends[n] ?? 0) <= span.start);
    const to = countWhile(sorted.length, (n) => (sorted[n]?.start ?? 0) < span.end);
    return sorted.slice(from, to).filter((other) => overlaps(other, span));
  };
}
