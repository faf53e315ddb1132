import { once } from "../model/collections/once.ts";
import type { Records, TableName } from "../model/dataset.ts";
import { evidenceId } from "../model/evidence.ts";
import { issue, type Report } from "../model/findings/issue.ts";
import { nameAt, valueAt } from "../model/findings/json-place.ts";
import { type Curation, entriesOf, curationFile as file } from "../model/inputs/curation.ts";

type Row = Record<string, unknown>;

/**
 * Sets the values that people decided (English names, a rank the page does not print) and returns their evidence.
 * An unknown record or field is an error: the decision would be lost.
 */
export function applyCurated(
  records: readonly { readonly table: TableName; readonly row: Row }[],
  evidence: readonly Records["evidence"][],
  curation: Curation,
  source: string,
  report: Report,
): Records["evidence"][] {
  const recordOf = once(() => new Map(records.map((record) => [record.row.id, record])));
  const places = once(() => new Map(evidence.map((entry) => [entry.id, entry])));
  return entriesOf(curation, "set").flatMap(({ record, values, at }) => {
    const known = recordOf().get(record);
    if (known === undefined) {
      const json = valueAt(...at, "record");
      report.add(issue("curation.unknown-record", `${file}: no record «${record}»`, { source, file, json }));
      return [];
    }
    const { table, row } = known;
    return Object.entries(values).flatMap(([field, value]) => {
      if (!(field in row) || field === "id") {
        const json = nameAt(...at, "values", field);
        const message = `${file}: «${record}» has no field «${field}»`;
        report.add(issue("curation.unknown-field", message, { source, file, json }));
        return [];
      }
      row[field] = value;
      const id = evidenceId(record, field);
      const span = places().get(id) ?? { start: null, end: null };
      return [
        {
          id,
          record_table: table,
          record_id: record,
          field,
          source_id: source,
          start: span.start,
          end: span.end,
          method: "curated" as const,
        },
      ];
    });
  });
}
