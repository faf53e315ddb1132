import { boxHeading, boxKey, gluedKey } from "../zh/layout/line-kinds.ts";
import type { BoxRow, LineFacts } from "./line-facts.ts";

/** The least number of keys in neighbouring lines: fewer may be there by chance. */
const enough = 3;

/**
 * For each line: whether it is a row of an information box, in which keys stand glued to their values or above
 * them, and further values stand below. The names of the body at the head of the box count as rows when the page has them elsewhere.
 */
export function boxRows(lines: readonly LineFacts[]): BoxRow[] {
  const found: BoxRow[] = new Array(lines.length).fill(null);
  for (let from = 0; from < lines.length; ) {
    let end = from + 1;
    while (lines[end]?.block.soft && isPlain(lines[end] as LineFacts)) end++;
    const start = startOfRows(lines, from, end);
    if (start !== null) {
      found.fill("row", start, end);
      found[end - 1] = "last";
    }
    from = end;
  }
  return found;
}

const isPlain = ({ block, mark }: LineFacts): boolean => block.kind === "line" && mark === null;

const isKey = ({ text }: LineFacts): boolean =>
  boxHeading.pattern.test(text) || gluedKey.pattern.test(text) || boxKey.pattern.test(text);

function startOfRows(lines: readonly LineFacts[], from: number, end: number): number | null {
  const keys = lines.slice(from, end).filter(isKey).length;
  if (keys < enough) return null;
  const first = lines.findIndex((line, n) => n >= from && isKey(line));
  const names = lines.slice(from, first).filter(({ heading }) => heading?.rest === null);
  const [name = null] = names.map(({ text }) => text);
  const elsewhere = lines.some(
    ({ text }, n) => (n < from || n >= end) && name !== null && text.includes(name),
  );
  return names.length > 1 && elsewhere ? from : first;
}
