import { isDeepStrictEqual } from "node:util";
import { groupBy } from "../model/collections/group.ts";
import { once } from "../model/collections/once.ts";
import type { Cause, Change } from "../model/releases/release.generated.ts";
import { columnsOf } from "../model/tables/columns.ts";
import { filtered, type Row, sourceOf, type Tables } from "../model/tables/table.ts";
import type { Schemas } from "./policy/schema-changes.ts";

/** One thing that differs between what two releases were made from. */
export interface Factor {
  readonly kind: Cause["kind"];
  readonly detail: string | null;
  /** the source whose records it can change */
  readonly source: string;
  /** the records of that source as they would be had this one thing stayed as it was; null: cannot be made */
  without(): Tables | null;
  /** the same had it alone changed */
  alone(): Tables | null;
}

/** What two releases were made from, as far as causes are told. */
export interface Circumstances {
  readonly factors: readonly Factor[];
  readonly previous: { readonly tables: Tables; readonly schemas: Schemas };
  readonly next: { readonly tables: Tables; readonly schemas: Schemas };
}

/**
 * Names the causes of each change by experiment. A thing is a cause of a change that goes away when it alone is held as
 * it was before. Where no such thing is found, since two of them would each have done it, those are causes that bring
 * the change about when they alone are new.
 */
export function withCauses(changes: readonly Change[], circumstances: Circumstances): Change[] {
  const lookup = rowsOf(changes);
  const rows = { before: lookup(circumstances.previous.tables), after: lookup(circumstances.next.tables) };
  const trials = circumstances.factors.map((factor) => ({
    factor,
    without: once(() => nullable(factor.without(), lookup)),
    alone: once(() => nullable(factor.alone(), lookup)),
  }));
  return changes.map((change) => {
    const row = rows.after(change.table, change.id) ?? rows.before(change.table, change.id);
    const source = row === null ? "" : sourceOf(change.table, row);
    const relevant = trials.filter(({ factor }) => source === "" || factor.source === source);
    const { own, parts } = partsOf(change, circumstances);
    const found = parts.flatMap((part) => {
      const needed = relevant.filter(({ without }) => undone(part, change, without()));
      const causes = needed.length > 0 ? needed : relevant.filter(({ alone }) => done(part, change, alone()));
      return causes.map(({ factor }) => ({ factor, part }));
    });
    return { ...change, causes: [...own, ...gathered(found)] };
  });
}

/** What of a change has a cause of its own: each field of a changed record, and an added or removed one as a whole. */
type Part = Change["fields"][number] | null;

function partsOf(change: Change, { previous, next }: Circumstances): { own: Cause[]; parts: Part[] } {
  const schema = (fields: string[]): Cause => ({ kind: "schema", detail: null, fields });
  const [before, after] = [previous, next].map(({ schemas }) => columnNames(schemas, change.table));
  if (before === undefined || after === undefined || before.size === 0 || after.size === 0)
    return { own: [schema([])], parts: [] };
  if (change.op !== "changed") return { own: [], parts: [null] };
  const bySchema = change.fields.map(({ field }) => field).filter((f) => before.has(f) !== after.has(f));
  const parts = change.fields.filter(({ field }) => !bySchema.includes(field));
  return { own: bySchema.length === 0 ? [] : [schema(bySchema)], parts };
}

const columnNames = (schemas: Schemas, table: string): ReadonlySet<string> => {
  const schema = schemas[table];
  return new Set(schema === undefined ? [] : columnsOf(schema).map(({ name }) => name));
};

type Lookup = (table: string, id: string) => Row | null;

/** In these records the part is as it was in the previous release. */
const undone = (part: Part, change: Change, rows: Lookup | null): boolean =>
  is(part, change, rows, { field: part?.before, present: change.op === "removed" });

/** In these records the part is as it is in this release. */
const done = (part: Part, change: Change, rows: Lookup | null): boolean =>
  is(part, change, rows, { field: part?.after, present: change.op === "added" });

function is(part: Part, { table, id }: Change, rows: Lookup | null, expected: Expected): boolean {
  if (rows === null) return false;
  const row = rows(table, id);
  if (part === null) return (row !== null) === expected.present;
  return row !== null && isDeepStrictEqual(row[part.field] ?? null, expected.field);
}

interface Expected {
  readonly field: unknown;
  readonly present: boolean;
}

/** One cause for each thing, with all the fields that it changed. */
function gathered(found: readonly { readonly factor: Factor; readonly part: Part }[]): Cause[] {
  const causes = new Map<string, Cause>();
  for (const { factor, part } of found) {
    const { kind, detail } = factor;
    const key = JSON.stringify([kind, detail]);
    const fields = part === null ? [] : [part.field];
    causes.set(key, { kind, detail, fields: [...(causes.get(key)?.fields ?? []), ...fields] });
  }
  return [...causes.values()];
}

/** Finds the records that changed, and no others: all would be many. */
const rowsOf =
  (changes: readonly Change[]) =>
  (tables: Tables): Lookup => {
    const ids = groupBy(changes, ({ table }) => table);
    const byId = new Map(
      [...ids].map(([table, found]) => {
        const wanted = new Set(found.map(({ id }) => id));
        const rows = [...filtered(tables[table] ?? [], ({ id }) => wanted.has(id))];
        return [table, new Map(rows.map((row) => [row.id, row]))] as const;
      }),
    );
    return (table, id) => byId.get(table)?.get(id) ?? null;
  };

const nullable = <A, B>(value: A | null, then: (value: A) => B): B | null =>
  value === null ? null : then(value);
