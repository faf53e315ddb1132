import { read } from "./1-read/index.ts";
import { normalise } from "./2-normalise/index.ts";
import { segment } from "./3-segment/index.ts";
import { extract } from "./4-extract/index.ts";
import { type IdentifyResult, identify } from "./5-identify/index.ts";
import { validate } from "./6-validate/index.ts";
import type { History } from "./inputs/history.ts";
import type { Curation } from "./model/curation.ts";
import type { Dataset, TableName } from "./model/dataset.ts";
import { eachTable } from "./model/each-table.ts";
import type { SourceDescription } from "./model/inputs.generated.ts";
import type { Report } from "./model/issue.ts";
import type { Reading } from "./model/reading.ts";
import { sharedTables, vocabularyTables } from "./model/shared-tables.ts";
import type { SourceInput } from "./model/source.ts";
import { byId } from "./model/table.ts";
import type { Text } from "./model/text.ts";

export { type History, noHistory } from "./inputs/history.ts";

/** A captured page with all that is known of it. */
export interface Source {
  readonly description: SourceDescription;
  readonly input: SourceInput;
  readonly curation: Curation;
}

export interface PageResult extends IdentifyResult {
  readonly reading: Reading;
}

/** Stages 1 to 5; those of an earlier version of this code can take their places. */
export const stages = { read, normalise, segment, extract, identify };
export type Stages = typeof stages;

/** bytes → Page → Reading: stages 1 and 2. */
export const readingOf = (
  { input, curation }: Source,
  report: Report,
  { read, normalise }: Pick<Stages, "read" | "normalise"> = stages,
): Reading => normalise.run({ page: read.run(input, report), curation }, report);

/** bytes → Page → Reading → Outline → Draft[] → records of one page: stages 1 to 5. */
export function readPage(
  source: Source,
  history: History,
  report: Report,
  { segment, extract, identify, ...first }: Stages = stages,
): PageResult {
  const { description, curation } = source;
  const reading = readingOf(source, report, first);
  const outline = segment.run({ reading, curation }, report);
  const drafts = extract.run(outline, report);
  return { reading, ...identify.run({ source: description, reading, drafts, curation, ...history }, report) };
}

export interface BuildResult {
  readonly dataset: Dataset;
  /** text layers by source id */
  readonly texts: ReadonlyMap<string, Text>;
  readonly matches: IdentifyResult["matches"];
}

/** Reads all sources and validates what they give together: stages 1 to 6. Findings go to the report. */
export function buildDataset(sources: readonly Source[], history: History, report: Report): BuildResult {
  const pages = sources.map((source) => readPage(source, history, report));
  const dataset = merge(pages.map((page) => page.dataset));
  const texts = new Map(pages.map((page) => [page.reading.page.id, page.reading.raw]));
  return {
    dataset: validate.run({ dataset, texts }, report),
    texts,
    matches: pages.flatMap((page) => page.matches),
  };
}

const shared: ReadonlySet<TableName> = new Set([...vocabularyTables, ...sharedTables]);

const merge = (datasets: readonly Dataset[]): Dataset =>
  eachTable((table) => {
    const rows = datasets.flatMap((dataset) => dataset[table] as readonly { id: string }[]);
    return (shared.has(table) ? firstOfEach(rows) : rows).sort(byId);
  });

const firstOfEach = <R extends { readonly id: string }>(rows: readonly R[]): R[] => [
  ...new Map(rows.toReversed().map((row) => [row.id, row])).values(),
];
