import { type Effects, readText } from "../effects/effects.ts";
import { issue, PipelineError } from "../model/findings/issue.ts";
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

function parsed<T>(effects: Effects, path: string): T | null {
  if (!effects.exists(path)) return null;
  try {
    return JSON.parse(readText(effects, path)) as T;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const hint = "Mend the annotation, or take the file away.";
    throw new PipelineError(issue("source.invalid", `${path} is no JSON: ${error.message}`, { hint }));
  }
}
