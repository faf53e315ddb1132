import { type Effects, readText } from "../effects.ts";
import type { Gold } from "../quality/index.ts";
import type { Source } from "../run.ts";

/** The hand annotations that there are of these sources, by source. */
export const annotations = (effects: Effects, sources: readonly Source[]): Map<string, Gold> =>
  new Map(
    sources.flatMap(({ description: { id } }): [string, Gold][] => {
      const path = `tests/gold/${id}.gold.json`;
      return effects.exists(path) ? [[id, JSON.parse(readText(effects, path)) as Gold]] : [];
    }),
  );
