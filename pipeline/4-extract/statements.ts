import { draft } from "../model/draft.ts";
import { inBothScripts } from "../model/reading.ts";
import { rounded } from "./confidence.ts";
import { type Extractor, ordinalsWithin, unitRef } from "./extractor.ts";

/** One statement for each clause that says something else than a duty. */
export const statements: Extractor = ({ reading, clauses }) => {
  const found = clauses.filter((clause) => clause.role === "statement");
  const ordinals = ordinalsWithin(found, (clause) => clause.unit);
  return found.map((clause, index) => {
    const text = inBothScripts(reading, clause);
    return draft("statements", `statement:${index}`, clause, {
      organization_id: unitRef(clause.unit),
      ordinal: ordinals[index] ?? 1,
      kind: clause.kind ?? "description",
      text_hant: text.hant,
      text_hans: text.hans,
      confidence: rounded(clause.confidence),
    });
  });
};
