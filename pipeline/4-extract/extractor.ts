import type { Draft } from "../model/draft.ts";
import type { Report } from "../model/issue.ts";
import type { Outline } from "../model/outline.ts";

/** Finds the records of one or two tables in an outline. */
export type Extractor = (outline: Outline, report: Report) => Draft[];

export const unitRef = (index: number | null): { ref: string } | null =>
  index === null ? null : { ref: `unit:${index}` };
