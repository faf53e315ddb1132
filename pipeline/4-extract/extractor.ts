import type { Draft } from "../model/draft.ts";
import type { Report } from "../model/findings/issue.ts";
import type { Outline } from "../model/outline.ts";
import type { Mention } from "./mentions/index.ts";

/** Finds the records of one or two tables in an outline; `mentions` are the places of the page that name or mean a body, in order. */
export type Extractor = (outline: Outline, report: Report, mentions: readonly Mention[]) => Draft[];

/** The place of each item among those of its owner, from 1. */
export function ordinalsWithin<T, Owner>(items: readonly T[], ownerOf: (item: T) => Owner): number[] {
  const counts = new Map<Owner, number>();
  return items.map((item) => {
    const ordinal = (counts.get(ownerOf(item)) ?? 0) + 1;
    counts.set(ownerOf(item), ordinal);
    return ordinal;
  });
}

export const unitRef = (index: number | null): { ref: string } | null =>
  index === null ? null : { ref: `unit:${index}` };
