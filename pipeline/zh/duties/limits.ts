import { bracketed, type Stretch } from "../layout/brackets.ts";
import { findNorms } from "./norms.ts";
import { findScopes } from "./scopes.ts";

/** 对, 的 and the district as a whole, which stand between a limit and what it limits */
const joins = /^(?:关于|各项|对|在|的|关区(?!内)|本关区|全[市县省区]|[，、])+/u;

/**
 * What is left of a noun phrase without the grounds and limits before it and the exception behind it: 按规定对|大额合同,
 * 监管场所|（特殊场所除外）. Empty where nothing is left.
 */
export function unlimited(hans: string): Stretch {
  const leading = [...findNorms(hans), ...findScopes(hans)].filter(({ rule }) => rule.id !== "carries-out");
  let start = joinEnd(hans, 0);
  for (const limit of leading.sort((a, b) => a.start - b.start))
    if (limit.start <= start && limit.end > start) start = joinEnd(hans, limit.end);
  const note = bracketed(hans, "（").find(({ end }) => end === hans.length);
  return { start, end: Math.max(start, note?.start ?? hans.length) };
}

const joinEnd = (hans: string, at: number): number => at + (joins.exec(hans.slice(at))?.[0].length ?? 0);
