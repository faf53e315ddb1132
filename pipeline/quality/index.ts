import { reliability } from "../4-extract/calibration.generated.ts";
import { mapped } from "../model/collections/mapped.ts";
import type { Dataset, LargeDataset } from "../model/dataset.ts";
import type { Issue } from "../model/findings/issue.ts";
import type { Reliability } from "../model/releases/reliability.ts";
import { eachTable } from "../model/tables/each-table.ts";
import { filtered, tablesOf } from "../model/tables/table.ts";
import type { Text } from "../model/text/text.ts";
import { agreementElsewhere } from "./agreement.generated.ts";
import { type Agreement, agreement } from "./agreement.ts";
import { type Coverage, coverageOf } from "./coverage.ts";
import type { Gold, RelationalGold } from "./gold.ts";
import { type NotMeasured, notMeasured, type Score, score } from "./score.ts";

export type { Coverage, Gold, RelationalGold, Score };
export { coverageOf, notMeasured, score };

/** What a release says about its own quality: quality.json. */
export interface Quality {
  readonly coverage: readonly Coverage[];
  readonly scores: readonly {
    readonly source: string;
    readonly measures: readonly Score[];
    /** whether the rules were written with the page at hand, so that on other pages fewer are right */
    readonly in_sample: true;
    /** tables with records of the page, and fields of the measured ones, that nobody has annotated */
    readonly not_measured: NotMeasured;
  }[];
  /** of what has no right and wrong: functions of duties, the pipeline's and one person's */
  readonly agreement: {
    readonly of: "functions of duties";
    readonly how: string;
    readonly sources: readonly (Agreement & { readonly source: string })[];
    readonly elsewhere: readonly (Agreement & { readonly pages: number; readonly sample: string })[];
  };
  readonly confidence: Reliability;
  /** how many values rest on the text and how many on structure or on people */
  readonly evidence: Readonly<Record<string, number>>;
  readonly corrections: Readonly<Record<string, number>>;
  readonly findings: readonly {
    readonly code: string;
    readonly severity: string;
    readonly message: string;
  }[];
}

/** Which pages the numbers are from; they are not part of a release. */
const measuredOn =
  "27 annotated pages of other agencies, the cases of tests/cases/reading and the pages of tests/cases/profiles; each page by a curve fitted without it. The rules were written with these pages at hand: on a page of an unknown style fewer may be right. Statements: as far as the annotations say what is no duty.";

const howAgreed =
  "Cohen's kappa of the pipeline and one person: of the first function, and of sets, where each pair of a duty and a function is a question answered yes or no. Labels were set from the notes of the vocabulary before any run on them, by who also wrote its words. The page of the source was at hand when they were written (in-sample).";

/** By the number of the set in agreement.generated.ts. */
const samples = [
  "duties that were at hand when the words were written",
  "duties that were at hand when the words were written",
  "duties that nobody had read when the words were written",
];

/** How far the functions of the labelled duties of a page are those of the person; null where nobody labelled any. */
function functionAgreement({ functions }: Gold, { duties, categories }: Dataset): Agreement | null {
  if (functions === null) return null;
  const read = new Map(duties.map((duty) => [duty.start, duty.categories]));
  return agreement(
    functions.map((label) => ({ person: label.categories, pipeline: read.get(label.start) ?? [] })),
    categories.filter(({ broader_id }) => broader_id !== null).map(({ id }) => id),
  );
}

function tally(values: Iterable<string>): Record<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Judgements of people and of earlier stages, which cannot be computed from the records. */
export interface Judged extends Pick<Quality, "scores" | "findings"> {
  readonly agreement: Pick<Quality["agreement"], "sources">;
}

/**
 * Measures a dataset: coverage of the pages, scores where a page has been annotated by hand, how much a confidence is worth, and
 * what is not certain.
 */
export const measureQuality = (
  dataset: LargeDataset,
  texts: ReadonlyMap<string, Text>,
  golds: ReadonlyMap<string, Gold>,
  issues: readonly Issue[],
): Quality =>
  qualityOf(dataset, texts, {
    scores: [...golds].map(([source, gold]) => ({
      source,
      measures: score(gold, ofSource(dataset, source)),
      in_sample: true,
      not_measured: notMeasured(gold, ofSource(dataset, source)),
    })),
    agreement: {
      sources: [...golds].flatMap(([source, gold]) => {
        const agreed = functionAgreement(gold, ofSource(dataset, source));
        return agreed === null ? [] : [{ source, ...agreed }];
      }),
    },
    findings: issues.map(({ code, severity, message }) => ({ code, severity, message })),
  });

/** quality.json of a dataset, given what its records do not have. */
export const qualityOf = (
  dataset: LargeDataset,
  texts: ReadonlyMap<string, Text>,
  { scores, agreement: { sources }, findings }: Judged,
): Quality => ({
  coverage: coverageOf(dataset, texts),
  scores,
  agreement: {
    of: "functions of duties",
    how: howAgreed,
    sources,
    elsewhere: agreementElsewhere.map((row, n) => ({ sample: samples[n] ?? "", ...row })),
  },
  confidence: { measured_on: measuredOn, bands: reliability },
  evidence: tally(mapped(dataset.evidence, (e) => e.method)),
  corrections: tally(mapped(dataset.corrections, (c) => `${c.kind}, ${c.status}`)),
  findings,
});

const ofSource = (dataset: LargeDataset, source: string): Dataset =>
  eachTable((table) => {
    const rows = tablesOf(dataset)[table] ?? [];
    return [...filtered(rows, (row) => row.source_id === undefined || row.source_id === source)];
  });
