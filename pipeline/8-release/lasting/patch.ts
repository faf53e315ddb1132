import { isDeepStrictEqual } from "node:util";
import { groupBy } from "../../model/collections/group.ts";
import type { Rows } from "../../model/tables/rows.ts";
import type { Row, Tables, Value } from "../../model/tables/table.ts";
import { mergeById, type Pair } from "../changes/merge.ts";
import { type Keyed, keyed } from "../files/content-hash.ts";

/** One operation of RFC 6902. */
export type Operation =
  | { readonly op: "add" | "replace"; readonly path: string; readonly value: unknown }
  | { readonly op: "remove"; readonly path: string };

/** JSON Patch that turns the id-keyed form of one dataset into that of the other; a changed list is replaced whole. */
export function* patch(previous: Tables, next: Tables): Generator<Operation> {
  const names = [...new Set([...Object.keys(previous), ...Object.keys(next)])].sort();
  for (const table of names) {
    const [before, after] = [previous[table], next[table]];
    if (after === undefined) yield { op: "remove", path: pointer(table) };
    else {
      if (before === undefined) yield { op: "add", path: pointer(table), value: {} };
      for (const pair of mergeById(before ?? [], after)) yield* ofRecord(table, pair);
    }
  }
}

function ofRecord(table: string, { before, after }: Pair): Operation[] {
  if (after === null) return before === null ? [] : [{ op: "remove", path: pointer(table, before.id) }];
  if (before === null) return [{ op: "add", path: pointer(table, after.id), value: after }];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name) => field(pointer(table, after.id, name), before[name], after[name]));
}

function field(path: string, before: Value | undefined, after: Value | undefined): Operation[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (after === undefined) return [{ op: "remove", path }];
  return [{ op: before === undefined ? "add" : "replace", path, value: after }];
}

/**
 * Whether the operations turn one dataset into the other, in their id-keyed forms. Only tables that an operation adds or removes as a
 * whole are in memory as a whole. Throws when an operation names a place that is not there.
 */
export function turns(operations: readonly Operation[], previous: Tables, next: Tables): boolean {
  const ofTables = groupBy(operations, ({ path }) => stepsOf(path)[0] ?? "");
  const names = new Set([...Object.keys(previous), ...Object.keys(next), ...ofTables.keys()]);
  // all are asked, so that a place that is not there is told before what differs
  const same = Array.from(names, (table) => {
    const own = ofTables.get(table) ?? [];
    const [before, after] = [previous, next].map((of) => only(of, table)) as [Tables, Tables];
    const [rows, others] = [before[table], after[table]];
    return rows === undefined || others === undefined || own.some(({ path }) => stepsOf(path).length < 2)
      ? isDeepStrictEqual(applied(own, keyed(before)), keyed(after))
      : turnsRecords(table, own, rows, others);
  });
  return same.every(Boolean);
}

const only = (tables: Tables, table: string): Tables => {
  const rows = tables[table];
  return rows === undefined ? {} : { [table]: rows };
};

function turnsRecords(
  table: string,
  operations: readonly Operation[],
  previous: Rows<Row>,
  next: Rows<Row>,
): boolean {
  const ofRecords = groupBy(operations, ({ path }) => stepsOf(path)[1] ?? "");
  const keyedRow = (row: Row | null): Keyed => ({ [table]: row === null ? {} : { [row.id]: row } });
  let same = true;
  for (const { before, after } of mergeById(previous, next)) {
    const id = (before ?? after)?.id ?? "";
    const own = ofRecords.get(id);
    ofRecords.delete(id);
    const made = own === undefined ? keyedRow(before) : applied(own, keyedRow(before));
    same &&= isDeepStrictEqual(made, keyedRow(after));
  }
  return isDeepStrictEqual(applied([...ofRecords.values()].flat(), keyedRow(null)), keyedRow(null)) && same;
}

const stepsOf = (path: string): string[] => path.split("/").slice(1).map(unescaped);

/** What the operations make of the id-keyed form of a dataset. Throws when one names a place that is not there. */
function applied(operations: readonly Operation[], before: Keyed): unknown {
  const root = structuredClone(before) as Node;
  for (const operation of operations) {
    const steps = stepsOf(operation.path);
    const last = steps.pop() ?? "";
    const absent = new Error(`${operation.path} is not there`);
    const place = steps.reduce((node, step) => {
      if (!Object.hasOwn(node, step)) throw absent;
      return node[step] as Node;
    }, root);
    if (operation.op !== "add" && !Object.hasOwn(place, last)) throw absent;
    if (operation.op === "remove") delete place[last];
    else place[last] = operation.value;
  }
  return root;
}

interface Node {
  [field: string]: unknown;
}

const unescaped = (step: string): string => step.replaceAll("~1", "/").replaceAll("~0", "~");

/** RFC 6901 */
const pointer = (...parts: readonly string[]): string =>
  parts.map((part) => `/${part.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
