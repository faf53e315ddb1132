import type { Method } from "../model/draft.ts";
import { contains, type Span } from "../model/span.ts";

/** A confidence as it is published: two decimals. */
export const rounded = (confidence: number): number => Math.round(confidence * 100) / 100;

/** What a membership was read from. */
interface Holding {
  /** the line with the name */
  readonly line: Span;
  /** where the title stands, and whether the page states it */
  readonly title: Span;
  readonly method: Method;
}

/** How sure it is that a person holds a post. Not calibrated yet: the order of the cases is right, the numbers are not measured. */
export function confidenceOfMembership({ line, title, method }: Holding): number {
  if (method === "inferred") return 0.8;
  return contains(line, title) ? 1 : 0.9;
}
