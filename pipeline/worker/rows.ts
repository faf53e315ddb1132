import { issue, PipelineError } from "../model/findings/issue.ts";

/** Cells of a row. */
export type Cells = readonly string[];

/** How SQL's NULL is written; JSON, Base64 and ids never are that. */
const none = "\\N";

export const orNull = (cell: string): string | null => (cell === none ? null : cell);

/**
 * The lines of a stream of pieces, those that end in one piece together: to wait for each of millions takes longer than to
 * read it.
 */
async function* linesOf(input: AsyncIterable<Uint8Array>): AsyncGenerator<readonly string[]> {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let begun: string[] = [];
  for await (const piece of input) {
    const [first = "", ...others] = decoder.decode(piece, { stream: true }).split("\n");
    begun.push(first);
    const last = others.pop();
    if (last === undefined) continue;
    yield [begun.join(""), ...others];
    begun = [last];
  }
  const rest = begun.join("") + decoder.decode();
  if (rest !== "") yield [rest];
}

/** Rows as Spark's TRANSFORM gives them, some at a time: a line each, TAB between cells. Throws corpus.invalid-row. */
export async function* rowsOf(
  input: AsyncIterable<Uint8Array>,
  columns: number,
): AsyncGenerator<readonly Cells[]> {
  let number = 0;
  const row = (line: string): Cells => {
    const cells = line.split("\t");
    number++;
    if (cells.length === columns) return cells;
    throw new PipelineError(
      issue("corpus.invalid-row", `row ${number} has ${cells.length} columns, not ${columns}`),
    );
  };
  for await (const lines of linesOf(input)) yield lines.map(row);
}

/** The same for rows that must be sorted by their first `by` cells. Throws corpus.unsorted-rows. */
export async function* sortedRows(
  input: AsyncIterable<Uint8Array>,
  columns: number,
  by: number,
): AsyncGenerator<readonly Cells[]> {
  let last: Cells = [];
  for await (const rows of rowsOf(input, columns)) {
    for (const row of rows) {
      if (compared(last, row, by) > 0)
        throw new PipelineError(
          issue(
            "corpus.unsorted-rows",
            `«${row.slice(0, by).join(" ")}» stands behind «${last.slice(0, by).join(" ")}»`,
          ),
        );
      last = row;
    }
    yield rows;
  }
}

/** Spark sorts by bytes of UTF-8, in which characters outside the BMP stand elsewhere than by UTF-16 units. */
function compared(a: Cells, b: Cells, by: number): number {
  for (let n = 0; n < Math.min(by, a.length); n++) {
    const [left = "", right = ""] = [a[n], b[n]];
    if (left !== right) return Buffer.compare(Buffer.from(left), Buffer.from(right));
  }
  return 0;
}

/** A row to be written. No cell holds a TAB or a line end: JSON escapes them. */
export const asRow = (...cells: Cells): string => cells.join("\t");
