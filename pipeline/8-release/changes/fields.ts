import { isDeepStrictEqual } from "node:util";
import { diffChars } from "diff";
import type { Edit, FieldChange } from "../../model/releases/release.generated.ts";
import type { Row, Value } from "../../model/tables/table.ts";

/** Where a thing stands in the text layer; that it moved says nothing about the thing. */
export const offsets: ReadonlySet<string> = new Set(["start", "end", "line"]);

/** When the page was captured, and what is known to have held then. */
export const captureDates: ReadonlySet<string> = new Set(["retrieved", "as_of"]);

/** Fields whose change is worth showing by characters. */
const isText = (field: string): boolean =>
  /(?:_hant|_hans|_en)$|^(?:quote|raw|corrected|reason|note)$/.test(field);

/**
 * Every field that differs, in the order of the new record, then those that it no longer has. Absent is null: a column
 * that is new and says nothing of a record does not change it.
 */
export function fieldChanges(before: Row, after: Row): FieldChange[] {
  const names = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...names]
    .map((field) => ({ field, from: before[field] ?? null, to: after[field] ?? null }))
    .filter(({ from, to }) => !isDeepStrictEqual(from, to))
    .map(({ field, from, to }) => fieldChange(field, from, to));
}

const fieldChange = (field: string, before: Value, after: Value): FieldChange => ({
  field,
  before: before as FieldChange["before"],
  after: after as FieldChange["after"],
  offset_only: isDeepStrictEqual(content(field, before), content(field, after)),
  edits:
    isText(field) && typeof before === "string" && typeof after === "string" ? edits(before, after) : null,
});

/** A value without the offsets in it. */
function content(field: string, value: Value): Value {
  if (offsets.has(field)) return null;
  if (Array.isArray(value)) return value.map((item: Value) => content("", item));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, content(name, item as Value)]),
  );
}

const edits = (before: string, after: string): Edit[] =>
  diffChars(before, after).map(({ value, added, removed }) => ({
    op: added ? "insert" : removed ? "delete" : "equal",
    text: value,
  }));
