/**
 * What takes too long for a person: `make test` tries a share of it, `.ci/run` (WHOLE=1) and `npx vitest run FILE` all of it.
 * SAMPLE, which scripts/test.ts sets to the commit, decides which: what failed fails again until it is mended, and the next
 * commit tries others.
 */
import { createHash } from "node:crypto";

const seed = process.env.SAMPLE;

/** Of the tests of a file, by the path below tests/; a file whose tests build upon each other cannot stand here. */
const shares: Readonly<Record<string, number>> = {
  "corpus/worker": 1 / 3,
  "emit/shapes": 1 / 4,
  "normalise/breaks": 1 / 3,
  "read/limits": 1 / 6,
  "release/forgeries": 1 / 6,
  "release/mutants": 1 / 6,
  "release/rebuild": 1 / 5,
  "release/verify": 1 / 3,
  "variants/letters": 1 / 6,
  "variants/markup": 1 / 6,
  "variants/marks": 1 / 6,
};

/** A share of things that have names of their own, at least one of them; all without SAMPLE. */
export function sample<T>(things: readonly T[], share: number, nameOf: (thing: T) => string): readonly T[] {
  if (seed === undefined) return things;
  const drawn = (thing: T): string =>
    createHash("sha256")
      .update(`${seed} ${nameOf(thing)}`)
      .digest("hex");
  const chosen = things
    .map((thing) => ({ thing, lot: drawn(thing) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, Math.ceil(things.length * share));
  const of = new Set(chosen.map(({ thing }) => thing));
  return things.filter((thing) => of.has(thing));
}

/** How often a property is tried. */
export const runs = (count: number): number => (seed === undefined ? count : Math.ceil(count / 6));

export const shareOf = (file: string): number => shares[file.replace(/^tests\/|\.test\.ts$/g, "")] ?? 1;
