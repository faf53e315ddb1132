/**
 * npx tsx bench/regexps.ts: how the time of each pattern grows with the text. The patterns are those that are run while
 * the flagship page and the cases of tests/ are read; each is tried on long runs of pieces of itself, at one length and
 * at four times that. Linear is × 4, quadratic × 16. Prints those above × 8 that take more than ten milliseconds.
 */
import { readdirSync, readFileSync } from "node:fs";
import { Report } from "../pipeline/model/issue.ts";
import { formatTable } from "../pipeline/print/table.ts";
import { noHistory, readPage } from "../pipeline/run.ts";
import { unregistered } from "../pipeline/sources.ts";

/** Every pattern that is run while `work` runs: all methods of strings and patterns end in exec. */
function patternsOf(work: () => void): RegExp[] {
  const found = new Map<string, RegExp>();
  const { exec } = RegExp.prototype;
  RegExp.prototype.exec = function (text) {
    found.set(String(this), this);
    return exec.call(this, text);
  };
  try {
    work();
  } finally {
    RegExp.prototype.exec = exec;
  }
  return [...found.values()];
}

const pages = [
  "sources/dalian-customs/page.txt",
  ...readdirSync("tests/cases/pages", { recursive: true, encoding: "utf8" })
    .filter((name) => /page\.\w+$/.test(name))
    .map((name) => `tests/cases/pages/${name}`),
];

/** What a pattern looks for, in pieces: its words and single characters, and some that stand for classes. */
function piecesOf({ source }: RegExp): string[] {
  const words = source.match(/[\p{Script=Han}]+|[，、；：。（）《》“”\-*#|>]/gu) ?? [];
  const classes = ["甲", "1", "一", " ", "\n", "a", "（", "《", "、", "1,", "甲、", "一1"];
  return [
    ...new Set([...words.slice(0, 40), ...words.map((word) => word.charAt(0)).slice(0, 40), ...classes]),
  ];
}

/** Of finding every match: the best of three, as the first time a pattern is compiled. */
function milliseconds(pattern: RegExp, text: string): number {
  const all = new RegExp(pattern.source, `${pattern.flags.replace("g", "")}g`);
  const times = [0, 1, 2].map(() => {
    const start = performance.now();
    for (const _ of text.matchAll(all));
    return performance.now() - start;
  });
  return Math.min(...times);
}

const length = 4000;
const repeated = (piece: string, size: number): string => `${piece.repeat(size / piece.length)}!`;
const patterns = patternsOf(() => {
  for (const path of pages) {
    const name = path.split("/").at(-1) ?? path;
    readPage(unregistered(name, new Uint8Array(readFileSync(path))), noHistory, new Report());
  }
});
const rows = patterns.flatMap((pattern) => {
  const worst = piecesOf(pattern)
    .map((piece) => ({
      piece,
      short: milliseconds(pattern, repeated(piece, length)),
      long: milliseconds(pattern, repeated(piece, 4 * length)),
    }))
    .filter(({ short, long }) => long > 10 && long > 8 * short)
    .sort((a, b) => b.long - a.long)[0];
  return worst === undefined
    ? []
    : [
        [
          String(pattern).slice(0, 70),
          JSON.stringify(worst.piece),
          `× ${(worst.long / worst.short).toFixed(1)}`,
          worst.long.toFixed(1),
        ],
      ];
});
console.log(`${patterns.length} patterns, ${rows.length} grow faster than × 8`);
if (rows.length > 0) console.log(formatTable([["pattern", "repeated", "for 4 × the text", "ms"], ...rows]));
