import type { Dataset } from "../model/dataset.ts";
import type { Stage } from "../model/stage.ts";
import type { Check, ValidateInput } from "./check.ts";
import { actionCheck, claimCheck, dateCheck, scriptCheck } from "./facts.ts";
import { coverCheck, quoteCheck } from "./quotes.ts";
import { parentCheck, referenceCheck, uniqueIds } from "./references.ts";
import { schemaCheck, tablesCheck } from "./schema.ts";

export type { Check, ValidateInput };

/** Everything that must hold of a dataset before it is written anywhere. */
const checks: readonly Check[] = [
  uniqueIds,
  referenceCheck,
  parentCheck,
  quoteCheck,
  coverCheck,
  dateCheck,
  claimCheck,
  actionCheck,
  scriptCheck,
];

/** Runs every check and reports what fails. It never repairs; the dataset goes on unchanged. */
export const validate: Stage<ValidateInput, Dataset> = {
  name: "validate",
  run(input, report) {
    // the other checks take the shape of the records for granted
    for (const group of [[tablesCheck], [schemaCheck], checks]) {
      const issues = group.flatMap((check) => check.run(input));
      report.add(...issues);
      if (issues.length > 0) break;
    }
    return input.dataset;
  },
};
