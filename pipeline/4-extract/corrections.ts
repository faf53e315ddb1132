import { type Draft, rawDraft } from "../model/draft.ts";
import type { Reading } from "../model/reading.ts";
import { rawSpan, readingSpan } from "../model/text/alignment.ts";
import { overlapping } from "../model/text/overlap.ts";
import type { Span } from "../model/text/span.ts";
import type { Extractor } from "./extractor.ts";

const keyOf = (index: number): string => `correction:${index}`;

/** Errors of the page that 2-normalise found. The records are about characters of the raw text. */
export const corrections: Extractor = ({ reading }) =>
  reading.corrections.map((c, index) =>
    rawDraft(
      "corrections",
      keyOf(index),
      { start: c.start, end: c.end },
      {
        raw: c.raw === "" ? null : c.raw,
        corrected: c.corrected === "" ? null : c.corrected,
        kind: c.kind,
        rule_id: c.rule_id,
        reason: c.reason,
        confidence: c.confidence,
        status: c.status,
        record_table: null,
        record_id: null,
      },
    ),
  );

/** The span of a draft in the reading, also of one about raw text. */
export const placeOfDraft = (reading: Reading, { span, raw }: Draft): Span | null =>
  raw === undefined ? span : readingSpan(reading.edits, raw);

/** The errors of the page that are not corrected. */
export interface Doubts {
  /** whether words of the span are flagged: they are wrong, and the right ones are unknown */
  readonly isFlagged: (span: Span) => boolean;
  /** the correction that puts the meaning of words of the span in doubt, and not only their spelling */
  readonly about: (span: Span) => { ref: string } | null;
}

export function doubtsOf({ corrections, edits }: Reading): Doubts {
  const open = corrections
    .map((correction, index) => ({ correction, ref: keyOf(index) }))
    .filter(({ correction }) => correction.status !== "applied");
  const flagged = open.filter(({ correction }) => correction.status === "flagged");
  const doubted = open.filter(
    ({ correction: { status, kind } }) => status === "flagged" || kind === "suspicious_fact",
  );
  const places = (list: typeof open) =>
    overlapping(list.map(({ correction: { start, end }, ref }) => ({ start, end, ref })));
  const [onFlagged, onDoubted] = [places(flagged), places(doubted)];
  return {
    isFlagged: (span) => onFlagged(rawSpan(edits, span)).length > 0,
    about(span) {
      const ref = onDoubted(rawSpan(edits, span))[0]?.ref;
      return ref === undefined ? null : { ref };
    },
  };
}
