import { expect, test } from "vitest";
import { partsOf } from "../../pipeline/site/source/lines.ts";

const text = Array.from({ length: 10 }, (_, n) => `第${n}行`).join("\n");

test("a text whose lines weigh little stands on one page", () =>
  expect(partsOf(text, Array(10).fill(20_000))).toMatchObject([{ number: 1, from: 0, to: 39 }]));

test("a text whose lines weigh much is cut between lines before its page is too heavy, and nothing is lost", () => {
  const parts = partsOf(text, Array(10).fill(100_000));
  expect(parts.map(({ lines }) => lines.length)).toEqual([2, 2, 2, 2, 2]);
  expect(parts.flatMap(({ lines }) => lines).map(({ chars }) => chars.join(""))).toEqual(text.split("\n"));
});

test("a line that is too heavy by itself has a page of its own", () =>
  expect(partsOf(text, [1, 900_000, ...Array(8).fill(1)]).map(({ lines }) => lines.length)).toEqual([
    1, 1, 8,
  ]));
