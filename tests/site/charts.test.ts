import { describe, expect, test } from "vitest";
import { fitted } from "../../pipeline/site/charts/fitted.ts";
import { heatOf } from "../../pipeline/site/charts/heat.ts";
import { shadeOf, shades } from "../../pipeline/site/charts/shade.ts";
import { sidesOf } from "../../pipeline/site/charts/sides.ts";
import { axisOf, byTime, spanOf } from "../../pipeline/site/charts/span.ts";

describe("dates on an axis", () => {
  test.each([
    ["1907-05-30", 1907.41, 1907.41, false],
    ["2017-11", 2017.83, 2017.92, false],
    ["1945", 1945, 1946, false],
    ["198X", 1980, 1990, true],
    ["2021~", 2021, 2022, true],
    ["2021-05?", 2021.33, 2021.41, true],
    ["2001-21", 2001, 2001.25, false],
    ["1907/1949", 1907, 1950, false],
    ["1984~/2004-06", 1984, 2004.5, true],
    ["1998/..", 1998, null, false],
    ["1998/", 1998, null, false],
    ["../1998", null, 1999, false],
    ["/1998", null, 1999, false],
  ])("%s", (date, from, to, isFuzzy) => {
    const span = spanOf(date);
    const near = (year: number | null, wanted: number | null) =>
      wanted === null ? expect(year).toBeNull() : expect(Math.abs((year ?? 0) - wanted)).toBeLessThan(0.02);
    near(span.from, from);
    near(span.to, to);
    expect(span.isFuzzy).toBe(isFuzzy);
  });

  test("are in the order of their beginning, then of their end", () => {
    const dates = ["1998/..", "1945", "1907/1949", "../1998", "1945-03", "1998"];
    const sorted = dates.map(spanOf).sort(byTime);
    expect(
      sorted.map((span) => dates[dates.map(spanOf).findIndex((one) => byTime(one, span) === 0)]),
    ).toEqual(["../1998", "1907/1949", "1945", "1945-03", "1998", "1998/.."]);
  });

  test("have an axis of round years that covers them", () => {
    const axis = axisOf([spanOf("1904"), spanOf("2026-11-23")], 0, 100);
    expect(axis.ticks).toEqual([1900, 1920, 1940, 1960, 1980, 2000, 2020, 2040]);
    expect([axis.at(1900), axis.at(2040)]).toEqual([0, 100]);
    expect(axisOf([spanOf("2020"), spanOf("2020")], 0, 10).ticks.length).toBeGreaterThan(1);
  });
});

test("shades go from the least to the most, and none is no shade", () => {
  expect([0, 1, 20].map((count) => shadeOf(count, 20))).toEqual([0, 1, shades]);
  expect(shadeOf(1, 1)).toBe(shades);
});

test("a heat map has the fullest first and nothing empty", () => {
  const heat = heatOf([
    { body: "a", column: "x", row: 1 },
    { body: "b", column: "y", row: 2 },
    { body: "b", column: "x", row: 3 },
  ]);
  expect([heat.bodies, heat.columns]).toEqual([
    ["b", "a"],
    ["x", "y"],
  ]);
  expect(heat.cells.get("b x")).toEqual([3]);
});

test("the two sides of a network are ordered so that lines do not cross, whatever the order of the relations", () => {
  const pairs = [
    ["a", "z"],
    ["b", "y"],
    ["c", "x"],
    ["c", "x"],
  ] as const;
  const sides = sidesOf(pairs);
  expect(sides.left.map((id) => sides.edges.find(({ from }) => from === id)?.to)).toEqual(sides.right);
  expect(sides.edges.find(({ from }) => from === "c")?.count).toBe(2);
  const again = sidesOf([...pairs].reverse());
  expect([again.left, again.right]).toEqual([sides.left, sides.right]);
});

test("labels are cut where the room ends", () => {
  expect(fitted("大連海關", 100)).toBe("大連海關");
  expect(fitted("大連海關緝私局", 50)).toMatch(/^大連?…$/);
});
