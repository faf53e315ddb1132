import type { Issue } from "../model/issue.ts";
import type { Place } from "./findings.ts";

/** A finding with its place, as other programs want it. */
export interface Located {
  readonly issue: Issue;
  readonly path: string;
  readonly place: Place | null;
  /** after the last character, from 1, in code points */
  readonly endColumn: number | null;
}
