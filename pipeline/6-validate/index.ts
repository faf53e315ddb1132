import type { Dataset } from "../model/dataset.ts";
import type { Stage } from "../model/stage.ts";
import type { Check, ValidateInput } from "./check.ts";
import { actionCheck, claimCheck, dateCheck, scriptCheck } from "./facts.ts";
import { coverCheck, quoteCheck } from "./quotes.ts";
import { parentCheck, referenceCheck, uniqueIds } from "./references.ts";
import { schemaCheck, tablesCheck } from "./schema.ts";

export type { Check, ValidateInput };

/** Everything that must hold of a dataset before it is written anywhere. */
export const checks: readonly Check[] = [
  schemaCheck,
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
    const missing = tablesCheck.run(input);
    report.add(...missing);
    if (missing.length === 0) for (const check of checks) report.add(...check.run(input));
    return input.dataset;
  },
};
