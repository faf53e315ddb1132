import { rawSpan } from "../model/alignment.ts";
import { type Draft, draft } from "../model/draft.ts";
import type { Clause } from "../model/outline.ts";
import { inBothScripts, type Reading } from "../model/reading.ts";
import { type Span, shift } from "../model/span.ts";
import { slice } from "../model/text.ts";
import { type Extractor, unitRef } from "./extractor.ts";
import { leadOf, type Predicate, parsePredicates } from "./predicates/index.ts";

/** One duty for each clause that is one. */
export const duties: Extractor = (outline) => {
  const ordinals = new Map<number | null, number>();
  return outline.clauses
    .filter((clause) => clause.role === "duty")
    .map((clause, index): Draft => {
      const ordinal = (ordinals.get(clause.unit) ?? 0) + 1;
      ordinals.set(clause.unit, ordinal);
      return duty(outline.reading, clause, index, ordinal);
    });
};

function duty(reading: Reading, clause: Clause, index: number, ordinal: number): Draft {
  const hans = reading.hans.units.slice(clause.start, clause.end);
  const at = (span: Span): Span => shift(span, clause.start);
  const predicates = parsePredicates(hans);
  const lead = leadOf(hans);
  const object = predicates[0]?.object ?? null;
  const text = inBothScripts(reading, clause);
  return draft("duties", `duty:${index}`, clause, {
    organization_id: unitRef(clause.unit),
    ordinal,
    text_hant: text.hant,
    text_hans: text.hans,
    lead_hans: lead ? hans.slice(lead.start, lead.end) : null,
    actions: predicates.flatMap((predicate, n) =>
      predicate.verbs.map((verb) => action(reading, at(verb), n + 1)),
    ),
    object_hant: object ? slice(reading.hant, at(object)) : null,
    object_hans: object ? slice(reading.hans, at(object)) : null,
    predicates: predicates.map((predicate) => verbatim(reading, predicate, at)),
    categories: [],
  });
}

function action(reading: Reading, span: Span, predicate: number) {
  const raw = rawSpan(reading.edits, span);
  return {
    verb_hant: slice(reading.hant, span),
    verb_hans: slice(reading.hans, span),
    quote: slice(reading.raw, raw),
    start: raw.start,
    end: raw.end,
    predicate,
  };
}

function verbatim(reading: Reading, { lead, form, verbs, object }: Predicate, at: (span: Span) => Span) {
  const quote = (span: Span): string => slice(reading.raw, rawSpan(reading.edits, at(span)));
  return { lead: lead && quote(lead), form, actions: verbs.map(quote), object: object && quote(object) };
}
