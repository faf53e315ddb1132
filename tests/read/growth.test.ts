/** A pattern whose time doubles with each character never comes back from a line of a few hundred of them. */
import { expect, test } from "vitest";
import { allPatterns, millionSteps, slowPatterns } from "../../bench/growth.ts";

const lengths = [20, 24, 28, 32, 40, 48, 64, 96];
/** What a pattern that is not exponential takes less than: forty million steps, however fast the machine is. */
const forever = 40 * millionSteps();

const shown = (patterns: readonly RegExp[], at = lengths, most = forever): string[] =>
  slowPatterns(patterns, at, most).map(({ pattern, piece }) => `${pattern} on ${piece} again and again`);

test("no pattern is exponential in the line", () => {
  const patterns = allPatterns();
  expect(patterns.length).toBeGreaterThan(500);
  expect(shown(patterns)).toEqual([]);
});

test("one that is is found", () => {
  // its time doubles with each piece of four characters: by small steps, as a large one takes sixteen times as long
  const steps = [64, 72, 76, 80, 84, 88, 92, 96];
  expect(shown([/(?:管理指导|管理|指导)*工作/gu], steps, forever / 10)).toHaveLength(1);
});
