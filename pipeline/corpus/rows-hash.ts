import { createHash } from "node:crypto";
import { canonicalLine } from "../model/tables/canonical.ts";
import type { Row } from "../model/tables/table.ts";
import { type CorpusTable, corpusTableShape } from "./tables.ts";

/** 16 hexadecimal digits: the same for the same rows in any order, in any number of files, written by any engine. */
export type RowsHash = string;

const mask = (1n << 64n) - 1n;

/** A sum of hashes of rows, each as its canonical line. */
export function rowsHash(): { add(line: string): void; value(): RowsHash } {
  let sum = 0n;
  return {
    add(line) {
      sum = (sum + createHash("sha256").update(line).digest().readBigUInt64BE()) & mask;
    },
    value: () => asHash(sum),
  };
}

/** What a row says, whatever engine read the line that it is about. */
export const hashedLine = (table: CorpusTable, row: Row): string =>
  canonicalLine(
    corpusTableShape(table).columns,
    table === "pages" ? { ...row, file: null, line: null } : row,
  );

export const sumOfHashes = (hashes: readonly RowsHash[]): RowsHash =>
  asHash(hashes.reduce((sum, hash) => sum + BigInt(`0x${hash}`), 0n) & mask);

const asHash = (sum: bigint): RowsHash => sum.toString(16).padStart(16, "0");
