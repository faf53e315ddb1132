import type { Dataset } from "../model/dataset.ts";
import type { Issue } from "../model/issue.ts";
import type { Text } from "../model/text.ts";
import type { Gold } from "./gold.ts";
import { type Score, score } from "./score.ts";

export type { Gold, Score };
export { score };

/** What a release says about its own quality: quality.json. */
export interface Quality {
  readonly coverage: readonly {
    readonly source: string;
    readonly characters: number;
    readonly covered: number;
    readonly leftover: number;
  }[];
  readonly scores: readonly { readonly source: string; readonly measures: readonly Score[] }[];
  /** how many values rest on the text and how many on structure or on people */
  readonly evidence: Readonly<Record<string, number>>;
  readonly corrections: Readonly<Record<string, number>>;
  readonly findings: readonly {
    readonly code: string;
    readonly severity: string;
    readonly message: string;
  }[];
}

const tally = (values: readonly string[]): Record<string, number> =>
  Object.fromEntries(
    [...new Set(values)].sort().map((value) => [value, values.filter((v) => v === value).length]),
  );

const isOf = (source: string) => (record: { source_id: string }) => record.source_id === source;

/** Measures a dataset: coverage of the pages, scores where a page has been annotated by hand, and what is not certain. */
export function measureQuality(
  dataset: Dataset,
  texts: ReadonlyMap<string, Text>,
  golds: ReadonlyMap<string, Gold>,
  issues: readonly Issue[],
): Quality {
  return {
    coverage: [...texts].map(([source, text]) => coverage(dataset, source, text)),
    scores: [...golds].map(([source, gold]) => ({
      source,
      measures: score(gold, ofSource(dataset, source)),
    })),
    evidence: tally(dataset.evidence.map((e) => e.method)),
    corrections: tally(dataset.corrections.map((c) => `${c.kind}, ${c.status}`)),
    findings: issues.map(({ code, severity, message }) => ({ code, severity, message })),
  };
}

function coverage(dataset: Dataset, source: string, text: Text) {
  const segments = dataset.segments.filter(isOf(source));
  const size = (list: readonly { start: number; end: number; quote: string | null }[]): number =>
    list.reduce((sum, s) => sum + Array.from((s.quote ?? "").replace(/\s/gu, "")).length, 0);
  return {
    source,
    characters: text.chars.filter((char) => !/\s/u.test(char)).length,
    covered: size(segments),
    leftover: size(segments.filter((s) => s.role === "leftover")),
  };
}

const ofSource = (dataset: Dataset, source: string): Dataset =>
  Object.fromEntries(
    Object.entries(dataset).map(([table, rows]) => [
      table,
      (rows as readonly { source_id?: string }[]).filter(
        (row) => row.source_id === undefined || row.source_id === source,
      ),
    ]),
  ) as unknown as Dataset;
