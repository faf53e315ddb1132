import { rawSpan } from "../model/alignment.ts";
import { draft } from "../model/draft.ts";
import type { Clause, Outline } from "../model/outline.ts";
import { inBothScripts, type Reading } from "../model/reading.ts";
import type { Span } from "../model/span.ts";
import { slice } from "../model/text.ts";
import { numeralValue } from "../zh/numerals.ts";
import type { Extractor } from "./extractor.ts";
import { countedItems, type StatedCount, statedCounts } from "./stated-counts.ts";

interface Counted {
  readonly span: Span;
  readonly stated: number;
  readonly items: readonly Span[];
}

/** Counts that the page states and whose items it names: each is counted again. */
export const claims: Extractor = (outline) =>
  outline.clauses
    .filter((clause) => !["curriculum_vitae", "leader", "contact"].includes(clause.kind ?? ""))
    .flatMap((clause, _, clauses) => recount(outline, clause, clauses))
    .map(({ span, stated, items }, index) => {
      const text = inBothScripts(outline.reading, span);
      return draft("claims", `claim:${index}`, span, {
        text_hant: text.hant,
        text_hans: text.hans,
        stated,
        found: items.length,
        found_items: items.map((item) => slice(outline.reading.raw, rawOf(outline.reading, item))),
        holds: items.length === stated,
      });
    });

const rawOf = (reading: Reading, span: Span): Span => rawSpan(reading.edits, span);

function recount(outline: Outline, clause: Clause, clauses: readonly Clause[]): Counted[] {
  const hans = outline.reading.hans.units.slice(clause.start, clause.end);
  return statedCounts(hans).flatMap((count): Counted[] => {
    const stated = numeralValue(count.number);
    if (stated === null || stated < 2) return [];
    const here = countedItems(hans, count).map((item) => ({
      start: clause.start + item.start,
      end: clause.start + item.end,
    }));
    const items = here.length > 0 ? here : elsewhere(outline, clause, clauses, count);
    if (items.length < 2 && items.length !== stated) return [];
    return [{ span: { start: clause.start + count.start, end: clause.start + count.end }, stated, items }];
  });
}

/** The items on another line: 41个直属海关 in one paragraph, 直属海关：甲、乙 in another; or the clauses that a colon opens. */
function elsewhere(outline: Outline, clause: Clause, clauses: readonly Clause[], count: StatedCount): Span[] {
  if (clause.kind === "lead_in" && clause.end === clause.start + count.end)
    return following(outline, clause, clauses);
  if (count.what.length < 3) return [];
  const line = outline.lines.find(
    (l) =>
      l.role === "unit_list" &&
      outline.reading.hans.units.slice(l.start, l.end).split(/[：:]/)[0]?.endsWith(count.what),
  );
  return line === undefined
    ? []
    : outline.units.filter((u) => line.start <= u.name.start && u.name.end <= line.end).map((u) => u.name);
}

/** 承担4项任务：甲；乙；丙；丁 */
function following(outline: Outline, clause: Clause, clauses: readonly Clause[]): Span[] {
  const line = outline.lines[clause.line];
  const rest = clauses.filter(
    (c) => c.role === "duty" && c.start > clause.end && line !== undefined && c.end <= line.end,
  );
  const end = outline.reading.hans.units.indexOf("。", clause.end);
  return rest.filter((c) => end < 0 || c.end <= end);
}
