import { partsTables, refuseErrors } from "../corpus/manifest.ts";
import type { WrittenTable } from "../corpus/part.ts";
import { hashedLine, rowsHash } from "../corpus/rows-hash.ts";
import type { CorpusTable } from "../corpus/tables.ts";
import { noLines, sumOf, type Tally, tallyOf } from "../corpus/tally.ts";
import type { Effects } from "../effects/effects.ts";
import type { PagesRecord } from "../model/releases/corpus.generated.ts";
import type { Row } from "../model/tables/table.ts";
import { textOf } from "./lines.ts";
import { rowsOf } from "./rows.ts";

/** Sums over rows that can be added up. */
interface Sums {
  readonly pages: Tally;
  readonly tables: readonly WrittenTable[];
}

/** Counts and hashes of rows, in whatever order they come. */
export async function sumRows({ input, print }: Effects): Promise<void> {
  const tables = new Map<CorpusTable, { rows: number; readonly hash: ReturnType<typeof rowsHash> }>();
  let pages = noLines;
  for await (const rows of rowsOf(input, 3))
    for (const [name, _, line] of rows) {
      const table = textOf(name) as CorpusTable;
      const row = JSON.parse(textOf(line)) as Row;
      const sum = tables.get(table) ?? { rows: 0, hash: rowsHash() };
      tables.set(table, sum);
      sum.rows++;
      sum.hash.add(hashedLine(table, row));
      if (table === "pages") pages = sumOf([pages, tallyOf(row as unknown as PagesRecord)]);
    }
  const sums: Sums = {
    pages,
    tables: [...tables].map(([name, { rows, hash }]) => ({ name, rows, hash: hash.value() })),
  };
  print(JSON.stringify(sums));
}

/** The sum of sums. Throws corpus.too-many-errors. `most`: of a hundred lines. */
export async function totalOf({ input, print }: Effects, most: number): Promise<void> {
  const all: Sums[] = [];
  for await (const rows of rowsOf(input, 1))
    for (const [line] of rows) all.push(JSON.parse(textOf(line)) as Sums);
  const pages = sumOf(all.map((sums) => sums.pages));
  refuseErrors(pages, most);
  print(JSON.stringify({ pages, tables: partsTables(all) } satisfies Sums));
}
