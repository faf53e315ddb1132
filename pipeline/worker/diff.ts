import { recordChange } from "../8-release/changes/record-change.ts";
import type { Effects } from "../effects/effects.ts";
import { issue, PipelineError } from "../model/findings/issue.ts";
import type { Row } from "../model/tables/table.ts";
import { type ByteString, textOf } from "./lines.ts";
import { differingSides, RowFile, type Sides } from "./row-files.ts";
import { asRow, beginnings, type Cells, rowsOf } from "./rows.ts";

/**
 * What differs between two corpora, of whose rows those of one table and id stand beside each other: a row for each, and how
 * many rows were taken.
 */
export async function diffRows({ input, print }: Effects): Promise<void> {
  const printChange = (rows: readonly Cells<4>[]): void => {
    const [row, other] = rows;
    if (row === undefined) return;
    // most records are as they were, to the last byte: nothing of them is to be read
    if (rows.length === 2 && row[2] !== other?.[2] && row[3] === other?.[3]) return;
    const [table, id] = row;
    printSides(print, { table, id, before: jsonOf(rows, "before"), after: jsonOf(rows, "after") });
  };
  const begins = beginnings(2);
  let taken = 0;
  let together: Cells<4>[] = [];
  for await (const rows of rowsOf(input, 4))
    for (const row of rows) {
      if (begins(row)) {
        printChange(together);
        together = [];
      }
      together.push(row);
      taken++;
    }
  printChange(together);
  printTaken(print, taken);
}

/** The same for two files, each with the rows of a corpus (table, id, JSON) in their order. */
export function diffFiles(effects: Effects, ...paths: readonly [before: string, after: string]): void {
  const [before, after] = [new RowFile(effects, paths[0]), new RowFile(effects, paths[1])];
  for (const sides of differingSides(before, after)) printSides(effects.print, sides);
  printTaken(effects.print, before.number + after.number);
}

function jsonOf(rows: readonly Cells<4>[], side: "before" | "after"): ByteString | null {
  const [row, other] = rows.filter((cells) => cells[2] === side);
  if (other !== undefined)
    throw new PipelineError(
      issue("corpus.invalid-row", `${textOf(other[0])} has the id «${textOf(other[1])}» twice, ${side}`),
    );
  return row?.[3] ?? null;
}

function printSides(print: Effects["print"], sides: Sides): void {
  const change = recordChange({ before: recordOf(sides, "before"), after: recordOf(sides, "after") });
  if (change !== null) print(asRow(textOf(sides.table), textOf(sides.id), change.op, JSON.stringify(change)));
}

function recordOf(sides: Sides, side: "before" | "after"): Row | null {
  const json = sides[side];
  try {
    return json === null ? null : (JSON.parse(textOf(json)) as Row);
  } catch (error) {
    const whose = `${textOf(sides.table)} «${textOf(sides.id)}», ${side}`;
    throw new PipelineError(issue("corpus.invalid-row", `${whose}, is no JSON: ${(error as Error).message}`));
  }
}

const printTaken = (print: Effects["print"], rows: number): void =>
  print(asRow("", "", "rows", String(rows)));
