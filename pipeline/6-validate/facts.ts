import edtf from "edtf";
import { type Issue, issue } from "../model/issue.ts";
import type { Check } from "./check.ts";

const parses = (date: string): boolean => {
  try {
    edtf(date);
    return true;
  } catch {
    return false;
  }
};

/** Dates of events and periods are EDTF. */
export const dateCheck: Check = {
  id: "dates",
  run({ dataset }) {
    return [...dataset.events, ...dataset.periods]
      .filter((record) => !parses(record.date))
      .map((record) => issue("validate.date", `«${record.id}»: «${record.date}» is no EDTF date`));
  },
};

/** What a claim says was found is what it lists, and it holds when that is what the page states. */
export const claimCheck: Check = {
  id: "claims",
  run({ dataset }) {
    return dataset.claims.flatMap((claim): Issue[] => {
      const counted = claim.found === claim.found_items.length;
      const judged = claim.holds === (claim.stated === claim.found);
      return counted && judged
        ? []
        : [
            issue(
              "validate.claim",
              `«${claim.id}»: ${claim.stated} stated, ${claim.found} found, ${claim.found_items.length} listed, holds: ${claim.holds}`,
            ),
          ];
    });
  },
};

/** Verbs of the predicates are those of the actions, in the same order. */
export const actionCheck: Check = {
  id: "actions",
  run({ dataset }) {
    return dataset.duties
      .filter(
        (duty) =>
          duty.predicates.flatMap((p) => p.actions).join() !== duty.actions.map((a) => a.quote).join(),
      )
      .map((duty) =>
        issue(
          "validate.actions",
          `duties «${duty.id}»: the verbs of its predicates are not those of its actions`,
        ),
      );
  },
};

/** The two scripts of a duty have the same number of characters, and the length of each source is that of its text. */
export const scriptCheck: Check = {
  id: "scripts",
  run({ dataset, texts }) {
    const uneven = dataset.duties.filter(
      (d) => Array.from(d.text_hant).length !== Array.from(d.text_hans).length,
    );
    const wrong = dataset.sources.filter((s) => texts.get(s.id)?.length !== s.code_points);
    return [
      ...uneven.map((d) =>
        issue("validate.scripts", `duties «${d.id}»: text_hant and text_hans differ in length`),
      ),
      ...wrong.map((s) =>
        issue(
          "validate.scripts",
          `sources «${s.id}»: code_points is ${s.code_points}, the text has ${texts.get(s.id)?.length ?? "none"}`,
        ),
      ),
    ];
  },
};
