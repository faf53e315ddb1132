import { draft } from "../model/draft.ts";
import { hansOf, inBothScripts } from "../model/reading.ts";
import { contains, overlaps, type Span, shift } from "../model/span.ts";
import { unlimited } from "../zh/limits.ts";
import { findPowers } from "../zh/powers.ts";
import { type Extractor, unitRef } from "./extractor.ts";
import { parsePredicates } from "./predicates/index.ts";

/** Public powers in duties, each with what its verb is exercised on, where the duty says so. */
export const powers: Extractor = ({ reading, clauses }) =>
  clauses
    .filter(({ role }) => role === "duty")
    .flatMap((clause) => {
      const hans = hansOf(reading, clause);
      const found = findPowers(hans);
      const objectOf = found.length === 0 ? () => null : objects(hans);
      return found.map((power) => ({
        clause,
        kind: power.rule.kind,
        span: shift({ start: power.start, end: power.end }, clause.start),
        object: objectOf(power),
      }));
    })
    .map(({ clause, kind, span, object }, n) => {
      const at = object && shift(object, clause.start);
      const text = at && inBothScripts(reading, at);
      return draft(
        "powers",
        `power:${n}:${hansOf(reading, span)}`,
        span,
        {
          organization_id: unitRef(clause.unit),
          kind,
          object_hant: text?.hant ?? null,
          object_hans: text?.hans ?? null,
          record_table: null,
          record_id: null,
        },
        [
          { field: "kind", span, method: "inferred" },
          ...(at === null
            ? []
            : ["object_hant", "object_hans"].map((field) => ({
                field,
                span: at,
                method: "quoted" as const,
              }))),
        ],
      );
    });

/** The object of the predicate whose verb a stretch is, without grounds and limits: those are records of their own. */
function objects(hans: string): (verb: Span) => Span | null {
  const predicates = parsePredicates(hans);
  return ({ start, end }) => {
    const verb = { start, end };
    const predicate = predicates.find(({ verbs }) => verbs.some((one) => overlaps(one, verb)));
    const object = predicate?.object ?? null;
    return object === null || contains(object, verb) ? null : bareObject(hans, object);
  };
}

function bareObject(hans: string, object: Span): Span | null {
  const { start, end } = unlimited(hans.slice(object.start, object.end));
  return start < end ? shift({ start, end }, object.start) : null;
}
