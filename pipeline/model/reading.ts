import type { Block, Page } from "./page.ts";
import type { Records } from "./tables/records.generated.ts";
import type { Span } from "./text/span.ts";
import { slice, type Text } from "./text/text.ts";

/**
 * The page in parallel readings. `hant` and `hans` have the same number of cells, so one span serves both: that is the
 * *reading* coordinate. A cell of `hans` is one code point; one of `hant` is the character of the other script, or more
 * than one where the mainland's word is shorter than the page's (权限, 許可權). `raw` is the text layer; `edits` maps between the two.
 * Rules match on `hans.units`; values are cut from all three.
 */
export interface Reading {
  readonly page: Page;
  readonly raw: Text;
  readonly hant: Text;
  readonly hans: Text;
  /** where the reading differs in length or content from raw, in order, disjoint; between edits both run in step */
  readonly edits: readonly Edit[];
  /** logical lines in reading coordinates: hard-wrapped lines of plain text joined, white space trimmed */
  readonly lines: readonly Block[];
  readonly corrections: readonly Correction[];
}

/** raw[start:end] reads as reading[to.start:to.end]. Either side may be empty. */
export interface Edit {
  readonly raw: Span;
  readonly to: Span;
}

type CorrectionRecord = Records["corrections"];
export type CorrectionKind = CorrectionRecord["kind"];

/** A change of the raw text, made or only proposed. The span counts in raw. */
export interface Correction extends Span {
  readonly raw: string;
  /** null: something is wrong, but what should stand there is not known */
  readonly corrected: string | null;
  readonly kind: CorrectionKind;
  readonly rule_id: string | null;
  readonly reason: string;
  readonly confidence: CorrectionRecord["confidence"];
  readonly status: CorrectionRecord["status"];
}

/** The Simplified words of `span` (in the reading), as rules match them: one UTF-16 unit for each code point. */
export const hansOf = ({ hans }: Reading, span: Span): string => hans.units.slice(span.start, span.end);

/** The words of `span` (in the reading) in both scripts, as a record's `text_hant` and `text_hans` want them. */
export const inBothScripts = (reading: Reading, span: Span): { hant: string; hans: string } => ({
  hant: slice(reading.hant, span),
  hans: slice(reading.hans, span),
});

/** Where `words` (Simplified, one UTF-16 unit for each code point) first stand within `span`; they have to. */
export function placeOf(reading: Reading, span: Span, words: string): Span {
  const start = span.start + hansOf(reading, span).indexOf(words);
  return { start, end: start + words.length };
}
