/**
 * npx tsx bench/regexps.ts: the patterns that take too long for a line made to slow them down, and at what length: a few
 * dozen characters if the time doubles with each, thousands if it grows with their square.
 */
import { formatTable } from "../pipeline/print/table.ts";
import { allPatterns, slowPatterns } from "./growth.ts";

const lengths = [20, 24, 28, 32, 40, 48, 64, 96, 128, 256, 512, 1000, 2000, 4000, 16_000];
const most = 40;

const patterns = allPatterns();
const rows = slowPatterns(patterns, lengths, most).map(({ pattern, piece, length, ms }) => [
  String(pattern).slice(0, 70),
  JSON.stringify(piece),
  String(length),
  ms.toFixed(0),
]);
console.log(
  `${patterns.length} patterns, ${rows.length} take more than ${most} ms for a line of up to 16,000 characters`,
);
if (rows.length > 0) console.log(formatTable([["pattern", "repeated", "characters", "ms"], ...rows]));
