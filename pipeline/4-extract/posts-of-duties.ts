import type { Draft } from "../model/draft.ts";
import type { Clause, Outline } from "../model/outline.ts";
import type { Extractor } from "./extractor.ts";
import { type Office, postDraft, titleOf } from "./posts.ts";

/** The office that a duty belongs to: 局长 of 局长具下列职权, at the unit of the clause; null: the duty is that of the unit. */
export const officeOf = (outline: Outline, { post, unit }: Clause): Office | null =>
  post === null ? null : { unit, ...titleOf(outline, unit, post), method: "quoted", rank: null };

/** The posts that have duties of their own, also those without a holder on the page. */
export const postsOfDuties: Extractor = (outline) =>
  outline.clauses
    .filter((clause) => clause.role === "duty")
    .flatMap((clause): Draft[] => {
      const office = officeOf(outline, clause);
      return office === null ? [] : [postDraft(outline, office)];
    });
