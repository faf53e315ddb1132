import { type Effects, readText } from "../effects.ts";
import type { Gold, RelationalGold } from "../quality/index.ts";
import type { Source } from "../run.ts";

/** The hand annotations that there are of these sources, by source. */
export const annotations = (effects: Effects, sources: readonly Source[]): Map<string, Gold> =>
  new Map(
    sources.flatMap(({ description: { id } }): [string, Gold][] => {
      const gold = parsed<Omit<Gold, "relational" | "functions">>(effects, `tests/gold/${id}.gold.json`);
      const relational = parsed<RelationalGold>(effects, `tests/gold/${id}.relations.gold.json`);
      const functions = parsed<{ labels: NonNullable<Gold["functions"]> }>(
        effects,
        `tests/gold/${id}.functions.json`,
      );
      return gold === null ? [] : [[id, { ...gold, relational, functions: functions?.labels ?? null }]];
    }),
  );

const parsed = <T>(effects: Effects, path: string): T | null =>
  effects.exists(path) ? (JSON.parse(readText(effects, path)) as T) : null;
