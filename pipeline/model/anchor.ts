import { countWhile } from "./bisect.ts";
import { type CurationEntry, curationFile, type Placed } from "./curation.ts";
import { issue, type Related, type Report } from "./issue.ts";
import { valueAt } from "./json-place.ts";
import type { Span } from "./span.ts";
import { spanOfUnits, type Text, textOf } from "./text.ts";

/** A place on a page named by its words, as in curation.json. */
export interface Anchor {
  readonly quote: string;
  /** the words directly before the quote; may reach over a line break */
  readonly prefix?: string;
}

/** Finds the one place of an anchor in the raw text. */
export function findAnchor(text: Text, anchor: Anchor): Span | "missing" | "ambiguous" {
  const [first, second] = placesOf(text, anchor);
  return first === undefined ? "missing" : second === undefined ? first : "ambiguous";
}

/** The first places of an anchor in the raw text, in order: no more than a reader needs to tell them apart. */
function placesOf(text: Text, { quote, prefix = "" }: Anchor): Span[] {
  const haystack = text.chars.join("");
  const needle = prefix + quote;
  const places: Span[] = [];
  for (
    let at = haystack.indexOf(needle);
    at >= 0 && places.length < 3;
    at = haystack.indexOf(needle, at + 1)
  ) {
    places.push(spanOfUnits(haystack, at + prefix.length, quote.length));
  }
  return places;
}

/** The place that a decision of people is about; null, and reported, when its words are not there exactly once. */
export function placeOfEntry(
  text: Text,
  entry: Anchor & Placed<CurationEntry>,
  source: string,
  report: Report,
): Span | null {
  const places = placesOf(text, entry);
  const [place] = places;
  if (place !== undefined && places.length === 1) return place;
  const code = place === undefined ? "curation.anchor-not-found" : "curation.anchor-ambiguous";
  report.add(
    issue(code, `${curationFile}: «${entry.quote}» (${entry.action})`, {
      source,
      file: curationFile,
      json: valueAt(...entry.at, "quote"),
      related:
        place === undefined
          ? nearest(text, textOf(entry.quote))
          : places.map((span) => ({ span, message: "the words are here" })),
    }),
  );
  return null;
}

/** What the page has where most of the quote is found; nothing for a quote less than half of which is there. */
function nearest(text: Text, quote: Text): Related[] {
  if (quote.length > 100) return [];
  const longest = countWhile(quote.length, (length) => sharedPart(text, quote, length + 1) !== null);
  const shared = 2 * longest < quote.length ? null : sharedPart(text, quote, longest);
  if (shared === null) return [];
  const start = Math.max(0, shared.inText - shared.inQuote);
  const end = Math.min(text.length, start + quote.length);
  return [{ span: { start, end }, message: "did you mean these words?" }];
}

/** The first part of the quote of that length that the text has, too. */
function sharedPart(text: Text, quote: Text, length: number): { inText: number; inQuote: number } | null {
  for (let inQuote = 0; inQuote + length <= quote.length; inQuote++) {
    const inText = text.units.indexOf(quote.units.slice(inQuote, inQuote + length));
    if (inText >= 0) return { inText, inQuote };
  }
  return null;
}
