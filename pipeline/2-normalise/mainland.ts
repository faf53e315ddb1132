import type { Correction, Edit } from "../model/reading.ts";
import type { Span } from "../model/text/span.ts";
import { slice, type Text } from "../model/text/text.ts";
import { matchesOf } from "../zh/rules/matches.ts";
import { type RegionalWord, regionalWords } from "../zh/script/regional-words.ts";
import { isOfMainland } from "../zh/script/regions.ts";
import { scriptsOfPage } from "../zh/script/script.ts";
import type { Change } from "./change.ts";

/** A word of Taiwan on a page of the mainland. */
interface ForeignWord extends Span {
  readonly rule: RegionalWord;
  /** as the page has it */
  readonly raw: string;
  /** as the mainland has it */
  readonly to: string;
}

/** The words that a phrase converter put into a page that was written on the mainland; empty for any other page. */
export function mainlandWords(raw: Text): ForeignWord[] {
  if (!isOfMainland(scriptsOfPage(raw).simplified)) return [];
  return regionalWords
    .filter(({ both, mainland }) => both === undefined || !raw.units.includes(mainland))
    .flatMap((rule) =>
      matchesOf(raw.units, rule.pattern).map(({ 0: found, index }) => ({
        rule,
        start: index,
        end: index + found.length,
        raw: found,
        to: rule.mainland,
      })),
    );
}

/** To replace the word in the Traditional text, too, changes words and not script: that is proposed. */
export const proposal = ({ rule, start, end, raw, to }: ForeignWord): Correction => ({
  start,
  end,
  raw,
  corrected: to,
  kind: "regional_lexicon",
  rule_id: rule.id,
  reason: rule.reason,
  confidence: "medium",
  status: "proposed",
});

/** The change that gives the Simplified reading the mainland's word. */
export const inSimplified = ({ start, end, to }: ForeignWord): Change => ({
  ...{ start, end, to },
  only: "hans",
  record: null,
});

/** The cells of the Traditional reading: where a change is for the Simplified one only, the page's own words stand again. */
export function traditionalCells(
  raw: Text,
  text: Text,
  edits: readonly Edit[],
  applied: readonly Change[],
): string[] {
  const cells = [...text.chars];
  for (const [index, { to }] of edits.entries()) {
    const change = applied[index];
    if (change?.only === "hans")
      cells.splice(to.start, to.end - to.start, ...spread(slice(raw, change), to.end - to.start));
  }
  return cells;
}

/** A word over so many cells, one character in each; the last has what is left. */
function spread(word: string, cells: number): string[] {
  const chars = Array.from(word);
  return Array.from({ length: cells }, (_, n) =>
    n + 1 < cells ? (chars[n] ?? "") : chars.slice(n).join(""),
  );
}
