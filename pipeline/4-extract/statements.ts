import { draft } from "../model/draft.ts";
import { inBothScripts } from "../model/reading.ts";
import { confidenceOf } from "./confidence.ts";
import { type Extractor, ordinalsWithin, unitRef } from "./extractor.ts";
import { clauseFacts, clausePoints } from "./signals.ts";

/** One statement for each clause with that role. */
export const statements: Extractor = (outline) => {
  const { reading } = outline;
  const found = clauseFacts(outline, "statement");
  const ordinals = ordinalsWithin(found, ({ clause }) => clause.unit);
  return found.map((facts, index) => {
    const { clause } = facts;
    const text = inBothScripts(reading, clause);
    return draft("statements", `statement:${index}`, clause, {
      organization_id: unitRef(clause.unit),
      ordinal: ordinals[index] ?? 1,
      kind: clause.kind,
      text_hant: text.hant,
      text_hans: text.hans,
      confidence: confidenceOf("statements", clausePoints(facts)),
    });
  });
};
