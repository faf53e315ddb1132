import { rawSpan } from "../model/alignment.ts";
import type { Records, TableName } from "../model/dataset.ts";
import type { Draft } from "../model/draft.ts";
import type { Reading } from "../model/reading.ts";
import { schemas, tableNames } from "../model/schemas.generated.ts";
import type { Span } from "../model/span.ts";
import { slice } from "../model/text.ts";
import { isRef } from "./ref.ts";

type Row = Record<string, unknown>;

const columnsByTable = new Map(
  tableNames.map((table) => [table, Object.keys(schemas[table].properties)] as const),
);
const columns = (table: TableName): readonly string[] => columnsByTable.get(table) ?? [];

const placeOf = (draft: Draft, reading: Reading): Span | null =>
  draft.raw ?? (draft.span === null ? null : rawSpan(reading.edits, draft.span));

/** What the page prints where a draft was read, if corrections made another text of it; else null. */
export function printedOf(draft: Draft, reading: Reading): string | null {
  const span = placeOf(draft, reading);
  const mended = reading.corrections.some(
    (c) => span !== null && c.status === "applied" && c.start < span.end && c.end > span.start,
  );
  return mended && span !== null ? slice(reading.raw, span) : null;
}

/** A draft as a row of its table: references resolved, spans in the raw text, columns in the schema's order. */
export function recordOf(
  draft: Draft,
  source: string,
  reading: Reading,
  ids: ReadonlyMap<string, string>,
): Row {
  const span = placeOf(draft, reading);
  const located: Row = {
    id: ids.get(draft.key),
    source_id: source,
    start: span?.start ?? null,
    end: span?.end ?? null,
    quote: span === null || span.start === span.end ? null : slice(reading.raw, span),
  };
  const values = draft.values as Row;
  const resolve = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(resolve);
    return isRef(value) ? (ids.get(value.ref) ?? null) : value;
  };
  const row: Row = {};
  for (const name of columns(draft.table))
    row[name] = name in located ? located[name] : resolve(values[name]);
  return row;
}

const content =
  /(?:_hant|_hans)$|^(?:pinyin|date|value|unit|kind|relation|classification|text|party|acting|corrected|parent_id|rank_id)$/;

const contentColumns = new Set(tableNames.flatMap(columns).filter((name) => content.test(name)));

/** Where each value of a record was read: one row for every field that carries content. */
export function evidenceOf(draft: Draft, record: Row, reading: Reading): Records["evidence"][] {
  const whole = placeOf(draft, reading);
  const ownOf = (field: string) => draft.evidence.find((e) => e.field === field);
  return columns(draft.table)
    .filter((field) => record[field] !== null && (contentColumns.has(field) || ownOf(field) !== undefined))
    .map((field): Records["evidence"] => {
      const own = ownOf(field);
      const span = own ? rawSpan(reading.edits, own.span) : whole;
      const quoted = span !== null && slice(reading.raw, span) === String(record[field]);
      const method = own && own.method !== "quoted" ? own.method : quoted ? "quoted" : "normalised";
      return {
        id: `${String(record.id)}.ev-${field.replace(/_/g, "-")}`,
        record_table: draft.table,
        record_id: String(record.id),
        field,
        source_id: String(record.source_id),
        start: span?.start ?? null,
        end: span?.end ?? null,
        method,
      };
    });
}
