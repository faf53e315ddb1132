import { issue, PipelineError } from "../model/findings/issue.ts";
import { type ByteString, linesOf, textOf } from "./lines.ts";

type Cell = ByteString;

/** Cells of a row, by how many it has. */
interface CellsByCount {
  readonly 1: readonly [Cell];
  readonly 3: readonly [Cell, Cell, Cell];
  readonly 4: readonly [Cell, Cell, Cell, Cell];
  readonly 5: readonly [Cell, Cell, Cell, Cell, Cell];
}
type Count = keyof CellsByCount;
export type Cells<N extends Count = Count> = CellsByCount[N];

/** How SQL's NULL is written; JSON, Base64 and ids never are that. */
export const isNull = (cell: Cell): boolean => cell === "\\N";

/** Where a row of standard input stands, counted from 1. */
const rowNumber = (number: number): string => `row ${number}`;

/** The cells of a line, between which TAB stands. `place`: where the line is. Throws corpus.invalid-row. */
export function cellsOf<N extends Count>(line: ByteString, columns: N, place: () => string): Cells<N> {
  // what `split` does, which takes twice as long
  const cells: string[] = [];
  let from = 0;
  for (let tab = line.indexOf("\t"); tab >= 0; tab = line.indexOf("\t", from)) {
    cells.push(line.slice(from, tab));
    from = tab + 1;
  }
  cells.push(line.slice(from));
  if (cells.length !== columns)
    throw new PipelineError(
      issue("corpus.invalid-row", `${place()} has ${cells.length} columns, not ${columns}`),
    );
  return cells as readonly string[] as Cells<N>;
}

/** Rows as Spark's TRANSFORM gives them, a line each, those that end in one piece together. Throws corpus.invalid-row. */
export async function* rowsOf<N extends Count>(
  input: AsyncIterable<Uint8Array>,
  columns: N,
): AsyncGenerator<readonly Cells<N>[]> {
  let number = 0;
  const place = (): string => rowNumber(number);
  const row = (line: ByteString): Cells<N> => {
    number++;
    return cellsOf(line, columns, place);
  };
  for await (const lines of linesOf(input)) yield lines.map(row);
}

/**
 * What order rows stand in: that of their first `by` cells, by bytes. So does Spark sort, and not by UTF-16 units, in which
 * characters outside the BMP stand elsewhere.
 */
export function compared(a: Cells, b: Cells, by: number): number {
  for (let n = 0; n < by; n++) {
    const [left = "", right = ""] = [a[n], b[n]];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

/**
 * Asked of one row after the other: whether its first `by` cells are other than those of the row before it. `place`: where the
 * row is, of so many. Throws corpus.unsorted-rows.
 */
export function beginnings(by: number, place = rowNumber): (row: Cells) => boolean {
  let last: Cells | null = null;
  let number = 0;
  return (row) => {
    number++;
    const order = last === null ? -1 : compared(last, row, by);
    if (last !== null && order > 0) {
      const shown = (cells: Cells): string => `«${cells.slice(0, by).map(textOf).join(" ")}»`;
      throw new PipelineError(
        issue("corpus.unsorted-rows", `${place(number)}: ${shown(row)} stands behind ${shown(last)}`),
      );
    }
    last = row;
    return order < 0;
  };
}

/** A row to be written. No cell holds a TAB or a line end: JSON escapes them. */
export const asRow = (...cells: readonly string[]): string => cells.join("\t");
