import { draft } from "../model/draft.ts";
import type { Clause, Outline } from "../model/outline.ts";
import { inBothScripts } from "../model/reading.ts";
import type { SystemsRecord } from "../model/records.generated.ts";
import type { Span } from "../model/span.ts";
import { systemRules } from "../zh/systems.ts";
import { type Extractor, unitRef } from "./extractor.ts";

interface Found {
  readonly span: Span;
  readonly kind: SystemsRecord["kind"];
  readonly clause: Clause;
}

/** Computer systems, databases, platforms and named programmes. */
export const systems: Extractor = (outline) =>
  outline.clauses
    .filter((clause) => !["article", "contact", "curriculum_vitae", "leader"].includes(clause.kind ?? ""))
    .flatMap((clause) => found(outline, clause))
    .map(({ span, kind, clause }, index) => {
      const text = inBothScripts(outline.reading, span);
      return draft("systems", `system:${index}`, span, {
        name_hant: text.hant,
        name_hans: text.hans,
        kind,
        organization_id: unitRef(clause.unit),
      });
    });

function found({ reading }: Outline, clause: Clause): Found[] {
  const hans = reading.hans.units.slice(clause.start, clause.end);
  const hits: Found[] = [];
  for (const rule of systemRules) {
    if (rule.dutiesOnly && clause.role !== "duty") continue;
    for (const match of hans.matchAll(rule.pattern)) {
      for (const span of rule.items(match)) {
        const at = { start: clause.start + span.start, end: clause.start + span.end };
        if (!hits.some((h) => h.span.start < at.end && at.start < h.span.end))
          hits.push({ span: at, kind: rule.kind, clause });
      }
    }
  }
  return hits.sort((a, b) => a.span.start - b.span.start);
}
