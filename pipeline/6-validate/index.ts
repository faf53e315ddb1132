import { mapped } from "../model/collections/mapped.ts";
import type { Dataset, LargeDataset } from "../model/dataset.ts";
import type { Issue } from "../model/findings/issue.ts";
import type { Stage } from "../model/stage.ts";
import { characterCheck } from "./characters.ts";
import type { Check, CheckOfAll, ValidateInput } from "./check.ts";
import { evidenceCheck } from "./evidence.ts";
import { actionCheck, captureCheck, claimCheck, dateCheck, scriptCheck } from "./facts.ts";
import { ordinalCheck } from "./ordinals.ts";
import { coverCheck, quoteCheck } from "./quotes.ts";
import { parentCheck, referenceCheck, uniqueIds } from "./references.ts";
import { schemaCheck, tablesCheck } from "./schema.ts";

export type { Check, ValidateInput };

/** What holds of the records of all pages together. */
const across: readonly CheckOfAll[] = [uniqueIds, parentCheck];
const acrossOfNow: readonly CheckOfAll[] = [referenceCheck];

/** What every dataset has had to be since the first release: these checks read no column that was added later. */
const lasting: readonly Check[] = [
  quoteCheck,
  coverCheck,
  dateCheck,
  captureCheck,
  characterCheck,
  ordinalCheck,
];

/** What a dataset of this code has to be besides. */
const current: readonly Check[] = [claimCheck, actionCheck, scriptCheck, evidenceCheck];

const ofAll = ({ run, id }: CheckOfAll): Check => ({ id, run: ({ dataset }) => run(dataset) });

/** Runs every check on the dataset of a page and reports what fails. It never repairs; the dataset goes on unchanged. */
export const validate: Stage<ValidateInput, Dataset> = {
  name: "validate",
  run(input, report) {
    // the other checks take the shape of the records for granted
    const sound = [...across.map(ofAll), ...lasting, ...acrossOfNow.map(ofAll), ...current];
    for (const group of [[tablesCheck], [schemaCheck], sound]) {
      const issues = group.flatMap((check) => check.run(input));
      report.add(...issues);
      if (issues.length > 0) break;
    }
    return input.dataset;
  },
};

/** What fails of pages together, each of which has been validated: that two of them have a record of the same id. */
export const faultsAcross = (dataset: LargeDataset): Issue[] => uniqueIds.run(dataset);

/**
 * The faults of records whose tables and schemas are known to be right: of each page, and of all together. `isCurrent`: the
 * tables have the columns of this code; checks of newer columns are not made of an older release.
 */
export function recordFaults(
  pages: Iterable<ValidateInput>,
  dataset: LargeDataset,
  isCurrent: boolean,
): Issue[] {
  const together = isCurrent ? [...across, ...acrossOfNow] : across;
  const alone = isCurrent ? [...lasting, ...current] : lasting;
  return [
    ...together.flatMap((check) => check.run(dataset)),
    ...[...mapped(pages, (page) => alone.flatMap((check) => check.run(page)))].flat(),
  ];
}
