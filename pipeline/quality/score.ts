import type { Dataset, TableName } from "../model/dataset.ts";
import { tableNames } from "../model/schemas.generated.ts";
import type { Gold } from "./gold.ts";
import { measures } from "./measures.ts";

export interface Score {
  readonly measure: string;
  readonly gold: number;
  readonly found: number;
  readonly right: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Precision, recall and F1 of a dataset against the annotation of its page. Each item is matched at most once, in order. */
export const score = (gold: Gold, dataset: Dataset): Score[] =>
  measures.flatMap(({ name, compare }) => {
    const sides = compare(gold, dataset);
    if (sides === null) return [];
    const free = new Set(sides.found);
    let right = 0;
    for (const item of sides.gold) {
      const hit = [...free].find((found) => sides.agree(item as never, found as never));
      if (hit === undefined) continue;
      free.delete(hit);
      right++;
    }
    return [scored(name, sides.gold.length, sides.found.length, right)];
  });

/** The tables with records that no annotation of the page judges. */
export function notMeasured(gold: Gold, dataset: Dataset): TableName[] {
  const judged = new Set(
    measures.filter(({ compare }) => compare(gold, dataset) !== null).flatMap(({ tables }) => tables),
  );
  return tableNames.filter((table) => dataset[table].length > 0 && !judged.has(table));
}

function scored(measure: string, gold: number, found: number, right: number): Score {
  const precision = found === 0 ? (gold === 0 ? 1 : 0) : right / found;
  const recall = gold === 0 ? 1 : right / gold;
  const sum = precision + recall;
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  return {
    measure,
    gold,
    found,
    right,
    precision: round(precision),
    recall: round(recall),
    f1: round(sum === 0 ? 0 : (2 * precision * recall) / sum),
  };
}
