import { reference } from "./addresses.ts";

/** Rows in one file of a list. */
const rowsInFile = 1000;

/** How many files a list has; one without rows has one. */
export const filesOf = (rows: number): number => Math.max(1, Math.ceil(rows / rowsInFile));

/** One of the files that a list is in. */
interface Piece<T> {
  readonly path: string;
  readonly page: number;
  readonly pages: number;
  /** where the next one is, relative to this one */
  readonly next: string | null;
  readonly rows: readonly T[];
}

/** A list of `count` rows, a thousand in one file. */
export function* paged<T>(
  rows: Iterable<T>,
  count: number,
  pathOf: (page: number) => string,
): Generator<Piece<T>> {
  const left = rows[Symbol.iterator]();
  const pages = filesOf(count);
  for (let page = 1; page <= pages; page++) {
    const path = pathOf(page);
    const next = page < pages ? reference(path, pathOf(page + 1)) : null;
    yield { path, page, pages, next, rows: taken(left) };
  }
}

function taken<T>(from: Iterator<T>): T[] {
  const found: T[] = [];
  while (found.length < rowsInFile) {
    const { done, value } = from.next();
    if (done) break;
    found.push(value);
  }
  return found;
}
