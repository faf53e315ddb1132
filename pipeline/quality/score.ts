import type { Dataset, TableName } from "../model/dataset.ts";
import { schemas, tableNames } from "../model/tables/schemas.generated.ts";
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

/** What annotations of the page do not judge: whole tables with records, and fields of the others. */
export interface NotMeasured {
  readonly tables: readonly TableName[];
  /** `table.field` */
  readonly fields: readonly string[];
}

/** Columns that need no judgement: the place of a record and what follows from it, and what another column has as well. */
const aside =
  /^(?:id|source_id|start|end|quote|ordinal|record_table|record_id|rule_id|reason|raw|confidence)$/;

/** A text judged in one script is judged in both, since their characters correspond. */
const stem = (field: string): string => field.replace(/_(?:hant|hans)$/, "");

export function notMeasured(gold: Gold, dataset: Dataset): NotMeasured {
  const judged = new Set(
    measures
      .filter(({ compare }) => compare(gold, dataset) !== null)
      .flatMap(({ judges }) => judges)
      .map(stem),
  );
  const isJudged = (table: TableName): boolean => [...judged].some((field) => field.startsWith(`${table}.`));
  const published = tableNames.filter((table) => dataset[table].length > 0);
  return {
    tables: published.filter((table) => !isJudged(table)),
    fields: published.filter(isJudged).flatMap((table) =>
      Object.keys(schemas[table].properties)
        .filter((field) => !aside.test(field) && !judged.has(stem(`${table}.${field}`)))
        .map((field) => `${table}.${field}`),
    ),
  };
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
