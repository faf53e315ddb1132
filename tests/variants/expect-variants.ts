import { describe, expect, test } from "vitest";
import { type GroupName, groups } from "./all.ts";
import { compare } from "./compare.ts";
import { readKnown } from "./known.ts";
import { tables } from "./records.ts";

const known = readKnown();

/** Every variant gives the records of the original, or differs exactly as known-differences.json has it. */
export function expectVariants(...names: readonly GroupName[]): void {
  describe.each(names)("%s", (name) => {
    test.each(groups[name].map((variant) => [variant.name, variant] as const))("%s", (_, variant) => {
      const differences = compare(variant);
      const listed = known
        .filter((k) => k.variant === variant.name)
        .sort((a, b) => tables.indexOf(a.table) - tables.indexOf(b.table));
      // one that nobody knows of shows its records, one that is listed its counts
      if (listed.length === 0) expect(differences).toEqual([]);
      else
        expect(
          differences.map(({ table, missing, extra }) => ({
            table,
            missing: missing.length,
            extra: extra.length,
          })),
        ).toEqual(listed.map(({ table, missing, extra }) => ({ table, missing, extra })));
    });
  });
}
