import { piecesOfFile, type ReleaseReader } from "../effects/effects.ts";
import { issue, PipelineError } from "../model/findings/issue.ts";
import { type ByteString, linesIn, textOf } from "./lines.ts";
import { beginnings, type Cells, cellsOf, compared } from "./rows.ts";

/** One record of two corpora: its table, its id, and its JSON in each, null where it is not. */
export interface Sides {
  readonly table: ByteString;
  readonly id: ByteString;
  readonly before: ByteString | null;
  readonly after: ByteString | null;
}

/** A file of rows (table, id, JSON), at one of its lines; null behind the last. */
export class RowFile {
  readonly #path: string;
  readonly #lines: Iterator<ByteString>;
  #number = 0;
  #line: ByteString | null = null;

  constructor(effects: ReleaseReader, path: string) {
    this.#path = path;
    this.#lines = linesIn(piecesOfFile(effects, path));
    this.next();
  }

  get line(): ByteString | null {
    return this.#line;
  }

  /** Of the line, from 1; of the last where there is none any more. */
  get number(): number {
    return this.#number;
  }

  get place(): string {
    return `${this.#path}, row ${this.#number}`;
  }

  next(): void {
    const { value, done } = this.#lines.next();
    this.#line = done === true ? null : value;
    if (done !== true) this.#number++;
  }

  /** Throws corpus.invalid-row. */
  row(): Cells<3> | null {
    return this.#line === null ? null : cellsOf(this.#line, 3, () => this.place);
  }
}

/**
 * Records that are not the same in both files, to the last byte. Most are, and of those one line is read, the other only
 * compared with it. Throws corpus.invalid-row and corpus.unsorted-rows.
 */
export function* differingSides(before: RowFile, after: RowFile): Generator<Sides> {
  let from = before;
  // rows as they are taken, of both files, go up if those of each file do
  const begins = beginnings(2, () => from.place);
  while (before.line !== null || after.line !== null) {
    const isSame = before.line === after.line;
    const [left, right] = isSame ? [before.row(), null] : firstOf(before.row(), after.row());
    from = left === null ? after : before;
    const row = left ?? right;
    if (row === null) return;
    const [table, id] = row;
    if (!begins(row))
      throw new PipelineError(
        issue("corpus.invalid-row", `${from.place}: ${textOf(table)} has the id «${textOf(id)}» twice`),
      );
    if (!isSame) yield { table, id, before: left?.[2] ?? null, after: right?.[2] ?? null };
    if (isSame || left !== null) before.next();
    if (isSame || right !== null) after.next();
  }
}

/** What stands first of two rows, or both where they are of one record. */
function firstOf(left: Cells<3> | null, right: Cells<3> | null): readonly [Cells<3> | null, Cells<3> | null] {
  const order = left === null ? 1 : right === null ? -1 : compared(left, right, 2);
  return [order <= 0 ? left : null, order >= 0 ? right : null];
}
