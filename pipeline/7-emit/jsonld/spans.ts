import type { Span } from "../../model/span.ts";
import type { Row } from "../../model/table.ts";
import { slice, type Text } from "../../model/text.ts";
import type { Statements } from "./writers.ts";

/** A captured page: its IRI and the text that offsets count in. */
export interface Capture {
  readonly iri: string;
  readonly text: Text;
}

const contextLength = 32;

/** Where a record was read; null for one that no passage states. */
export const spanOf = ({ start, end }: Row): Span | null =>
  typeof start === "number" && typeof end === "number" ? { start, end } : null;

/** Fragment of the capture: the same passage has the same IRI, whoever quotes it. */
export const spanIri = (capture: string, { start, end }: Span): string => `${capture}#${start}-${end}`;

/** The passages of records, in order of first mention, but for those in `told`, where each is put: it is told once. */
export function* passagesOf(
  rows: readonly Row[],
  captures: ReadonlyMap<string, Capture>,
  told: Set<string>,
): Generator<Statements> {
  for (const row of rows) {
    const span = spanOf(row);
    const capture = captures.get(String(row.source_id));
    if (span === null || capture === undefined) continue;
    const iri = spanIri(capture.iri, span);
    if (told.has(iri)) continue;
    told.add(iri);
    yield passage(capture, span);
  }
}

/** A Web Annotation resource: by code points, and by its words with those around it. */
function passage({ iri, text }: Capture, span: Span): Statements {
  const id = spanIri(iri, span);
  const { start, end } = span;
  return {
    id,
    type: "oa:SpecificResource",
    source: iri,
    selector: [
      { id: `${id}.position`, type: "oa:TextPositionSelector", start, end },
      {
        id: `${id}.quote`,
        type: "oa:TextQuoteSelector",
        exact: slice(text, span),
        prefix: slice(text, { start: Math.max(0, start - contextLength), end: start }),
        suffix: slice(text, { start: end, end: end + contextLength }),
      },
    ],
  };
}
