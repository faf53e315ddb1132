import { draft } from "../model/draft.ts";
import { inBothScripts } from "../model/reading.ts";
import { type Extractor, unitRef } from "./extractor.ts";

/** One statement for each clause that says something else than a duty. */
export const statements: Extractor = (outline) => {
  const ordinals = new Map<number | null, number>();
  return outline.clauses
    .filter((clause) => clause.role === "statement")
    .map((clause, index) => {
      const ordinal = (ordinals.get(clause.unit) ?? 0) + 1;
      ordinals.set(clause.unit, ordinal);
      const text = inBothScripts(outline.reading, clause);
      return draft("statements", `statement:${index}`, clause, {
        organization_id: unitRef(clause.unit),
        ordinal,
        kind: clause.kind ?? "description",
        text_hant: text.hant,
        text_hans: text.hans,
      });
    });
};
