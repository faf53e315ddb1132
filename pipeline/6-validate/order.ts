import type { Dataset } from "../model/dataset.ts";
import { groupBy } from "../model/group.ts";
import { type Issue, issue } from "../model/issue.ts";
import type { Check } from "./check.ts";

interface Counted {
  readonly id: string;
  readonly source_id: string;
  readonly ordinal: number;
}

/** Tables whose records are counted, each within its owner, or within its page. */
const owners: { readonly [T in keyof Dataset]?: (row: Dataset[T][number]) => string | null } = {
  duties: (row) => row.post_id ?? row.organization_id,
  organizations: (row) => row.parent_id,
  statements: (row) => row.organization_id,
  events: () => null,
  memberships: () => null,
  periods: () => null,
  segments: () => null,
};

/** Ordinals count from 1 without a gap. */
export const ordinalCheck: Check = {
  id: "ordinals",
  run: ({ dataset }) =>
    Object.entries(owners).flatMap(([table, owner]) =>
      miscounted(
        table,
        dataset[table as keyof Dataset] as unknown as readonly Counted[],
        owner as (row: Counted) => string | null,
      ),
    ),
};

const miscounted = (
  table: string,
  rows: readonly Counted[],
  owner: (row: Counted) => string | null,
): Issue[] =>
  [...groupBy(rows, (row) => `${row.source_id} ${owner(row)}`).values()].flatMap((counted) => {
    const sorted = [...counted].sort((a, b) => a.ordinal - b.ordinal);
    const wrong = sorted.find(({ ordinal }, index) => ordinal !== index + 1);
    return wrong === undefined
      ? []
      : [
          issue(
            "validate.ordinal",
            `${table} «${wrong.id}»: ordinal is ${wrong.ordinal}, ${sorted.indexOf(wrong) + 1} comes next`,
          ),
        ];
  });
