import { readFileSync, writeFileSync } from "node:fs";
import type { Difference } from "./compare.ts";
import type { Table } from "./records.ts";

/** A variant that is known to give other records: how many rows are missing and how many are new. */
export interface KnownDifference {
  readonly variant: string;
  readonly table: Table;
  readonly missing: number;
  readonly extra: number;
  readonly reason: string;
}

const file = new URL("known-differences.json", import.meta.url);

export const readKnown = (): readonly KnownDifference[] => JSON.parse(readFileSync(file, "utf8"));

/** The list as it is now; what was listed before keeps its reason. */
export function writeKnown(found: ReadonlyMap<string, readonly Difference[]>): void {
  const before = readKnown();
  const entries = [...found].flatMap(([variant, differences]) =>
    differences.map(({ table, missing, extra }): KnownDifference => {
      const known = before.find((k) => k.variant === variant && k.table === table);
      return {
        variant,
        table,
        missing: missing.length,
        extra: extra.length,
        reason: known?.reason ?? "not yet read",
      };
    }),
  );
  const lines = entries.map((entry) => `  ${JSON.stringify(entry)}`);
  writeFileSync(file, lines.length === 0 ? "[]\n" : `[\n${lines.join(",\n")}\n]\n`);
}
