import type { Dataset } from "../model/dataset.ts";
import type { Issue } from "../model/issue.ts";
import type { Text } from "../model/text.ts";
import type { Gold } from "./gold.ts";
import { type Score, score } from "./score.ts";

export type { Gold, Score };
export { score };

interface Coverage {
  readonly source: string;
  readonly characters: number;
  readonly covered: number;
  /** characters by the role of their segment */
  readonly roles: Readonly<Record<string, number>>;
}

/** What a release says about its own quality: quality.json. */
export interface Quality {
  readonly coverage: readonly Coverage[];
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

/** How many characters, white space aside, lie in segments, and in segments of which role. */
function coverage(dataset: Dataset, source: string, text: Text): Coverage {
  const roles = new Map<string, number>();
  for (const { quote, role } of dataset.segments.filter(isOf(source))) {
    roles.set(role, (roles.get(role) ?? 0) + Array.from((quote ?? "").replace(/\s/gu, "")).length);
  }
  return {
    source,
    characters: text.chars.filter((char) => !/\s/u.test(char)).length,
    covered: [...roles.values()].reduce((sum, size) => sum + size, 0),
    roles: Object.fromEntries([...roles].sort((a, b) => (a[0] < b[0] ? -1 : 1))),
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
