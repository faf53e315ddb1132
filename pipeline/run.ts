import { read } from "./1-read/index.ts";
import { normalise } from "./2-normalise/index.ts";
import { segment } from "./3-segment/index.ts";
import { extract } from "./4-extract/index.ts";
import { type IdentifyResult, identify } from "./5-identify/index.ts";
import { faultsAcross, validate } from "./6-validate/index.ts";
import type { Histories, History } from "./inputs/history.ts";
import type { LargeDataset } from "./model/dataset.ts";
import type { Report } from "./model/findings/issue.ts";
import type { Curation } from "./model/inputs/curation.ts";
import type { SourceDescription } from "./model/inputs/inputs.generated.ts";
import type { Reading } from "./model/reading.ts";
import type { SourceInput } from "./model/source.ts";
import { PackedDataset } from "./model/tables/packed.ts";
import { Texts } from "./model/text/texts.ts";

export { type Histories, type History, noHistory } from "./inputs/history.ts";

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
  /** packed: one row after the other is in memory */
  readonly dataset: LargeDataset;
  /** text layers by source id */
  readonly texts: Texts;
  readonly matches: IdentifyResult["matches"];
}

/**
 * Reads one source after the other and validates what each gives and what they give together: stages 1 to 6. The sources are in
 * the order of their ids. Findings go to the report.
 */
export function buildDataset(sources: Iterable<Source>, histories: Histories, report: Report): BuildResult {
  const packed = new PackedDataset();
  const strings = new Map<string, string>();
  const matches: IdentifyResult["matches"][number][] = [];
  for (const source of sources) {
    const { id } = source.description;
    const page = readPage(source, histories(id), report);
    const text = page.reading.raw;
    packed.add(id, validate.run({ dataset: page.dataset, texts: new Map([[id, text]]) }, report));
    strings.set(id, text.chars.join(""));
    matches.push(...page.matches);
  }
  report.add(...faultsAcross(packed.rows));
  return { dataset: packed.rows, texts: new Texts(strings), matches };
}
