import type { WeighedRule } from "../../zh/rules/weighed.ts";
import type { Break } from "./break.ts";

/**
 * Signs that a line runs on in the next (points above 0) or does not (below). A break with at least `threshold` points
 * is one of layout: its lines are joined. An example is a text in which ⏎ stands for the break that is meant.
 */
export type BreakRule = WeighedRule<Break>;
