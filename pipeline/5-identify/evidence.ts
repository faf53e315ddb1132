import { once } from "../model/collections/once.ts";
import type { Records, TableName } from "../model/dataset.ts";
import type { Draft, Method } from "../model/draft.ts";
import { evidenceId, isEmpty, speakForThemselves, unread, wordsOf } from "../model/evidence.ts";
import { inBothScripts, type Reading } from "../model/reading.ts";
import { tableNames } from "../model/tables/schemas.generated.ts";
import { rawSpan, readingSpan } from "../model/text/alignment.ts";
import type { Span } from "../model/text/span.ts";
import { slice } from "../model/text/text.ts";
import { columns, placeOf } from "./records.ts";

type Row = Record<string, unknown>;

/** Fields whose value is what the passage states, written in another form: 二〇〇七年 as 2007, 六 as 6. */
const stated: ReadonlySet<string> = new Set(["date", "value", "stated", "pinyin"]);

export type EvidenceOf = (draft: Draft, record: Row, reading: Reading) => readonly Records["evidence"][];

/** Where each value of a record was read, and how: one row for every field that was read from the page and is not empty. */
export function evidenceOf(draft: Draft, record: Row, reading: Reading): Records["evidence"][] {
  if (speakForThemselves.has(draft.table) || !("source_id" in record)) return [];
  const whole = placeOf(draft, reading);
  const passage = passageAt(reading, whole);
  return readFields(draft.table)
    .filter((field) => !isEmpty(record[field]))
    .map((field): Records["evidence"] => {
      const own = draft.evidence.find((e) => e.field === field);
      const span = own ? rawSpan(reading.edits, own.span) : whole;
      const told = own?.method === "inferred" || own?.method === "curated" ? own.method : null;
      return {
        id: evidenceId(String(record.id), field),
        record_table: draft.table,
        record_id: String(record.id),
        field,
        source_id: String(record.source_id),
        start: span?.start ?? null,
        end: span?.end ?? null,
        method: told ?? methodOf(field, record, own ? passageAt(reading, span) : passage),
      };
    });
}

const fieldsByTable = new Map(
  tableNames.map((table) => [table, columns(table).filter((field) => !unread.has(field))] as const),
);
const readFields = (table: TableName): readonly string[] => fieldsByTable.get(table) ?? [];

/** How a value was read, by the value and the passage: what an extractor thinks of it does not count. */
function methodOf(field: string, record: Row, passage: Passage | null): Method {
  const words = wordsOf(field, record[field]);
  if (passage === null) return "inferred";
  if (words.length === 0)
    return stated.has(field) && record.date_basis !== "inferred" ? "normalised" : "inferred";
  if (words.every((word) => passage.printed.includes(word))) return "quoted";
  const texts = [passage.printed, ...passage.read()];
  return words.every((word) => texts.some((text) => text.includes(word))) ? "normalised" : "inferred";
}

/** The words of a place: as printed, and as read in both scripts. */
interface Passage {
  readonly printed: string;
  readonly read: () => readonly string[];
}

function passageAt(reading: Reading, span: Span | null): Passage | null {
  if (span === null) return null;
  const read = once(() => inBothScripts(reading, readingSpan(reading.edits, span)));
  return { printed: slice(reading.raw, span), read: () => Object.values(read()) };
}
