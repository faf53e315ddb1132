import { placeOfEntry } from "../model/findings/anchor.ts";
import type { Report } from "../model/findings/issue.ts";
import { type Curation, type CurationEntry, entriesOf, type Placed } from "../model/inputs/curation.ts";
import type { LineRole } from "../model/outline.ts";
import type { Reading } from "../model/reading.ts";
import { readingSpan } from "../model/text/alignment.ts";

/** The lines whose role people have decided, by ordinal. */
export const curatedRoles = (reading: Reading, curation: Curation, report: Report): Map<number, LineRole> =>
  new Map(byLine(reading, entriesOf(curation, "set_role"), report, (entry) => entry.role as LineRole));

/** The names that people have given to lost headings, by the ordinal of the line before which they stood. */
export const lostNames = (reading: Reading, curation: Curation, report: Report): Map<number, string> =>
  new Map(byLine(reading, entriesOf(curation, "insert_heading"), report, (entry) => entry.name));

function byLine<E extends Placed<Extract<CurationEntry, { quote: string }>>, V>(
  reading: Reading,
  entries: readonly E[],
  report: Report,
  value: (entry: E) => V,
): [number, V][] {
  return entries.flatMap((entry): [number, V][] => {
    const found = placeOfEntry(reading.raw, entry, reading.page.id, report);
    if (found === null) return [];
    const at = readingSpan(reading.edits, found);
    const index = reading.lines.findIndex((line) => line.start <= at.start && at.start < line.end);
    return index < 0 ? [] : [[index, value(entry)]];
  });
}
