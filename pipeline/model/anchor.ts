import type { CurationEntry } from "./curation.ts";
import { issue, type Report } from "./issue.ts";
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

/** The place that a decision of people is about; null, and reported, when its words are not there exactly once. */
export function placeOfEntry(
  text: Text,
  entry: Anchor & Pick<CurationEntry, "action">,
  source: string,
  report: Report,
): Span | null {
  const found = findAnchor(text, entry);
  if (typeof found !== "string") return found;
  const code = found === "missing" ? "curation.anchor-not-found" : "curation.anchor-ambiguous";
  report.add(
    issue(code, `curation.json: «${entry.quote}» (${entry.action})`, { source, file: "curation.json" }),
  );
  return null;
}
