import type { Span } from "./span.ts";
import type { Text } from "./text.ts";

/** A place on a page named by its words, as in curation.json. */
export interface Anchor {
  readonly quote: string;
  /** the words directly before the quote; may reach over a line break */
  readonly prefix?: string;
}

/** Finds the one place of an anchor in the raw text. */
export function findAnchor(text: Text, { quote, prefix = "" }: Anchor): Span | "missing" | "ambiguous" {
  const haystack = text.chars.join("");
  const needle = prefix + quote;
  const first = haystack.indexOf(needle);
  if (first < 0) return "missing";
  if (haystack.indexOf(needle, first + 1) >= 0) return "ambiguous";
  const start = Array.from(haystack.slice(0, first + prefix.length)).length;
  return { start, end: start + Array.from(quote).length };
}
