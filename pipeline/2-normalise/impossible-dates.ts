import { type Issue, issue } from "../model/findings/issue.ts";
import type { Block } from "../model/page.ts";
import type { Correction, Edit } from "../model/reading.ts";
import { rawSpan } from "../model/text/alignment.ts";
import { slice, type Text } from "../model/text/text.ts";
import { impossibleDates } from "../zh/numbers/dates.ts";

interface ReadLines {
  readonly raw: Text;
  readonly hans: Text;
  readonly edits: readonly Edit[];
  readonly lines: readonly Block[];
}

const endsFirst = "It ends before it begins";

/** Dates that no calendar has, as the page prints them: which day is meant is unknown, so nothing is dated by them. */
export const wrongDates = ({ raw, hans, edits, lines }: ReadLines): Correction[] =>
  lines
    .flatMap((line) =>
      impossibleDates(hans.units.slice(line.start, line.end)).map(({ start, end, backwards }) => ({
        span: rawSpan(edits, { start: line.start + start, end: line.start + end }),
        reason: backwards ? endsFirst : "No calendar has this date",
      })),
    )
    .map(({ span, reason }) => ({
      ...span,
      raw: slice(raw, span),
      corrected: null,
      kind: "suspicious_fact",
      rule_id: "impossible-date",
      reason,
      confidence: "high",
      status: "flagged",
    }));

export const ofWrongDate = ({ start, end, raw, reason }: Correction, source: string): Issue =>
  issue(
    "normalise.impossible-date",
    `«${raw}» ${reason === endsFirst ? "ends before it begins" : "is a date that no calendar has"}`,
    { source, span: { start, end } },
  );
