import { draft } from "../model/draft.ts";
import { hansOf, inBothScripts, placeOf } from "../model/reading.ts";
import { findQuantities } from "../zh/numbers/quantities.ts";
import { doubtsOf } from "./corrections.ts";
import type { Extractor } from "./extractor.ts";

/** Numbers with their units, outside dates and outside the names of documents. */
export const quantities: Extractor = (outline) => {
  const doubts = doubtsOf(outline.reading);
  return outline.clauses
    .filter((clause) => !["curriculum_vitae", "leader", "article", "contact"].includes(clause.kind ?? ""))
    .flatMap((clause) =>
      findQuantities(hansOf(outline.reading, clause)).map((q) => ({
        ...q,
        span: { start: clause.start + q.start, end: clause.start + q.end },
      })),
    )
    .map(({ span, value, unit, approximate, kind }, index) => {
      const text = inBothScripts(outline.reading, span);
      const counted =
        unit === null ? null : inBothScripts(outline.reading, placeOf(outline.reading, span, unit));
      return draft(
        "quantities",
        `quantity:${index}`,
        span,
        {
          text_hant: text.hant,
          text_hans: text.hans,
          value,
          unit_hant: counted?.hant ?? null,
          unit_hans: counted?.hans ?? null,
          approximate,
          record_table: null,
          record_id: null,
          kind,
          correction_id: doubts.about(span),
        },
        [{ field: "kind", span, method: "inferred" }],
      );
    });
};
