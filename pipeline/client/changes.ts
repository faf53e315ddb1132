import type { Change } from "./api.ts";

/** Several steps as one: a record that was added and removed is left out, and so is a field that has its first value again. */
export function composed(steps: readonly (readonly Change[])[]): Change[] {
  const found = new Map<string, Change>();
  for (const step of steps)
    for (const change of step) {
      const key = keyOf(change.table, change.id);
      const before = found.get(key);
      const together = before === undefined ? only(change) : both(before, change);
      if (together === null) found.delete(key);
      else found.set(key, together);
    }
  const successors = new Map(
    [...found.values()].flatMap(({ op, table, id, related }) =>
      op === "removed" ? [[keyOf(table, id), related] as const] : [],
    ),
  );
  const living = (table: string, ids: readonly string[], seen: ReadonlySet<string> = new Set()): string[] =>
    ids.flatMap((id) => {
      const next = successors.get(keyOf(table, id));
      if (next === undefined) return [id];
      return seen.has(id) ? [] : living(table, next, new Set([...seen, id]));
    });
  return [...found.values()]
    .map((change) =>
      change.op === "removed"
        ? { ...change, related: [...new Set(living(change.table, change.related))] }
        : change,
    )
    .sort((one, other) => order(one.table, other.table) || order(one.id, other.id));
}

const keyOf = (table: string, id: string): string => `${table} ${id}`;

/** The same step backwards: from a release that was withdrawn to the one that it followed. */
export const undone = (changes: readonly Change[]): Change[] =>
  changes.map((change) => ({
    ...change,
    op: change.op === "added" ? "removed" : change.op === "removed" ? "added" : "changed",
    kinds: change.op === "added" ? ["removed"] : change.op === "removed" ? [] : change.kinds,
    related: [],
    fields: change.fields.map(({ before, after, ...field }) => ({ ...field, before: after, after: before })),
  }));

const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** A change without what clients do not need: the edits of a text, and why it was changed. */
const only = ({ table, id, op, kinds, label, related, fields }: Change): Change => ({
  table,
  id,
  op,
  kinds,
  label,
  related,
  fields: fields.map(({ field, before, after, offset_only }) => ({ field, before, after, offset_only })),
});

/** Two changes of one record as one; null when the second undoes the first. */
function both(first: Change, second: Change): Change | null {
  if (first.op === "added") return second.op === "removed" ? null : { ...first, label: second.label };
  if (second.op === "removed") return { ...only(second), label: first.label };
  // a record that came back may have other values than before, which no list of changes states
  if (first.op === "removed") return { ...only(second), op: "changed", kinds: ["revised"], related: [] };
  const fields = new Map(first.fields.map((field) => [field.field, field]));
  for (const next of only(second).fields) {
    const before = fields.get(next.field);
    if (before === undefined) fields.set(next.field, next);
    else if (JSON.stringify(before.before) === JSON.stringify(next.after)) fields.delete(next.field);
    else
      fields.set(next.field, {
        ...next,
        before: before.before,
        offset_only: before.offset_only && next.offset_only,
      });
  }
  if (fields.size === 0) return null;
  const kinds = [...new Set([...first.kinds, ...second.kinds])];
  return {
    ...only(second),
    kinds: kinds.length > 1 ? kinds.filter((kind) => kind !== "offsets") : kinds,
    fields: [...fields.values()],
  };
}
