import { type Draft, type DraftEvidence, draft } from "../model/draft.ts";
import type { Clause, Outline } from "../model/outline.ts";
import { hansOf, inBothScripts, type Reading } from "../model/reading.ts";
import { rawSpan } from "../model/text/alignment.ts";
import { type Span, shift } from "../model/text/span.ts";
import { slice } from "../model/text/text.ts";
import { verbClassOf } from "../zh/duties/verb-classes.ts";
import { confidenceOf } from "./confidence.ts";
import { type Lead, leadsOf } from "./duty-leads.ts";
import { type Extractor, ordinalsWithin, unitRef } from "./extractor.ts";
import { type Assignment, functionsOf } from "./functions-of-duties.ts";
import { postKey } from "./posts.ts";
import { officeOf } from "./posts-of-duties.ts";
import { powers } from "./powers.ts";
import { type Predicate, parsePredicates } from "./predicates/index.ts";
import { type ClauseFacts, clauseFacts, clausePoints } from "./signals.ts";

/** One duty for each clause with that role, its functions with the words that decided them, and the powers that it gives. */
export const duties: Extractor = (outline, _report, mentions) => {
  const found = clauseFacts(outline, "duty").map((facts): DutyFacts => {
    const predicates = parsePredicates(hansOf(outline.reading, facts.clause));
    return { ...facts, predicates };
  });
  const leads = leadsOf(outline.reading, found);
  const ordinals = ordinalsWithin(found, ({ clause }) => postOf(outline, clause) ?? clause.unit);
  const drafts = found.flatMap((facts, index): Draft[] => {
    const { clause } = facts;
    const functions = functionsOf(outline, clause, mentions);
    const key = `duty:${index}`;
    return [
      duty(outline, facts, leads[index] ?? null, key, ordinals[index] ?? 1, functions),
      ...functions.map((assignment) => category(key, assignment)),
    ];
  });
  return [...drafts, ...powers(outline.reading, found)];
};

/** Key of the post that a duty belongs to; null when it belongs to the unit, or has no owner. */
function postOf(outline: Outline, clause: Clause): string | null {
  const office = officeOf(outline, clause);
  return office && postKey(office);
}

interface DutyFacts extends ClauseFacts {
  readonly predicates: readonly Predicate[];
}

function duty(
  outline: Outline,
  facts: DutyFacts,
  lead: Lead | null,
  key: string,
  ordinal: number,
  functions: readonly Assignment[],
): Draft {
  const { reading } = outline;
  const { clause, predicates } = facts;
  const post = postOf(outline, clause);
  const at = (span: Span): Span => shift(span, clause.start);
  const object = predicates[0]?.object ?? null;
  const text = inBothScripts(reading, clause);
  return draft(
    "duties",
    key,
    clause,
    {
      organization_id: post === null ? unitRef(clause.unit) : null,
      ordinal,
      text_hant: text.hant,
      text_hans: text.hans,
      lead_hant: lead && slice(reading.hant, lead.span),
      lead_hans: lead && hansOf(reading, lead.span),
      actions: predicates.flatMap((predicate, n) =>
        predicate.verbs.map((verb) => action(reading, at(verb), n + 1)),
      ),
      object_hant: object ? slice(reading.hant, at(object)) : null,
      object_hans: object ? slice(reading.hans, at(object)) : null,
      predicates: predicates.map((predicate) => predicateOf(reading, predicate, at)),
      categories: functions.map(({ id }) => id),
      post_id: post === null ? null : { ref: post },
      confidence: confidenceOf("duties", clausePoints(facts)),
    },
    [
      ...(clause.post ? [quoted("post_id", clause.post)] : []),
      ...leadEvidence(lead),
      ...(object ? [quoted("object_hant", at(object)), quoted("object_hans", at(object))] : []),
    ],
  );
}

const leadEvidence = (lead: Lead | null): DraftEvidence[] =>
  lead
    ? ["lead_hant", "lead_hans"].map((field) => ({
        field,
        span: lead.span,
        method: lead.inherited ? "inferred" : "quoted",
      }))
    : [];

const quoted = (field: string, span: Span): DraftEvidence => ({ field, span, method: "quoted" });

const category = (duty: string, { id, hans, hant, by }: Assignment): Draft =>
  draft("duty_categories", `${duty}:${id}`, null, {
    duty_id: { ref: duty },
    category_id: id,
    words_hant: hant.join(" "),
    words_hans: hans.join(" "),
    rule_id: `words-of-${by}`,
  });

function action(reading: Reading, span: Span, predicate: number) {
  const raw = rawSpan(reading.edits, span);
  const hans = slice(reading.hans, span);
  return {
    verb_hant: slice(reading.hant, span),
    verb_hans: hans,
    verb_class: verbClassOf(hans),
    quote: slice(reading.raw, raw),
    start: raw.start,
    end: raw.end,
    predicate,
  };
}

function predicateOf(reading: Reading, { lead, form, verbs, object }: Predicate, at: (span: Span) => Span) {
  const quote = (span: Span): string => slice(reading.raw, rawSpan(reading.edits, at(span)));
  const read = (span: Span | null) =>
    span === null ? { hant: null, hans: null } : inBothScripts(reading, at(span));
  const [way, thing] = [read(lead), read(object)];
  return {
    lead: lead && quote(lead),
    lead_hant: way.hant,
    lead_hans: way.hans,
    form,
    actions: verbs.map(quote),
    object: object && quote(object),
    object_hant: thing.hant,
    object_hans: thing.hans,
  };
}
