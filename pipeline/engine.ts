import { setFlagsFromString } from "node:v8";

/**
 * Settings of V8 for a program that asks many small functions a few thousand times each. By default V8 spends a third of
 * the time of the first pages on optimising them; baseline code at once, and optimised code for what is asked ten times as
 * often as usual, bring that down to a twelfth, and later pages take no longer (`bench/start.ts` counts one call). Patterns
 * are asked often, too: compiled at once, and not interpreted first, they save an eighth of the time of a page.
 */
const always = ["--sparkplug", "--no-regexp-tier-up"];

/**
 * How often something has to be asked has another name from V8 12 on (Node 22). V8 writes to standard error about a setting that it does
 * not know: versions that nobody has tried (`make nodes`) are left alone.
 */
const whenToOptimise = (version: string): readonly string[] => {
  const major = Number.parseInt(version, 10);
  if (major === 11) return ["--interrupt-budget=1000000"];
  return major >= 12 && major <= 14
    ? ["--invocation-count-for-maglev=4000", "--invocation-count-for-turbofan=30000"]
    : [];
};

/** Before any work is done; no setting changes what the program does. */
export function tuneEngine(): void {
  for (const setting of [...always, ...whenToOptimise(process.versions.v8)]) setFlagsFromString(setting);
}

/**
 * For work that keeps little and throws away much: V8 looks for what can go when what it holds has grown by half, and not, as
 * by default, when it has become three times as much.
 */
export function collectEarly(): void {
  setFlagsFromString("--heap-growing-percent=50");
}

/**
 * For a program that leaves the work to others and only passes on what they give: V8 weighs memory above time. The program of
 * a corpus of 100 MB takes 181 MB with it and took 204 without, for a twentieth more time of all processes together.
 */
export function preferSmall(): void {
  setFlagsFromString("--optimize-for-size");
}
