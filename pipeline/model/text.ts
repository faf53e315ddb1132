import type { Span } from "./span.ts";

/** Stands for a character beyond the basic plane: itself a Han letter, so that \p{Script=Han} still matches. */
const ASTRAL_STAND_IN = "\u3400";

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

export function textOf(value: string): Text {
  const chars = Array.from(value);
  const units =
    chars.length === value.length ? value : chars.map((c) => (c.length === 1 ? c : ASTRAL_STAND_IN)).join("");
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
  return units.includes(ASTRAL_STAND_IN) ? text.chars.slice(start, end).join("") : units;
}
