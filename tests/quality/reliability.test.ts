/** What is said of the worth of a confidence, in quality.json and in docs/quality.md. */
import { expect, test } from "vitest";
import { calibration, reliability } from "../../pipeline/4-extract/calibration.generated.ts";
import { measureQuality } from "../../pipeline/quality/index.ts";
import { fictionalDataset } from "../fixtures/dataset.ts";
import { holdsTable } from "../held-page.ts";

test("quality.json says how often records of each confidence are right, and on which pages", () => {
  const { confidence } = measureQuality(fictionalDataset(), new Map(), new Map(), []);
  expect(confidence.bands).toBe(reliability);
  expect(confidence.measured_on).toMatch(
    /27 annotated pages of other agencies, the cases of tests\/cases\/reading and the pages of tests\/cases\/profiles/,
  );
});

test("the bands of each table are whole", () => {
  for (const table of Object.keys(calibration)) {
    const bands = reliability.filter((row) => row.table === table);
    expect(bands.map(({ from, to }) => [from, to])).toEqual([
      [0.9, 1],
      [0.8, 0.9],
      [0.6, 0.8],
      [0, 0.6],
    ]);
    for (const { records, right } of bands) expect(right).toBeLessThanOrEqual(records);
  }
});

test("docs/quality.md has the table (UPDATE=1 rewrites)", () =>
  holdsTable(
    "docs/quality.md",
    ["| right of records | 0.9 or more | 0.8–0.9 | 0.6–0.8 | below 0.6 |", "|---|---:|---:|---:|---:|"],
    Object.keys(calibration).map((table) => {
      const cells = reliability.filter((row) => row.table === table);
      return `| ${table} | ${cells.map(({ records, right }) => (records === 0 ? "–" : `${right} of ${records}`)).join(" | ")} |`;
    }),
  ));
