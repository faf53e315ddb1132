/** `evidence` says how each value was read: by the value and its passage, not by what an extractor thinks of it. */
import { describe, expect, test } from "vitest";
import { diskEffects } from "../../pipeline/effects/disk.ts";
import { loadSource } from "../../pipeline/inputs/sources.ts";
import { Report } from "../../pipeline/model/findings/issue.ts";
import { schemas } from "../../pipeline/model/tables/schemas.generated.ts";
import { type Row, tablesOf } from "../../pipeline/model/tables/table.ts";
import { readingSpan } from "../../pipeline/model/text/alignment.ts";
import { slice } from "../../pipeline/model/text/text.ts";
import { noHistory, readPage } from "../../pipeline/run.ts";

const report = new Report();
const { dataset, reading } = readPage(loadSource(diskEffects, "dalian-customs", report), noHistory, report);
const records = new Map(
  Object.entries(tablesOf(dataset)).flatMap(([table, rows]) =>
    rows.map((row) => [`${table} ${row.id}`, row] as const),
  ),
);
type Evidence = (typeof dataset.evidence)[number];
const recordOf = ({ record_table, record_id }: Evidence): Row =>
  records.get(`${record_table} ${record_id}`) as Row;
const fieldOf = (e: Evidence): unknown => recordOf(e)[e.field];

const texts = (value: unknown): string[] =>
  typeof value === "string"
    ? /\p{Script=Han}/u.test(value)
      ? [value]
      : []
    : value !== null && typeof value === "object"
      ? Object.values(value).flatMap(texts)
      : [];

describe("the method of each value", () => {
  test("quoted: the words stand in the passage as printed", () => {
    const wrong = dataset.evidence
      .filter(({ method }) => method === "quoted")
      .filter((e) => {
        const passage = slice(reading.raw, { start: e.start ?? 0, end: e.end ?? 0 });
        return !texts(fieldOf(e)).every((word) => passage.includes(word));
      });
    expect(wrong).toEqual([]);
  });

  test("normalised: they stand in the passage as read, and not as printed", () => {
    const wrong = dataset.evidence
      .filter(({ method, field }) => method === "normalised" && /_han[ts]$/.test(field))
      .filter((e) => {
        const span = { start: e.start ?? 0, end: e.end ?? 0 };
        const read = readingSpan(reading.edits, span);
        const passages = [slice(reading.hant, read), slice(reading.hans, read)];
        const words = texts(fieldOf(e));
        const printed = words.every((word) => slice(reading.raw, span).includes(word));
        return printed || !words.every((word) => passages.some((passage) => passage.includes(word)));
      });
    expect(wrong).toEqual([]);
  });

  test("ids and kinds are inferred", () => {
    const kinds = dataset.evidence.filter(({ record_table, field }) => {
      const column = (schemas as Record<string, { properties: Record<string, object> }>)[record_table]
        ?.properties[field];
      return column !== undefined && ("enum" in column || "references" in column);
    });
    expect(kinds.length).toBeGreaterThan(500);
    expect(kinds.filter(({ method }) => method !== "inferred" && method !== "curated")).toEqual([]);
  });

  test("a date that the passage does not state is inferred", () => {
    const dates = dataset.evidence.filter(
      ({ record_table, field }) => record_table === "events" && field === "date",
    );
    expect(dates.map(fieldOf)).toHaveLength(dataset.events.length);
    for (const e of dates) expect(e.method === "inferred").toBe(recordOf(e).date_basis === "inferred");
  });
});

test("every value that was read from the page has its evidence", () => {
  const apart = new Set([
    "id",
    "source_id",
    "start",
    "end",
    "quote",
    "ordinal",
    "confidence",
    "record_table",
    "record_id",
  ]);
  const known = new Set(dataset.evidence.map(({ record_id, field }) => `${record_id} ${field}`));
  const lacking = Object.entries(tablesOf(dataset))
    .filter(([table]) => !["corrections", "duty_categories", "segments", "evidence"].includes(table))
    .flatMap(([, rows]) => rows.filter((row) => "source_id" in row))
    .flatMap((row) =>
      Object.entries(row)
        .filter(
          ([field, value]) =>
            !apart.has(field) && value !== null && !(Array.isArray(value) && value.length === 0),
        )
        .map(([field]) => `${row.id} ${field}`),
    )
    .filter((value) => !known.has(value));
  expect(lacking).toEqual([]);
});
