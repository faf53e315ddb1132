import type { Text } from "../model/text/text.ts";

/** A place as people and editors name it: line and column from 1, the column in code points. */
export interface Place {
  readonly line: number;
  readonly column: number;
  /** offset of the line's first character */
  readonly start: number;
  /** offset after its last character */
  readonly end: number;
}

export function placeOf(text: Text, offset: number): Place {
  const start = offset === 0 ? 0 : text.units.lastIndexOf("\n", offset - 1) + 1;
  const after = text.units.indexOf("\n", start);
  const line = (text.units.slice(0, start).match(/\n/g) ?? []).length + 1;
  return { line, column: offset - start + 1, start, end: after < 0 ? text.length : after };
}
