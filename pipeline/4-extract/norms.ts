import { type Draft, draft } from "../model/draft.ts";
import { hansOf, inBothScripts } from "../model/reading.ts";
import { contains, shift } from "../model/text/span.ts";
import { findNorms } from "../zh/duties/norms.ts";
import { type Extractor, unitRef } from "./extractor.ts";
import { isAboutBodies, isAboutPost, isNarrated } from "./speech.ts";

/** The norms that acts on the page rest on or carry out. */
export const norms: Extractor = ({ reading, lines, clauses }) =>
  clauses
    .filter((clause) => isAboutBodies(clause) || clause.kind === "article")
    .flatMap((clause) =>
      findNorms(hansOf(reading, clause)).map(({ start, end, kind, rule }) => ({
        clause,
        kind,
        relation: rule.relation,
        span: shift({ start, end }, clause.start),
      })),
    )
    .map(({ clause, kind, relation, span }, n) => {
      const text = inBothScripts(reading, span);
      // a narrative is about several bodies, and the sentence of a post about the post
      const isOwn = !isNarrated(lines, clause) && !isAboutPost(clause);
      return draft(
        "norms",
        `norm:${n}:${hansOf(reading, span)}`,
        span,
        {
          organization_id: isOwn ? unitRef(clause.unit) : null,
          relation,
          kind,
          text_hant: text.hant,
          text_hans: text.hans,
          document_id: null,
          record_table: null,
          record_id: null,
        },
        ["relation", "kind"].map((field) => ({ field, span, method: "inferred" })),
      );
    });

/** Adds to norms the document that their words name. */
export function withDocuments(drafts: readonly Draft[]): Draft[] {
  const documents = drafts.filter(({ table }) => table === "documents");
  return drafts.map((norm): Draft => {
    if (norm.table !== "norms" || norm.span === null) return norm;
    const { span } = norm;
    const named = documents.find((document) => document.span !== null && contains(span, document.span));
    return named === undefined
      ? norm
      : { ...norm, values: { ...norm.values, document_id: { ref: named.key } } };
  });
}
