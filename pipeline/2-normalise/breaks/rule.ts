import type { WeighedRule } from "../../zh/rules/weighed.ts";
import type { Break } from "./break.ts";

/**
 * Signs that a line runs on in the next (points above 0) or does not (below). A break whose points come to `threshold`
 * is one of layout, and its lines are one. An example is a text in which ⏎ stands for the break that is meant.
 */
export type BreakRule = WeighedRule<Break>;
