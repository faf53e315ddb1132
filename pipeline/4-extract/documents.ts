import { draft } from "../model/draft.ts";
import type { Clause, Outline } from "../model/outline.ts";
import { inBothScripts } from "../model/reading.ts";
import type { DocumentsRecord } from "../model/records.generated.ts";
import type { Span } from "../model/span.ts";
import { type Extractor, unitRef } from "./extractor.ts";

type Relation = DocumentsRecord["relation"];

/** What is done with a document, by the words before and after its title. The first rule that fits wins. */
const rules: readonly { readonly relation: Relation; readonly before?: RegExp; readonly after?: RegExp }[] = [
  { relation: "maintained", after: /^(?:的)?(?:下载|维护|更新|运行|管理和维护)/u },
  { relation: "edited", before: /(?:编发|编写|编辑|编印|编纂|主办|出版|刊发)$/u },
  {
    relation: "issued",
    before: /(?:签发|颁发|核发|发布(?:了)?|提出|印发|制发|下发|发放|出台|颁布|公布)(?:的)?$/u,
  },
  { relation: "issued", after: /^(?:的)?(?:签发|核发|颁发|发放|印发)/u },
  { relation: "implemented", before: /(?:执行|落实|实施|贯彻)[^，。；]{0,12}$/u },
  { relation: "implemented", after: /^(?:的)?(?:组织实施|贯彻|执行|落实|实施)/u },
];

/** Titles in 《》, one record for each mention. */
export const documents: Extractor = (outline) =>
  outline.clauses
    .filter((clause) => clause.kind !== "leader" && outline.lines[clause.line]?.role !== "furniture")
    .flatMap((clause) => mentions(outline, clause))
    .map(({ span, clause }, index) => {
      const title = { start: span.start + 1, end: span.end - 1 };
      const text = inBothScripts(outline.reading, title);
      return draft(
        "documents",
        `document:${index}`,
        span,
        {
          title_hant: text.hant,
          title_hans: text.hans,
          relation: relation(outline, clause, span),
          organization_id:
            clause.role === "leftover" || clause.role === "event" ? null : unitRef(clause.unit),
        },
        ["title_hant", "title_hans"].map((field) => ({ field, span: title, method: "quoted" })),
      );
    });

function mentions({ reading }: Outline, clause: Clause): { span: Span; clause: Clause }[] {
  const hans = reading.hans.units.slice(clause.start, clause.end);
  const found: { span: Span; clause: Clause }[] = [];
  let depth = 0;
  let start = 0;
  for (const [i, char] of Array.from(hans).entries()) {
    if (char === "《" && depth++ === 0) start = i;
    if (char === "》" && depth > 0 && --depth === 0 && i > start + 1) {
      found.push({ clause, span: { start: clause.start + start, end: clause.start + i + 1 } });
    }
  }
  return found;
}

/** Titles in one list share their verb: 编发《甲》、《乙》等 */
function relation({ reading }: Outline, clause: Clause, span: Span): Relation {
  const before = reading.hans.units
    .slice(clause.start, span.start)
    .replace(/(?:《[^《》]*》[、和及与]*)+$/u, "");
  const after = reading.hans.units.slice(span.end, clause.end).replace(/^(?:[、和及与]*《[^《》]*》)+/u, "");
  const rule = rules.find((r) => (r.before?.test(before) ?? true) && (r.after?.test(after) ?? true));
  return rule?.relation ?? "cited";
}
