import { groupBy } from "../model/collections/group.ts";
import type { Dataset, TableName } from "../model/dataset.ts";
import { type Issue, issue } from "../model/findings/issue.ts";
import { tablesOf } from "../model/tables/table.ts";
import type { Check, Row } from "./check.ts";

/** Tables whose records are counted, with the fields within whose values they are counted; an empty list: within their page. */
const owners: { readonly [T in TableName]?: readonly string[] } = {
  duties: ["post_id", "organization_id"],
  organizations: ["parent_id"],
  statements: ["organization_id"],
  events: [],
  memberships: [],
  periods: [],
  segments: [],
};

/** Ordinals count from 1 without a gap, but where people put a record elsewhere: it keeps the number that the page gave it. */
export const ordinalCheck: Check = {
  id: "ordinals",
  run({ dataset }) {
    const decided = decidedFields(dataset);
    return Object.entries(owners).flatMap(([table, fields]) =>
      [...fields, "ordinal"].some((field) => decided.has(field))
        ? []
        : miscounted(table, tablesOf(dataset)[table] ?? [], fields),
    );
  },
};

const decidedFields = ({ evidence }: Dataset): ReadonlySet<string> =>
  new Set(evidence.filter(({ method }) => method === "curated").map(({ field }) => field));

const miscounted = (table: string, rows: readonly Row[], fields: readonly string[]): Issue[] =>
  [...groupBy(rows, (row) => ["source_id", ...fields].map((field) => row[field]).join()).values()].flatMap(
    (counted) => {
      const sorted = [...counted].sort((a, b) => Number(a.ordinal) - Number(b.ordinal));
      const at = sorted.findIndex(({ ordinal }, index) => ordinal !== index + 1);
      const wrong = sorted[at];
      return wrong === undefined
        ? []
        : [
            issue(
              "validate.ordinal",
              `${table} «${wrong.id}»: ordinal is ${wrong.ordinal}, ${at + 1} comes next`,
            ),
          ];
    },
  );
