import { recordFaults } from "./6-validate/index.ts";
import { emit } from "./7-emit/index.ts";
import type { Pipeline } from "./8-release/index.ts";
import { dataLicence, generator } from "./generator.ts";
import { Report } from "./model/issue.ts";
import { type Judged, qualityOf } from "./quality/index.ts";

/** The stages that `verify` asks, as they are in this code. */
export const thisCode: Pipeline = {
  generator,
  licence: dataLicence,
  recordFaults: (dataset, texts, isCurrent) => recordFaults({ dataset, texts }, isCurrent),
  emit: (dataset, version, texts) => emit.run({ dataset, version, texts }, new Report()),
  quality: (dataset, texts, stated) => qualityOf(dataset, texts, asJudged(stated)),
};

/** What is missing in quality.json is missing in what is made of it, too, and so is seen. */
function asJudged(stated: unknown): Judged {
  const { scores, agreement, findings } = (stated ?? {}) as Partial<Judged>;
  return { scores, agreement: { sources: agreement?.sources }, findings } as Judged;
}
