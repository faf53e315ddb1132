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
          ? nearest(text, entry)
          : places.map((span) => ({ span, message: "the words are here" })),
    }),
  );
  return null;
}

/**
 * The words of the page that stand where most of the anchor is found; nothing when the longest part that both share
 * is short or in several places.
 */
function nearest(text: Text, { quote, prefix = "" }: Anchor): Related[] {
  const wanted = textOf(prefix + quote);
  if (wanted.length > 100) return [];
  const longest = countWhile(wanted.length, (length) => sharedPart(text, wanted, length + 1) !== null);
  const shared = longest < Math.max(2, wanted.length / 2) ? null : sharedPart(text, wanted, longest);
  if (shared === null || shared.again) return [];
  const start = Math.max(0, shared.inText - shared.inWanted);
  const end = Math.min(text.length, start + wanted.length);
  return [{ span: { start, end }, message: "did you mean these words?" }];
}

interface SharedPart {
  readonly inText: number;
  readonly inWanted: number;
  /** it stands in a second place of the text */
  readonly again: boolean;
}

/** The first part of `wanted` of that length that the text has, too. */
function sharedPart(text: Text, wanted: Text, length: number): SharedPart | null {
  for (let inWanted = 0; inWanted + length <= wanted.length; inWanted++) {
    const part = wanted.units.slice(inWanted, inWanted + length);
    const inText = text.units.indexOf(part);
    if (inText >= 0) return { inText, inWanted, again: text.units.indexOf(part, inText + 1) >= 0 };
  }
  return null;
}
