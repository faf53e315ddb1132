import type { Effects } from "../effects/effects.ts";
import { asRow, type Cells, sortedRows } from "./rows.ts";

/** Of rows of one table and id, which should be the same, the first in the order of lines, as where one machine does all. */
export async function mergeRows({ input, print }: Effects): Promise<void> {
  let kept: Cells | null = null;
  for await (const rows of sortedRows(input, 3, 2))
    for (const row of rows) {
      const isSame: boolean = kept !== null && kept[0] === row[0] && kept[1] === row[1];
      if (kept !== null && !isSame) print(asRow(...kept));
      if (kept === null || !isSame || (row[2] ?? "") < (kept[2] ?? "")) kept = row;
    }
  if (kept !== null) print(asRow(...kept));
}
