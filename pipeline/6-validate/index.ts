import type { Dataset } from "../model/dataset.ts";
import type { Issue } from "../model/issue.ts";
import type { Stage } from "../model/stage.ts";
import { characterCheck } from "./characters.ts";
import type { Check, ValidateInput } from "./check.ts";
import { evidenceCheck } from "./evidence.ts";
import { actionCheck, captureCheck, claimCheck, dateCheck, scriptCheck } from "./facts.ts";
import { ordinalCheck } from "./ordinals.ts";
import { coverCheck, quoteCheck } from "./quotes.ts";
import { parentCheck, referenceCheck, uniqueIds } from "./references.ts";
import { schemaCheck, tablesCheck } from "./schema.ts";

export type { Check, ValidateInput };

/** What every dataset has had to be since the first release: these checks read no column that was added later. */
const lasting: readonly Check[] = [
  uniqueIds,
  parentCheck,
  quoteCheck,
  coverCheck,
  dateCheck,
  captureCheck,
  characterCheck,
  ordinalCheck,
];

/** What a dataset of this code has to be besides. */
const current: readonly Check[] = [referenceCheck, claimCheck, actionCheck, scriptCheck, evidenceCheck];

/** Runs every check and reports what fails. It never repairs; the dataset goes on unchanged. */
export const validate: Stage<ValidateInput, Dataset> = {
  name: "validate",
  run(input, report) {
    // the other checks take the shape of the records for granted
    for (const group of [[tablesCheck], [schemaCheck], [...lasting, ...current]]) {
      const issues = group.flatMap((check) => check.run(input));
      report.add(...issues);
      if (issues.length > 0) break;
    }
    return input.dataset;
  },
};

/**
 * The faults of records whose tables and schemas are known to be right. `isCurrent`: the tables have the columns of this
 * code; checks of newer columns are not made of an older release.
 */
export const recordFaults = (input: ValidateInput, isCurrent: boolean): Issue[] =>
  (isCurrent ? [...lasting, ...current] : lasting).flatMap((check) => check.run(input));
