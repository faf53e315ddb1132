import type { Dataset } from "../model/dataset.ts";
import { hasErrors, Report } from "../model/findings/issue.ts";
import type { Text } from "../model/text/text.ts";
import type { Located } from "../print/located.ts";
import { noHistory, readPage, type Source, type Stages, stages } from "../run.ts";
import { locatedIn, reasonsOf } from "./findings.ts";
import { type CorpusPage, sourceOfPage } from "./page.ts";

/** What was read of one page, or why nothing was. */
export interface PageReading {
  /** what ids of its records begin with */
  readonly source: string;
  /** null: one of the findings is an error */
  readonly dataset: Dataset | null;
  readonly text: Text | null;
  readonly findings: readonly Located[];
}

/** Reads a page of a corpus by itself. */
export const readingOf = (page: CorpusPage, by: Stages = stages): PageReading =>
  readAlone(sourceOfPage(page), page.id, by);

/** Reads a page by itself, whatever it does: nothing is thrown. `path`: what findings call it. */
export function readAlone(source: Source, path: string, by: Stages = stages): PageReading {
  const report = new Report();
  let [dataset, text]: [Dataset | null, Text | null] = [null, null];
  try {
    const result = readPage(source, noHistory, report, by);
    text = result.reading.raw;
    if (!hasErrors(report.issues)) dataset = result.dataset;
  } catch (error) {
    report.add(...reasonsOf(error));
  }
  const findings = locatedIn(path, text, report.issues);
  return { source: source.description.id, dataset, text, findings };
}
