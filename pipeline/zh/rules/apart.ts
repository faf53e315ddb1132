import type { Stretch } from "../layout/brackets.ts";

/** Those that do not overlap one before them in the list, in the order of the text of `length` characters. */
export function apart<T extends Stretch>(found: readonly T[], length: number): T[] {
  const taken = new Uint8Array(length);
  return found
    .filter(({ start, end }) => {
      if (taken.subarray(start, end).includes(1)) return false;
      taken.fill(1, start, end);
      return true;
    })
    .sort((a, b) => a.start - b.start);
}

/** Like `apart`, and of two that overlap the longer one stays. */
export const longestApart = <T extends Stretch>(found: readonly T[], length: number): T[] =>
  apart(
    [...found].sort((a, b) => b.end - b.start - (a.end - a.start)),
    length,
  );
