/**
 * A stretch of text. Offsets are Unicode code points, 0-based, end-exclusive. Which text they count in
 * (the raw text layer or the reading) is said by the type that holds the span.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** The smallest span that holds both. */
export const hull = (a: Span, b: Span): Span => ({
  start: Math.min(a.start, b.start),
  end: Math.max(a.end, b.end),
});

export const shift = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });
