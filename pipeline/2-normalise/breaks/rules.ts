import type { Break } from "./break.ts";
import { goesOn } from "./goes-on.ts";
import { parts } from "./parts.ts";
import type { BreakRule } from "./rule.ts";

export const breakRules: readonly BreakRule[] = [...goesOn, ...parts];

export const threshold = 4;

export const pointsOf = (at: Break): number =>
  breakRules.reduce((sum, rule) => sum + (rule.when(at) ? rule.points : 0), 0);
