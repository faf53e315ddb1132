import { isDeepStrictEqual } from "node:util";
import type { Tables, Value } from "../../model/tables/table.ts";
import { mergeById, type Pair } from "../changes/merge.ts";
import type { Keyed } from "../files/content-hash.ts";

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

/** What the operations make of the id-keyed form of a dataset. Throws when one names a place that is not there. */
export function applied(operations: readonly Operation[], before: Keyed): unknown {
  const root = structuredClone(before) as Node;
  for (const operation of operations) {
    const steps = operation.path.split("/").slice(1).map(unescaped);
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
