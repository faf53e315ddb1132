import { recordChange } from "../8-release/changes/record-change.ts";
import type { Effects } from "../effects/effects.ts";
import { issue, PipelineError } from "../model/findings/issue.ts";
import type { Row } from "../model/tables/table.ts";
import { asRow, type Cells, sortedRows } from "./rows.ts";

/**
 * What differs between two corpora, of whose rows those of one table and id stand beside each other: a row for each, and how
 * many rows were taken.
 */
export async function diffRows({ input, print }: Effects): Promise<void> {
  const printChange = (rows: readonly Cells[]): void => {
    const [[table = "", id = "", side, json] = [], other] = rows;
    // most records are as they were, to the last character: nothing of them is to be parsed
    if (rows.length === 2 && side !== other?.[2] && json === other?.[3]) return;
    const change = recordChange({ before: rowOf(rows, "before"), after: rowOf(rows, "after") });
    if (change !== null) print(asRow(table, id, change.op, JSON.stringify(change)));
  };
  let taken = 0;
  let rows: Cells[] = [];
  for await (const lines of sortedRows(input, 4, 2))
    for (const row of lines) {
      if (rows[0] !== undefined && (rows[0][0] !== row[0] || rows[0][1] !== row[1])) {
        printChange(rows);
        rows = [];
      }
      rows.push(row);
      taken++;
    }
  if (rows.length > 0) printChange(rows);
  print(asRow("", "", "rows", String(taken)));
}

function rowOf(rows: readonly Cells[], side: "before" | "after"): Row | null {
  const [row, other] = rows.filter((cells) => cells[2] === side);
  if (other !== undefined)
    throw new PipelineError(
      issue("corpus.invalid-row", `${other[0]} has the id «${other[1]}» twice, ${side}`),
    );
  return row === undefined ? null : (JSON.parse(row[3] ?? "") as Row);
}
