import type { Reader } from "../effects/effects.ts";

export const sourcesFolder = "sources";

/** Ids of all sources, sorted. */
export const sourceIds = (effects: Reader): string[] =>
  effects
    .list(sourcesFolder)
    .filter((name) => name.endsWith("/") || effects.isLink(`${sourcesFolder}/${name}`))
    .map((name) => name.replace(/\/$/, ""));
