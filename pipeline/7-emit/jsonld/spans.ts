import type { Row } from "../../model/tables/table.ts";
import type { Span } from "../../model/text/span.ts";
import { slice, type Text } from "../../model/text/text.ts";
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

/** Finds the capture of a source. */
export type CaptureOf = (source: string) => Capture | undefined;

/** More than a page has characters. */
const longest = 2 ** 26;

/** Passages that were told, each by the page and two numbers: their IRIs would be many. */
export class Told {
  readonly #spans = new Map<string, Set<number>>();

  /** False: it was told before. */
  add(source: string, { start, end }: Span): boolean {
    const spans = this.#spans.get(source) ?? new Set();
    const span = start * longest + end;
    if (spans.has(span)) return false;
    this.#spans.set(source, spans.add(span));
    return true;
  }
}

/** The passages of records, in order of first mention, but for those in `told`, where each is put: it is told once. */
export function* passagesOf(rows: Iterable<Row>, captureOf: CaptureOf, told: Told): Generator<Statements> {
  for (const row of rows) {
    const span = spanOf(row);
    if (span === null || !told.add(String(row.source_id), span)) continue;
    const capture = captureOf(String(row.source_id));
    if (capture !== undefined) yield passage(capture, span);
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
