import { readFileSync } from "node:fs";
import { type FlagshipPage, parsePage } from "./page.ts";
import { type Records, type Row, read, type Table, tables } from "./records.ts";
import type { Variant } from "./variant.ts";

export const pageText = readFileSync(
  new URL("../../sources/dalian-customs/page.txt", import.meta.url),
  "utf8",
);
export const page: FlagshipPage = parsePage(pageText);
export const original: Records = read(pageText);

export interface Difference {
  readonly table: Table;
  /** rows of the original that the variant lacks */
  readonly missing: readonly string[];
  /** rows that only the variant has */
  readonly extra: readonly string[];
}

/** Reads a variant; the tables that differ from what is expected. */
export function compare(variant: Variant): Difference[] {
  const { content, fileName, expected = (records) => records, without = [] } = variant.make(page);
  const [wanted, found] = [expected(original), read(content, fileName)];
  return tables
    .filter((table) => !without.includes(table))
    .map((table) => {
      const [want, have] =
        table === "ids"
          ? [idsOfBoth(wanted, found), idsOfBoth(found, wanted)]
          : [wanted[table], found[table]];
      return { table, missing: beyond(want, have), extra: beyond(have, want) };
    })
    .filter(({ missing, extra }) => missing.length + extra.length > 0);
}

/** The ids of `mine` whose bodies and people the other has, too: a missing body is reported once, not twice. */
function idsOfBoth(mine: Records, other: Records): Row[] {
  const units = new Set(other.organizations.map((row) => row.unit));
  const sameHolders =
    mine.memberships.map(print).sort().join() === other.memberships.map(print).sort().join();
  return mine.ids.filter((row) => (row.unit === "" ? sameHolders : units.has(row.unit)));
}

export const print = ({ unit, says }: Row): string => (unit === "" ? says : `${unit}: ${says}`);

/** The rows of `a` that `b` has not, or not as often. */
function beyond(a: readonly Row[], b: readonly Row[]): string[] {
  const left = new Map<string, number>();
  for (const row of b.map(print)) left.set(row, (left.get(row) ?? 0) + 1);
  return a
    .map(print)
    .filter((row) => {
      const count = left.get(row) ?? 0;
      left.set(row, count - 1);
      return count <= 0;
    })
    .sort();
}
