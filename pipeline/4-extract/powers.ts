import { type Draft, draft } from "../model/draft.ts";
import { hansOf, inBothScripts, type Reading } from "../model/reading.ts";
import { contains, overlaps, type Span, shift } from "../model/text/span.ts";
import { unlimited } from "../zh/duties/limits.ts";
import { findPowers } from "../zh/duties/powers.ts";
import type { ReadDuty } from "./duty-leads.ts";
import { unitRef } from "./extractor.ts";
import type { Predicate } from "./predicates/index.ts";

/** Public powers in duties, each with the object of its verb, where the duty names one. */
export const powers = (reading: Reading, duties: readonly ReadDuty[]): Draft[] =>
  duties
    .flatMap(({ clause, predicates }) => {
      const hans = hansOf(reading, clause);
      return findPowers(hans).map(({ rule, start, end }) => ({
        clause,
        kind: rule.kind,
        span: shift({ start, end }, clause.start),
        object: objectOf(hans, predicates, { start, end }),
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
function objectOf(hans: string, predicates: readonly Predicate[], verb: Span): Span | null {
  const predicate = predicates.find(({ verbs }) => verbs.some((one) => overlaps(one, verb)));
  const object = predicate?.object ?? null;
  return object === null || contains(object, verb) ? null : bareObject(hans, object);
}

function bareObject(hans: string, object: Span): Span | null {
  const { start, end } = unlimited(hans.slice(object.start, object.end));
  return start < end ? shift({ start, end }, object.start) : null;
}
