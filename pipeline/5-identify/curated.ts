import { type Curation, entriesOf } from "../model/curation.ts";
import type { Records } from "../model/dataset.ts";
import { issue, type Report } from "../model/issue.ts";

type Row = Record<string, unknown>;

const file = "curation.json";

/**
 * Sets the values that people decided (English names, a rank the page does not print) and returns their evidence.
 * An unknown record or field is an error: the decision would be lost.
 */
export function applyCurated(
  rows: ReadonlyMap<string, Row>,
  evidence: ReadonlyMap<string, Records["evidence"]>,
  curation: Curation,
  source: string,
  report: Report,
): Records["evidence"][] {
  return entriesOf(curation, "set").flatMap(({ record, values }) => {
    const row = rows.get(record);
    if (row === undefined) {
      report.add(issue("curation.unknown-record", `curation.json: no record «${record}»`, { source, file }));
      return [];
    }
    return Object.entries(values).flatMap(([field, value]) => {
      if (!(field in row) || field === "id") {
        report.add(
          issue("curation.unknown-field", `curation.json: «${record}» has no field «${field}»`, {
            source,
            file,
          }),
        );
        return [];
      }
      row[field] = value;
      const id = `${record}.ev-${field.replace(/_/g, "-")}`;
      const known = evidence.get(id);
      const span = known ?? { start: null, end: null };
      return [
        {
          id,
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
