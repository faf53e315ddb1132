import edtf from "edtf";
import { type Issue, issue } from "../model/findings/issue.ts";
import { isDay } from "../model/inputs/calendar.ts";
import { isWebAddress } from "../model/inputs/web-address.ts";
import { tablesOf } from "../model/tables/table.ts";
import { overlaps } from "../model/text/span.ts";
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

/** Pages were captured on days that the calendar has, from addresses that a reader may follow. */
export const captureCheck: Check = {
  id: "captures",
  run({ dataset }) {
    return dataset.sources.flatMap(({ id, retrieved, url }): Issue[] => [
      ...(retrieved == null || isDay(retrieved)
        ? []
        : [issue("validate.date", `sources «${id}»: retrieved «${retrieved}» is no day`)]),
      ...(url == null || isWebAddress(url)
        ? []
        : [issue("validate.address", `sources «${id}»: url «${url}» is no address on the web`)]),
    ]);
  },
};

/** What a claim says was found is what it lists, and it holds when that is what the page states. */
export const claimCheck: Check = {
  id: "claims",
  run({ dataset }) {
    return dataset.claims.flatMap((claim): Issue[] => {
      const counted = claim.found === claim.found_items_hant.length;
      const judged = claim.holds === (claim.stated === claim.found);
      return counted && judged
        ? []
        : [
            issue(
              "validate.claim",
              `«${claim.id}»: ${claim.stated} stated, ${claim.found} found, ${claim.found_items_hant.length} listed, holds: ${claim.holds}`,
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

/**
 * What is there in one script is there in the other, of the same length where no word of another region stands in it, and the
 * length of each source is that of its text.
 */
export const scriptCheck: Check = {
  id: "scripts",
  run({ dataset, texts }) {
    const fault = (message: string): Issue => issue("validate.scripts", message);
    const alone = Object.entries(tablesOf(dataset)).flatMap(([table, rows]) =>
      rows.flatMap((row) =>
        inOneScript(row).map((field) => fault(`${table} «${row.id}»: ${field} is there in one script only`)),
      ),
    );
    const regional = dataset.corrections.filter(({ kind }) => kind === "regional_lexicon");
    const uneven = dataset.duties.filter(
      (duty) =>
        Array.from(duty.text_hant).length !== Array.from(duty.text_hans).length &&
        !regional.some((c) => c.source_id === duty.source_id && overlaps(c, duty)),
    );
    const wrong = dataset.sources.filter((s) => texts.get(s.id)?.length !== s.code_points);
    return [
      ...alone,
      ...uneven.map((d) => fault(`duties «${d.id}»: text_hant and text_hans differ in length`)),
      ...wrong.map((s) =>
        fault(
          `sources «${s.id}»: code_points is ${s.code_points}, the text has ${texts.get(s.id)?.length ?? "none"}`,
        ),
      ),
    ];
  },
};

const sizeOf = (value: unknown): number | null =>
  value === null || value === undefined ? null : Array.isArray(value) ? value.length : 1;

/** The columns of a record, and of the lists in it, that hold Chinese in one script and not in the other. */
function inOneScript(row: object): string[] {
  const cells = row as Readonly<Record<string, unknown>>;
  return Object.entries(cells).flatMap(([name, value]): string[] => {
    if (name.endsWith("_hant") && sizeOf(value) !== sizeOf(cells[name.replace(/_hant$/, "_hans")]))
      return [name];
    return Array.isArray(value)
      ? value.filter((item) => item !== null && typeof item === "object").flatMap(inOneScript)
      : [];
  });
}
