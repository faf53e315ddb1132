import { calibration } from "./calibration.generated.ts";

/** From this number of points on, up to the next step, records are as often right as `confidence` says. */
export interface Step {
  readonly from: number;
  readonly confidence: number;
}

/**
 * The confidence, from 0 to 1 with two decimals, of a record with so many points: how often such records were right on annotated
 * pages.
 */
export const confidenceOf = (table: keyof typeof calibration, points: number): number =>
  confidenceAt(calibration[table], points);

/** Fewer points than any annotated record had get the confidence of the first step. */
export const confidenceAt = (steps: readonly Step[], points: number): number =>
  (steps.findLast(({ from }) => points >= from) ?? steps[0])?.confidence ?? 0;
