import { draft } from "../model/draft.ts";
import { hansOf, inBothScripts } from "../model/reading.ts";
import { shift } from "../model/text/span.ts";
import { findScopes } from "../zh/duties/scopes.ts";
import type { Extractor } from "./extractor.ts";
import { isAboutBodies } from "./speech.ts";

/** Limits and exceptions of what a page says of its bodies. */
export const scopes: Extractor = ({ reading, clauses }) =>
  clauses
    .filter((clause) => isAboutBodies(clause) && clause.role !== "event" && clause.kind !== "narrative")
    .flatMap((clause) =>
      findScopes(hansOf(reading, clause)).map(({ rule, start, end }) => ({
        kind: rule.kind,
        span: shift({ start, end }, clause.start),
      })),
    )
    .map(({ kind, span }, n) => {
      const text = inBothScripts(reading, span);
      return draft(
        "scopes",
        `scope:${n}:${hansOf(reading, span)}`,
        span,
        { kind, text_hant: text.hant, text_hans: text.hans, record_table: null, record_id: null },
        [{ field: "kind", span, method: "inferred" }],
      );
    });
