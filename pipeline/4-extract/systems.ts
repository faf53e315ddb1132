import { draft } from "../model/draft.ts";
import { hansOf, inBothScripts } from "../model/reading.ts";
import { shift } from "../model/text/span.ts";
import { findSystems } from "../zh/bodies/systems.ts";
import { type Extractor, unitRef } from "./extractor.ts";

const silent: ReadonlySet<string> = new Set(["article", "contact", "curriculum_vitae", "leader"]);

/** Computer systems, databases, platforms and named programmes, one record for each mention. */
export const systems: Extractor = ({ reading, clauses }) =>
  clauses
    .filter((clause) => !silent.has(clause.kind ?? ""))
    .flatMap((clause) => {
      const hans = hansOf(reading, clause);
      return findSystems(hans, clause.role === "duty").map((found) => ({
        clause,
        kind: found.kind,
        span: shift(found, clause.start),
      }));
    })
    .map(({ clause, kind, span }, index) => {
      const text = inBothScripts(reading, span);
      return draft("systems", `system:${index}`, span, {
        name_hant: text.hant,
        name_hans: text.hans,
        kind,
        organization_id: unitRef(clause.unit),
      });
    });
