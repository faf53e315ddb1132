import { decidedLines, segment } from "../3-segment/index.ts";
import { type Reason, reasonsOfDuty, reasonsOfLine } from "../3-segment/reasons.ts";
import type { Effects } from "../effects/effects.ts";
import { sourceIds } from "../inputs/source-folders.ts";
import { loadSource } from "../inputs/sources.ts";
import { Report } from "../model/findings/issue.ts";
import type { Reading } from "../model/reading.ts";
import { rawSpan, readingSpan } from "../model/text/alignment.ts";
import type { Span } from "../model/text/span.ts";
import type { Text } from "../model/text/text.ts";
import { placeOf } from "../print/place.ts";
import { readingOf } from "../run.ts";
import { collected } from "./command.ts";

/** More lines than this are counted and not shown. */
const shown = 5;

/**
 * Why the lines of a passage were read as they were. The page is read once more, as stages give the same every time. Empty where
 * the source is gone or is no longer the page of `text`, the text layer that the passage counts in.
 */
export function reasonsFor(effects: Effects, source: string, passage: Span, text: Text): string[] {
  if (!sourceIds(effects).includes(source)) return [];
  const report = new Report();
  const read = collected(report, () => {
    const loaded = loadSource(effects, source, report);
    return { reading: readingOf(loaded, report), curation: loaded.curation };
  });
  if (read === null || read.reading.raw.chars.join("") !== text.chars.join("")) return [];
  const { reading } = read;
  const span = readingSpan(reading.edits, passage);
  const lines = decidedLines(reading).filter(({ facts: { block } }) => touches(block, span));
  const { clauses } = segment.run(read, report);
  const duty = clauses.find((c) => c.role === "duty" && c.start === span.start && c.end === span.end);
  return [
    ...lines
      .slice(0, shown)
      .flatMap((line) => [
        `line ${lineOf(reading, line.facts.block)}: read as ${words(line.role)} in the part «${words(line.topic)}», ${line.margin} points ahead of ${words(line.second)}`,
        ...reasonsOfLine(line).map(formatted),
      ]),
    ...(lines.length > shown ? [`… and ${lines.length - shown} more lines`] : []),
    ...(duty === undefined
      ? []
      : [
          `a duty, ${duty.points} points beyond what is needed`,
          ...reasonsOfDuty(duty.because).map(formatted),
        ]),
  ];
}

/** A point, where the page has lost something, touches the line that begins there. */
const touches = (line: Span, { start, end }: Span): boolean =>
  line.start < Math.max(end, start + 1) && start < line.end;

const lineOf = ({ raw, edits }: Reading, block: Span): number =>
  placeOf(raw, rawSpan(edits, block).start).line;

const words = (role: string): string => role.replaceAll("_", " ");

const formatted = ({ id, points, why }: Reason): string =>
  `  ${points > 0 ? "+" : ""}${points} ${id}: ${why}`;
