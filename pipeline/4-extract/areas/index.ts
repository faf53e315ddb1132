import { draft } from "../../model/draft.ts";
import type { Clause, Outline } from "../../model/outline.ts";
import { hansOf } from "../../model/reading.ts";
import { type AreaMention, findAreas } from "../../zh/places/area-contexts.ts";
import { type Extractor, unitRef } from "../extractor.ts";
import { type Answered, namesOf } from "./names.ts";
import { placesOf } from "./places.ts";
import { rowsOf } from "./rows.ts";

/** Classes of bodies with a territory; departments of a body have fields of work. */
const territorial = new Set([
  "direct_customs",
  "subordinate_customs",
  "dispatched_office",
  "sub_bureau",
  "anti_smuggling_bureau",
  "government_agency",
]);

/** Places, each once, and which organisation answers for which: one jurisdiction for each fact, at its first mention. */
export const areas: Extractor = (outline) => {
  const answered = outline.clauses.flatMap((clause) => answeredIn(outline, clause));
  const places = placesOf(outline, namesOf(outline, answered));
  const said = new Set<string>();
  const jurisdictions = answered.flatMap(({ mention, unit, span, name }) => {
    const place = places.byName.get(name);
    const fact = `${unit}:${mention.relation}:${place?.key}`;
    if (place === undefined || said.has(fact)) return [];
    said.add(fact);
    return [
      draft("jurisdictions", `jurisdiction:${said.size - 1}`, span, {
        organization_id: unitRef(unit),
        area_id: { ref: place.key },
        relation: mention.relation,
      }),
    ];
  });
  return [...rowsOf(outline.reading, places), ...jurisdictions];
};

function answeredIn(outline: Outline, clause: Clause): Answered[] {
  return mentions(outline, clause).map((mention) => {
    const span = { start: clause.start + mention.start, end: clause.start + mention.end };
    const name = hansOf(outline.reading, span);
    return { mention, unit: clause.unit, at: clause.start, span, name: fullName(outline, clause, name) };
  });
}

export const zoneWord = {
  pattern: /^(?:开发区|保税区|保税港区|加工区|物流园区|工业园区|高新区|自贸区|综保区|园区)$/u,
  examples: ["开发区", "保税区"],
  counterExamples: ["青岬开发区", "市区"],
};

/** 开发区 in the text of 青山经济技术开发区海关 is the zone that gave the body its name. */
function fullName({ reading, units }: Outline, clause: Clause, name: string): string {
  const unit = clause.unit === null ? undefined : units[clause.unit];
  if (unit === undefined || !zoneWord.pattern.test(name)) return name;
  const body = hansOf(reading, unit.name);
  const at = body.lastIndexOf(name);
  return at < 2 ? name : body.slice(0, at + name.length);
}

function mentions({ reading, units }: Outline, clause: Clause): readonly AreaMention[] {
  if (clause.role === "leftover" || clause.role === "event" || clause.kind === "contact") return [];
  const hans = hansOf(reading, clause);
  const unit = clause.unit === null ? undefined : units[clause.unit];
  return findAreas(hans, unit !== undefined && territorial.has(unit.classification));
}
