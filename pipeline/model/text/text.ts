import type { Span } from "./span.ts";

/** Stands for what is not one UTF-16 unit: itself a Han letter, so that \p{Script=Han} still matches. */
const STAND_IN = "\u3400";

/**
 * A string addressed by code points. JavaScript counts UTF-16 units, so a rare-name character (𬭎) would
 * shift every later offset. `units` holds exactly one UTF-16 unit per code point: the index of a RegExp
 * match in `units` is a code-point offset.
 */
export interface Text {
  readonly chars: readonly string[];
  readonly units: string;
  readonly length: number;
}

export const textOf = (value: string): Text => textOfCells(Array.from(value), value);

/**
 * A text whose cells need not be one character each: where one script says with two characters (权限) what the other says
 * with three (許可權), the cells of the longer one hold more, so that one span serves both.
 */
export function textOfCells(chars: readonly string[], value = chars.join("")): Text {
  const single = chars.length === value.length && chars.every((char) => char !== "");
  const units = single ? value : chars.map((c) => (c.length === 1 ? c : STAND_IN)).join("");
  return { chars, units, length: chars.length };
}

/** A stretch of a JavaScript string, which counts in UTF-16 units, in code points. */
export function spanOfUnits(value: string, offset: number, length: number): Span {
  const start = Array.from(value.slice(0, offset)).length;
  return { start, end: start + Array.from(value.slice(offset, offset + length)).length };
}

/** The characters of `span`, as written. */
export function slice(text: Text, { start, end }: Span): string {
  const units = text.units.slice(start, end);
  return units.includes(STAND_IN) ? text.chars.slice(start, end).join("") : units;
}
