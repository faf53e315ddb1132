import type { Effects } from "../effects/effects.ts";
import { textOf } from "./lines.ts";
import { asRow, beginnings, type Cells, rowsOf } from "./rows.ts";

/** Of rows of one table and id, which should be the same, the first in the order of lines, as where one machine does all. */
export async function mergeRows({ input, print }: Effects): Promise<void> {
  let kept: Cells<3> | null = null;
  const begins = beginnings(2);
  for await (const rows of rowsOf(input, 3)) {
    const done: string[] = [];
    for (const row of rows) {
      const isNew = begins(row);
      if (kept !== null && isNew) done.push(asRow(...kept.map(textOf)));
      if (kept === null || isNew || textOf(row[2]) < textOf(kept[2])) kept = row;
    }
    if (done.length > 0) print(done.join("\n"));
  }
  if (kept !== null) print(asRow(...kept.map(textOf)));
}
