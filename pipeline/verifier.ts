import { recordFaults, type ValidateInput } from "./6-validate/index.ts";
import { emit } from "./7-emit/index.ts";
import type { Pipeline } from "./8-release/index.ts";
import { dataLicence, generator } from "./generator.ts";
import type { LargeDataset } from "./model/dataset.ts";
import { Report } from "./model/findings/issue.ts";
import { PackedDataset } from "./model/tables/packed.ts";
import { tablesOf } from "./model/tables/table.ts";
import type { Text } from "./model/text/text.ts";
import { type Judged, qualityOf } from "./quality/index.ts";

/** The stages that `verify` asks, as they are in this code. */
export const thisCode: Pipeline = {
  generator,
  licence: dataLicence,
  recordFaults: (dataset, texts, isCurrent) => recordFaults(pagesOf(dataset, texts), dataset, isCurrent),
  emit: (dataset, version, texts, scratch) => emit.run({ dataset, version, texts, scratch }, new Report()),
  quality: (dataset, texts, stated) => qualityOf(dataset, texts, asJudged(stated)),
};

/** Each source by itself, and what belongs to none of them. */
function* pagesOf(dataset: LargeDataset, texts: ReadonlyMap<string, Text>): Generator<ValidateInput> {
  const packed = PackedDataset.from(tablesOf(dataset));
  for (const source of packed.sources) {
    const text = texts.get(source);
    yield { dataset: packed.of(source), texts: new Map(text === undefined ? [] : [[source, text]]) };
  }
}

/** What is missing in quality.json is missing in what is made of it, too, and so is seen. */
function asJudged(stated: unknown): Judged {
  const { scores, agreement, findings } = (stated ?? {}) as Partial<Judged>;
  return { scores, agreement: { sources: agreement?.sources }, findings } as Judged;
}
