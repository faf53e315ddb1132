import { expect, test } from "vitest";
import type { Records } from "../../pipeline/model/tables/records.generated.ts";
import { textOf } from "../../pipeline/model/text/text.ts";
import { formatCoverage } from "../../pipeline/print/coverage.ts";
import { measureQuality } from "../../pipeline/quality/index.ts";
import { edited, fictionalDataset, pageText } from "../fixtures/dataset.ts";

const texts = new Map([["qingyu", textOf(pageText)]]);
const segment = (id: string, role: "unclear" | "furniture" | "duty", quote: string) =>
  ({
    id,
    source_id: "qingyu",
    start: 0,
    end: 0,
    quote,
    ordinal: 1,
    line: 1,
    role,
    record_table: null,
    record_id: null,
    rules: [],
    margin: null,
    next_best: null,
  }) satisfies Records["segments"];

test("quality.json says how much of a page was not understood, is no part of it, or became records", () => {
  const [first, second] = [segment("a", "unclear", "某 某某"), segment("b", "furniture", "首页")];
  const dataset = edited(edited(fictionalDataset(), "segments", "a", first), "segments", "b", second);
  const [coverage] = measureQuality(dataset, texts, new Map(), []).coverage;
  const characters = Array.from(pageText.replace(/\s/gu, "")).length;
  expect(coverage).toMatchObject({ source: "qingyu", characters });
  const rest = characters - Array.from("；。。現任領導").length;
  const share = (count: number): number => Math.round((count / characters) * 1000) / 1000;
  expect(coverage?.shares).toEqual({ unclear: share(3), furniture: share(2), records: share(rest) });
});

test("an empty page has no share of anything", () => {
  const [coverage] = measureQuality(
    { ...fictionalDataset(), segments: [] },
    new Map([["empty", textOf("")]]),
    new Map(),
    [],
  ).coverage;
  expect(coverage?.shares).toEqual({ unclear: 0, furniture: 0, records: 0 });
});

test("a line for people says the same in per cent", () => {
  const shares = { unclear: 0.004, furniture: 0.1, records: 0.86 };
  const coverage = { source: "qingyu", characters: 9, covered: 9, roles: {}, unrecorded: {}, shares };
  expect(formatCoverage([coverage, { ...coverage, source: "other" }])).toBe(
    "qingyu: 86.0 % of the text in records, 0.4 % unclear, 10.0 % furniture\nother: 86.0 % of the text in records, 0.4 % unclear, 10.0 % furniture",
  );
});

test("characters that are in no record are counted by the role of their segment", () => {
  const told = { ...segment("c", "unclear", "現任領導"), role: "narrative" as const };
  const start = Array.from(pageText.slice(0, pageText.indexOf("現任領導"))).length;
  const dataset = { ...fictionalDataset(), segments: [{ ...told, start, end: start + 4 }] };
  expect(measureQuality(dataset, texts, new Map(), []).coverage[0]?.unrecorded).toEqual({ narrative: 4 });
});
