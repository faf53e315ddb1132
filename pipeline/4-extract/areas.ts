import { type Draft, draft } from "../model/draft.ts";
import type { Clause, Outline } from "../model/outline.ts";
import { hansOf, inBothScripts } from "../model/reading.ts";
import type { Span } from "../model/span.ts";
import { type AreaMention, findAreas } from "../zh/area-contexts.ts";
import { placeKind } from "../zh/places.ts";
import { type Extractor, unitRef } from "./extractor.ts";

/** Bodies that answer for a territory; the departments of a body answer for matters. */
const territorial = new Set([
  "direct_customs",
  "subordinate_customs",
  "dispatched_office",
  "sub_bureau",
  "anti_smuggling_bureau",
  "government_agency",
]);

/** Places, and which organisation answers for which. One jurisdiction for each mention. */
export const areas: Extractor = (outline) => {
  const places = new Map<string, Draft>();
  const jurisdictions: Draft[] = [];
  for (const clause of outline.clauses) {
    for (const mention of mentions(outline, clause)) {
      const span = { start: clause.start + mention.start, end: clause.start + mention.end };
      const key = place(outline, span, places);
      jurisdictions.push(
        draft("jurisdictions", `jurisdiction:${jurisdictions.length}`, span, {
          organization_id: unitRef(clause.unit),
          area_id: { ref: key },
          relation: mention.relation,
        }),
      );
    }
  }
  return [...places.values(), ...jurisdictions];
};

function mentions({ reading, units }: Outline, clause: Clause): readonly AreaMention[] {
  if (clause.role === "leftover" || clause.role === "event" || clause.kind === "contact") return [];
  const hans = hansOf(reading, clause);
  const unit = clause.unit === null ? undefined : units[clause.unit];
  return findAreas(hans, unit !== undefined && territorial.has(unit.classification));
}

function place({ reading }: Outline, span: Span, places: Map<string, Draft>): string {
  const name = inBothScripts(reading, span);
  const key = `area:${name.hans}`;
  if (!places.has(key)) {
    places.set(
      key,
      draft("areas", key, span, {
        name_hant: name.hant,
        name_hans: name.hans,
        kind: placeKind(name.hans),
        gb2260: null,
      }),
    );
  }
  return key;
}
