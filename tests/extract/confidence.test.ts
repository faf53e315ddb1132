/** How sure the reader is of a record: what speaks against it, and what people's annotations say that is worth. */
import { describe, expect, test } from "vitest";
import { calibration, reliability } from "../../pipeline/4-extract/calibration.generated.ts";
import { confidenceAt, confidenceOf } from "../../pipeline/4-extract/confidence.ts";
import {
  type ClauseFacts,
  clausePoints,
  clauseSignals,
  type HoldingFacts,
  holdingPoints,
  holdingSignals,
  type UnitFacts,
  unitPoints,
  unitSignals,
} from "../../pipeline/4-extract/signals.ts";
import type { Clause, Unit } from "../../pipeline/model/outline.ts";
import { isotonic } from "../../scripts/calibration/isotonic.ts";

const at = { start: 0, end: 3 };
const unit = (change: Partial<Unit>, name = "办公室"): UnitFacts => ({
  unit: { name: at, inferred: null, mentioned: false, headed: true, margin: 5, ...change } as Unit,
  name,
  murky: false,
});
const clause = (change: Partial<Clause>, more: Partial<ClauseFacts> = {}): ClauseFacts => ({
  clause: { ...at, unit: 1, post: null, margin: 5, points: 5, ...change } as Clause,
  text: "负责文电工作",
  afterParts: false,
  besideUnclear: false,
  murky: false,
  ...more,
});
const holding = (change: Partial<HoldingFacts>): HoldingFacts => ({
  found: { line: { start: 0, end: 9 } },
  span: at,
  method: "quoted",
  unit: 0,
  ...change,
});

describe("each signal speaks against a record that shows it, and not against an ordinary one", () => {
  const units: Readonly<Record<string, UnitFacts>> = {
    "lost-heading": unit({ inferred: "稽查处", name: { start: 3, end: 3 } }),
    "half-a-name": unit({ inferred: "港湾课" }),
    mentioned: unit({ mentioned: true }),
    "close-call": unit({ margin: 0.5 }),
    "marks-in-name": unit({}, "财务（wù）处"),
    "two-characters": unit({}, "学校"),
    "murky-page": { ...unit({}), murky: true },
  };
  test.each(unitSignals)("organisation: $id", ({ id, points }) => {
    expect(unitPoints(units[id] as UnitFacts)).toBe(unitPoints(unit({})) + points);
  });
  const clauses: Readonly<Record<string, ClauseFacts>> = {
    nobody: clause({ unit: null }),
    "after-parts": clause({}, { afterParts: true }),
    thin: clause({ points: 1.5 }),
    "close-call": clause({ margin: 2.5 }),
    colon: clause({}, { text: "馆长：书同文" }),
    "cut-off": clause({}, { text: "办理项目的立项和" }),
    "beside-unclear": clause({}, { besideUnclear: true }),
    "murky-page": clause({}, { murky: true }),
  };
  test.each(clauseSignals.filter(({ id }) => id !== "bare"))("duty: $id", ({ id, points }) => {
    expect(clausePoints(clauses[id] as ClauseFacts)).toBe(clausePoints(clause({})) + points);
  });
  test("duty: bare is thin, too", () => {
    expect(clausePoints(clause({ points: 0 }))).toBe(clausePoints(clause({})) - 2);
  });
  const holdings: Readonly<Record<string, HoldingFacts>> = {
    "no-title": holding({ method: "inferred" }),
    apart: holding({ span: { start: 20, end: 22 } }),
    nobody: holding({ unit: null }),
  };
  test.each(holdingSignals)("membership: $id", ({ id, points }) => {
    expect(holdingPoints(holdings[id] as HoldingFacts)).toBe(holdingPoints(holding({})) + points);
  });
});

describe("the curve", () => {
  const judged = (points: number, rights: string) =>
    Array.from(rights, (right) => ({ points, right: right === "+", weight: 1 }));

  test("never falls: steps that would are pooled", () => {
    const steps = isotonic([...judged(1, "+-"), ...judged(2, "++++++++"), ...judged(3, "++++++--")]);
    expect(steps).toEqual([
      { from: 1, confidence: 0.5 },
      { from: 2, confidence: 0.83 },
    ]);
  });
  test("few records make no certainty, and many none beyond what people agree on", () => {
    expect(isotonic(judged(1, "+"))).toEqual([{ from: 1, confidence: 0.67 }]);
    expect(isotonic(judged(1, "+".repeat(1000)))).toEqual([{ from: 1, confidence: 0.98 }]);
  });
  test("a record of a heavier page has more say", () => {
    const [light, heavy] = [0.1, 4].map((weight) =>
      isotonic([...judged(1, "++++"), { points: 1, right: false, weight }]),
    );
    expect(heavy?.[0]?.confidence).toBeLessThan(light?.[0]?.confidence ?? 0);
  });
  test("a step holds up to the next, and the first for all below it", () => {
    const steps = [
      { from: 1, confidence: 0.5 },
      { from: 3, confidence: 0.9 },
    ];
    expect([-5, 1, 2.5, 3, 9].map((points) => confidenceAt(steps, points))).toEqual([
      0.5, 0.5, 0.5, 0.9, 0.9,
    ]);
  });
});

describe("the published curves", () => {
  const tables = Object.keys(calibration) as (keyof typeof calibration)[];
  test.each(tables)("%s: more points are never less sure", (table) => {
    const values = [-9, -2, 0, 1, 2, 3, 3.5, 4].map((points) => confidenceOf(table, points));
    expect(values).toEqual(values.toSorted((a, b) => a - b));
  });
  test.each(tables)("%s: nine in ten or more of the records with 0.9 or more are right", (table) => {
    const top = reliability.find((row) => row.table === table && row.from === 0.9);
    expect((top?.right ?? 0) / (top?.records ?? 1)).toBeGreaterThanOrEqual(0.9);
  });
});
