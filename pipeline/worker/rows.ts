import { linesOf } from "../corpus/lines.ts";
import { issue, PipelineError } from "../model/issue.ts";

/** Cells of a row. */
export type Cells = readonly string[];

/** How SQL's NULL is written; JSON, Base64 and ids never are that. */
const none = "\\N";

export const orNull = (cell: string): string | null => (cell === none ? null : cell);

/** Rows as Spark's TRANSFORM gives them: a line each, TAB between cells. Throws corpus.invalid-row. */
export async function* rowsOf(input: AsyncIterable<Uint8Array>, columns: number): AsyncGenerator<Cells> {
  for await (const { number, bytes } of linesOf(input, Number.POSITIVE_INFINITY)) {
    const cells = new TextDecoder().decode(bytes ?? undefined).split("\t");
    if (cells.length !== columns)
      throw new PipelineError(
        issue("corpus.invalid-row", `row ${number} has ${cells.length} columns, not ${columns}`),
      );
    yield cells;
  }
}

/** The same, and that they come in the order of their first `by` cells. Throws corpus.unsorted-rows. */
export async function* sortedRows(
  input: AsyncIterable<Uint8Array>,
  columns: number,
  by: number,
): AsyncGenerator<Cells> {
  let last: Cells = [];
  for await (const row of rowsOf(input, columns)) {
    const key = row.slice(0, by);
    if (compared(last, key) > 0)
      throw new PipelineError(
        issue("corpus.unsorted-rows", `«${key.join(" ")}» stands behind «${last.join(" ")}»`),
      );
    yield row;
    last = key;
  }
}

/** Spark sorts by bytes of UTF-8, in which characters outside the BMP stand elsewhere than by UTF-16 units. */
function compared(a: Cells, b: Cells): number {
  for (const [n, cell] of a.entries()) {
    const order = Buffer.compare(Buffer.from(cell), Buffer.from(b[n] ?? ""));
    if (order !== 0) return order;
  }
  return 0;
}

/** A row to be written. No cell holds a TAB or a line end: JSON escapes them. */
export const asRow = (...cells: Cells): string => cells.join("\t");
