/**
 * How many variants of the flagship page give the records of the original.
 *
 *   npx tsx tests/variants/report.ts                  all variants, a line each
 *   npx tsx tests/variants/report.ts html tables      some groups
 *   npx tsx tests/variants/report.ts "heading X："     one variant: the records that differ
 *   npx tsx tests/variants/report.ts --text "Xtext"   one variant: the page itself
 *   npx tsx tests/variants/report.ts --write          renews known-differences.json
 */
import { parseArgs } from "node:util";
import { type GroupName, groupNames, groups } from "./all.ts";
import { compare, type Difference, page } from "./compare.ts";
import { readKnown, writeKnown } from "./known.ts";
import type { Variant } from "./variant.ts";

// whoever reads the first lines alone (`| head`) closes the pipe
process.stdout.on("error", () => process.exit());

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { write: { type: "boolean", default: false }, text: { type: "boolean", default: false } },
});

const every: readonly Variant[] = groupNames.flatMap((name) => groups[name]);
const isGroup = (name: string): name is GroupName => groupNames.some((group) => group === name);

/** Groups by name, otherwise the variant that is called so, otherwise those whose names have the words. */
function chosen(words: string): readonly Variant[] {
  if (isGroup(words)) return groups[words];
  const exact = every.filter(({ name }) => name === words);
  return exact.length > 0 ? exact : every.filter(({ name }) => name.includes(words));
}

const count = ({ table, missing, extra }: Difference): string =>
  `${table} -${missing.length} +${extra.length}`;

function summary(variant: Variant, differences: readonly Difference[]): string {
  const known = readKnown().filter((k) => k.variant === variant.name);
  const isKnown =
    known.length === differences.length &&
    differences.every((d) =>
      known.some((k) => k.table === d.table && k.missing === d.missing.length && k.extra === d.extra.length),
    );
  const sign = differences.length === 0 ? "=" : "≠";
  return `${isKnown ? " " : "!"} ${sign} ${variant.name}${differences.length === 0 ? "" : `: ${differences.map(count).join(", ")}`}`;
}

function details(differences: readonly Difference[]): string[] {
  return differences.flatMap(({ table, missing, extra }) => [
    `  ${table}`,
    ...missing.map((row) => `    - ${row}`),
    ...extra.map((row) => `    + ${row}`),
  ]);
}

const byGroup = (found: ReadonlyMap<string, readonly Difference[]>): string[] =>
  groupNames.map((name) => {
    const equal = groups[name].filter((variant) => found.get(variant.name)?.length === 0).length;
    return `  ${name}: ${equal} of ${groups[name].length}`;
  });

const selected = positionals.length === 0 || values.write ? every : positionals.flatMap(chosen);
if (selected.length === 0) {
  console.error(`no variant and no group is called so; the groups are ${groupNames.join(", ")}`);
  process.exitCode = 2;
} else if (values.text) {
  for (const variant of selected) {
    process.stdout.write(variant.make(page).content);
  }
} else {
  const found = new Map<string, readonly Difference[]>();
  for (const variant of selected) {
    const differences = compare(variant);
    found.set(variant.name, differences);
    console.log(summary(variant, differences));
    if (selected.length === 1) console.log(details(differences).join("\n"));
  }
  if (selected === every) console.log(byGroup(found).join("\n"));
  const equal = [...found.values()].filter((differences) => differences.length === 0).length;
  console.log(
    `${equal} of ${found.size} variants give equal records (!: not as known-differences.json has it)`,
  );
  if (values.write) writeKnown(found);
}
