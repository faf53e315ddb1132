import { setFlagsFromString } from "node:v8";

/**
 * Settings of V8 for a program that asks many small functions a few thousand times each. By default V8 spends a third of
 * the time of the first pages on optimising them; baseline code at once, and optimised code for what is asked seven times as
 * often as usual, bring that down to a twelfth, and later pages take no longer (`bench/start.ts` counts one call). Patterns
 * are asked often, too: compiled at once, and not interpreted first, they save an eighth of the time of a page.
 */
const settings = ["--sparkplug", "--interrupt-budget=1000000", "--no-regexp-tier-up"];

/** Before any work is done; no setting changes what the program does. */
export function tuneEngine(): void {
  for (const setting of settings) setFlagsFromString(setting);
}

/**
 * For work that keeps little and throws away much: V8 looks for what can go when what it holds has grown by half, and not, as
 * by default, when it has become three times as much.
 */
export function collectEarly(): void {
  setFlagsFromString("--heap-growing-percent=50");
}
