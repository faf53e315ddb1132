/**
 * How often a record with so many points was right, on pages that people have annotated. Each row holds from its number of
 * points on. Made by scripts/calibrate.ts; see there for the pages and how they were held apart.
 */
const calibration: readonly (readonly [points: number, confidence: number])[] = [
  [-Infinity, 0.5],
  [1, 0.7],
  [2, 0.8],
  [3, 0.9],
  [5, 0.95],
];

/** The confidence, from 0 to 1, of what was read with so many points of evidence ahead of any other reading. */
export const confidenceOf = (points: number): number =>
  calibration.findLast(([from]) => points >= from)?.[1] ?? 0.5;
