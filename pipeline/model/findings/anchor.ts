import { type CurationEntry, curationFile, type Placed } from "../inputs/curation.ts";
import type { Span } from "../text/span.ts";
import { spanOfUnits, type Text, textOf } from "../text/text.ts";
import { issue, type Related, type Report } from "./issue.ts";
import { valueAt } from "./json-place.ts";

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

/** The first places of an anchor in the raw text, in order: no more than are needed to see that it is ambiguous. */
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

/** The one stretch of the page that shares most characters with the anchor, when those are two thirds of it. */
function nearest(text: Text, { quote, prefix = "" }: Anchor): Related[] {
  const wanted = textOf(prefix + quote);
  if (wanted.length > longestCompared) return [];
  let best = { start: 0, equal: 0, alone: false };
  for (let start = 0; start + wanted.length <= text.length; start++) {
    let equal = 0;
    for (let at = 0; at < wanted.length; at++) if (wanted.units[at] === text.units[start + at]) equal++;
    if (equal > best.equal) best = { start, equal, alone: true };
    else if (equal === best.equal) best = { ...best, alone: false };
  }
  if (!best.alone || best.equal * 3 < wanted.length * 2) return [];
  const span = { start: best.start, end: best.start + wanted.length };
  return [{ span, message: "did you mean these words?" }];
}

/** The page is read once for each character of an anchor. */
const longestCompared = 100;
