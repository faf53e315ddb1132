import { createHash } from "node:crypto";
import { canonicalLine } from "../model/canonical.ts";
import type { Column } from "../model/columns.ts";
import type { Row } from "../model/table.ts";

/** 16 hexadecimal digits: the same for the same rows in any order, in any number of files, written by any engine. */
export type RowsHash = string;

const mask = (1n << 64n) - 1n;

/** A sum of hashes of rows. Where a line stands is not a part of what it says. */
export function rowsHash(): { add(columns: readonly Column[], row: Row): void; value(): RowsHash } {
  let sum = 0n;
  return {
    add(columns, row) {
      const placeless = "line" in row && "page_id" in row ? { ...row, file: null, line: null } : row;
      const digest = createHash("sha256").update(canonicalLine(columns, placeless)).digest();
      sum = (sum + digest.readBigUInt64BE()) & mask;
    },
    value: () => asHash(sum),
  };
}

export const sumOfHashes = (hashes: readonly RowsHash[]): RowsHash =>
  asHash(hashes.reduce((sum, hash) => sum + BigInt(`0x${hash}`), 0n) & mask);

const asHash = (sum: bigint): RowsHash => sum.toString(16).padStart(16, "0");
