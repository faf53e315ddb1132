/**
 * How the time of patterns grows: each is tried on longer and longer runs of pieces of itself, as what doubles with each
 * character would not come back from a long line.
 */
import { readdirSync, readFileSync } from "node:fs";
import { unregistered } from "../pipeline/inputs/sources.ts";
import { Report } from "../pipeline/model/findings/issue.ts";
import { noHistory, readPage } from "../pipeline/run.ts";

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

/** Of finding every match: the best of three where the first takes longer than `most`, as then it may be compiled. */
function milliseconds(pattern: RegExp, text: string, most: number): number {
  const all = new RegExp(pattern.source, `${pattern.flags.replace("g", "")}g`);
  let best = Number.POSITIVE_INFINITY;
  for (let n = 0; n < 3 && best > most; n++) {
    const start = performance.now();
    for (const _ of text.matchAll(all));
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

const repeated = (piece: string, size: number): string => `${piece.repeat(Math.ceil(size / piece.length))}!`;

/** The first of `lengths` (ascending, in characters) at which a pattern takes longer than `most` milliseconds; null: none. */
function tooLong(pattern: RegExp, piece: string, lengths: readonly number[], most: number): Slow | null {
  for (const length of lengths) {
    const ms = milliseconds(pattern, repeated(piece, length), most);
    if (ms > most) return { pattern, piece, length, ms };
  }
  return null;
}

/** Milliseconds that a pattern which looks at each character once takes for a million of them, on this machine and now. */
export function millionSteps(): number {
  const text = "文".repeat(1_000_000);
  return Math.min(...[1, 2, 3].map(() => milliseconds(/文(?=.)/gu, text, 0)));
}

export interface Slow {
  readonly pattern: RegExp;
  readonly piece: string;
  readonly length: number;
  readonly ms: number;
}

/** Of each pattern the piece that makes it slow first. */
export const slowPatterns = (patterns: readonly RegExp[], lengths: readonly number[], most: number): Slow[] =>
  patterns.flatMap((pattern) =>
    piecesOf(pattern)
      .flatMap((piece) => tooLong(pattern, piece, lengths, most) ?? [])
      .sort((a, b) => a.length - b.length || b.ms - a.ms)
      .slice(0, 1),
  );

/** The patterns that are run while the flagship page and the pages of tests/ are read. */
export const allPatterns = (): RegExp[] =>
  patternsOf(() => {
    for (const path of pages) {
      const name = path.split("/").at(-1) ?? path;
      readPage(unregistered(name, new Uint8Array(readFileSync(path))), noHistory, new Report());
    }
  });
