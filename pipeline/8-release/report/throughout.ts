import { groupBy } from "../../model/collections/group.ts";
import type { Cause, Change, FieldChange } from "../../model/releases/release.generated.ts";
import type { Tables } from "../../model/tables/table.ts";
import { kindsOf } from "../changes/kinds.ts";

/** What happened to more records than this in one way is told once. */
const many = 10;

/** One thing that happened to most records of a table. */
export interface Sweep {
  readonly table: string;
  /** null: the records themselves are new or gone */
  readonly field: string | null;
  readonly op: Change["op"];
  readonly count: number;
  /** how many records the table has now */
  readonly rows: number;
  readonly causes: readonly Cause[];
}

interface Told {
  readonly throughout: readonly Sweep[];
  /** what is left to tell record by record */
  readonly others: readonly Change[];
}

/**
 * Tells apart what happened throughout a table: all its records are new, a column came or went, is filled for the first
 * time, or is another in more than half of the rows. A record to which nothing else happened is not told by itself.
 */
export function toldThroughout(changes: readonly Change[], names: Tables): Told {
  const sweeps = [...groupBy(changes, ({ table }) => table)].flatMap(([table, found]) => {
    const rows = names[table]?.length ?? 0;
    return [...ofRecords(table, found, rows), ...ofFields(table, found, rows)];
  });
  const swept = new Set(sweeps.map(({ table, field, op }) => keyOf(table, field, op)));
  return {
    throughout: sweeps,
    others: changes.flatMap((change) => {
      if (swept.has(keyOf(change.table, null, change.op))) return [];
      return remainder(change, (field) => swept.has(keyOf(change.table, field, "changed")));
    }),
  };
}

const keyOf = (table: string, field: string | null, op: Change["op"]): string =>
  `${op} ${table} ${field ?? ""}`;

/** A table that is new as a whole, or gone. */
const ofRecords = (table: string, changes: readonly Change[], rows: number): Sweep[] =>
  (["added", "removed"] as const).flatMap((op) => {
    const found = changes.filter((change) => change.op === op);
    const all = op === "added" ? rows : rows + found.length;
    if (found.length <= many || found.length < all) return [];
    return [{ table, field: null, op, count: found.length, rows, causes: causesOf(found, null) }];
  });

function ofFields(table: string, changes: readonly Change[], rows: number): Sweep[] {
  const fields = changes.flatMap((change) => contentOf(change).map((field) => ({ change, field })));
  return [...groupBy(fields, ({ field }) => field.field)].flatMap(([field, found]): Sweep[] => {
    const isFirst = found.every(({ field: { before } }) => before === null);
    const isMost = found.length > many && (isFirst || found.length > rows / 2);
    if (!isMost && !found.every(({ change }) => isOfSchema(change, field))) return [];
    const causes = causesOf(
      found.map(({ change }) => change),
      field,
    );
    return [{ table, field, op: "changed", count: found.length, rows, causes }];
  });
}

const isOfSchema = ({ causes }: Change, field: string): boolean =>
  causes.some((cause) => cause.kind === "schema" && isOf(cause, field));

const contentOf = ({ fields }: Change): FieldChange[] => fields.filter((field) => !field.offset_only);

const causesOf = (changes: readonly Change[], field: string | null): Cause[] => {
  const causes = changes.flatMap((change) =>
    change.causes.filter((cause) => field === null || isOf(cause, field)),
  );
  return [...groupBy(causes, ({ kind, detail }) => JSON.stringify([kind, detail])).values()].flatMap(
    ([first]) => first ?? [],
  );
};

const isOf = ({ fields }: Cause, field: string): boolean => fields.includes(field);

/** A change without the fields that are told throughout; none when nothing is left. */
function remainder(change: Change, isTold: (field: string) => boolean): Change[] {
  const fields = change.fields.filter(({ field }) => !isTold(field));
  if (fields.length === change.fields.length) return [change];
  if (fields.every((field) => field.offset_only || field.field === "quote")) return [];
  const causes = change.causes.filter((cause) => fields.some(({ field }) => isOf(cause, field)));
  const columns = Object.fromEntries(fields.map(({ field }) => [field, true]));
  return [{ ...change, fields, causes, kinds: kindsOf(fields, columns) }];
}
