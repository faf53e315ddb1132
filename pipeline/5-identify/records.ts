import type { TableName } from "../model/dataset.ts";
import type { Draft } from "../model/draft.ts";
import type { Reading } from "../model/reading.ts";
import { schemas, tableNames } from "../model/tables/schemas.generated.ts";
import { rawSpan } from "../model/text/alignment.ts";
import type { Span } from "../model/text/span.ts";
import { slice } from "../model/text/text.ts";
import { isRef } from "./ref.ts";

type Row = Record<string, unknown>;

const columnsByTable = new Map(
  tableNames.map((table) => [table, Object.keys(schemas[table].properties)] as const),
);
export const columns = (table: TableName): readonly string[] => columnsByTable.get(table) ?? [];

/** Where a draft was read, in the raw text. */
export const placeOf = (draft: Draft, reading: Reading): Span | null =>
  draft.raw ?? (draft.span === null ? null : rawSpan(reading.edits, draft.span));

/** What the page prints where a draft was read, if corrections or words of another region made another text of it; else null. */
export function printedOf(draft: Draft, reading: Reading): string | null {
  const span = placeOf(draft, reading);
  const mended = reading.corrections.some(
    (c) =>
      span !== null &&
      (c.status === "applied" || c.kind === "regional_lexicon") &&
      c.start < span.end &&
      c.end > span.start,
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
