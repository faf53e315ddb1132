import { draft } from "../../model/draft.ts";
import { issue } from "../../model/findings/issue.ts";
import type { Outline, OutlineLine } from "../../model/outline.ts";
import { hansOf, inBothScripts } from "../../model/reading.ts";
import { rawSpan } from "../../model/text/alignment.ts";
import { type Span, shift } from "../../model/text/span.ts";
import { slice } from "../../model/text/text.ts";
import { cutOutside } from "../../zh/layout/brackets.ts";
import type { Extractor } from "../extractor.ts";
import { itemsAcross } from "./across.ts";
import { itemsAfter, itemsBefore } from "./beside.ts";
import { statedCounts } from "./count.ts";

interface Claim {
  readonly span: Span;
  readonly stated: number;
  readonly items: readonly Span[];
}

const counting: ReadonlySet<string> = new Set([
  "lead",
  "body",
  "narrative",
  "milestone",
  "section_heading",
  "key_value",
  "unit_list",
]);

/** Counts whose items the page names, too: the items are counted, and a different number is reported. */
export const claims: Extractor = (outline, report) => {
  const { reading } = outline;
  const found = outline.lines.flatMap((line, n) =>
    counting.has(line.role) ? claimsOf(outline, line, n) : [],
  );
  return found.map(({ span, stated, items }, index) => {
    const text = inBothScripts(reading, span);
    const raw = rawSpan(reading.edits, span);
    if (stated !== items.length) {
      const message = `«${slice(reading.raw, raw)}»: ${items.length} are named`;
      report.add(issue("extract.count-differs", message, { span: raw, source: reading.page.id }));
    }
    const listed = {
      start: Math.min(...items.map((i) => i.start)),
      end: Math.max(...items.map((i) => i.end)),
    };
    const counted = ["found", "found_items_hant", "found_items_hans"].map(
      (field) => ({ field, span: listed, method: "quoted" }) as const,
    );
    const values = {
      text_hant: text.hant,
      text_hans: text.hans,
      stated,
      found: items.length,
      found_items_hant: items.map((item) => inBothScripts(reading, item).hant),
      found_items_hans: items.map((item) => inBothScripts(reading, item).hans),
      holds: stated === items.length,
    };
    return draft("claims", `claim:${index}`, span, values, counted);
  });
};

function claimsOf(outline: Outline, line: OutlineLine, index: number): Claim[] {
  const hans = hansOf(outline.reading, line);
  const sentences = cutOutside(hans, /。/);
  return sentences.flatMap((sentence) => {
    const at = line.start + sentence.start;
    const text = hans.slice(sentence.start, sentence.end);
    return statedCounts(text).flatMap((count): Claim[] => {
      const after = itemsAfter(text, count);
      const beside = after !== null && after.length > 0 ? after : itemsBefore(text, count);
      const items =
        beside?.map((item) => shift(item, at)) ?? itemsAcross(outline, index, count, after?.length === 0);
      return items === null
        ? []
        : [{ span: shift({ start: count.start, end: count.end }, at), stated: count.stated, items }];
    });
  });
}
