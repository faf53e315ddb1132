import type { Report } from "./findings/issue.ts";

/** One step of the pipeline: pure, typed on both sides; what it finds wrong goes to the report. */
export interface Stage<In, Out> {
  readonly name: string;
  run(input: In, report: Report): Out;
}
