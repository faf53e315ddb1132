/** Divisions of China (GB/T 2260) before the name of a bureau: some begin or go on like words of a sentence. */
import { expect, test } from "vitest";
import { findBodyNames } from "../../pipeline/zh/bodies/body-names.ts";
import { isUnitName } from "../../pipeline/zh/bodies/unit-names.ts";
import { currentNames } from "../../pipeline/zh/places/divisions.ts";

const places = [...new Set(currentNames())];

test("there are places", () => expect(places.length).toBeGreaterThan(3000));

test("the bureau of each place has a name", () =>
  // 会同…, 比如… are words
  expect(places.filter((place) => !isUnitName(`${place}水务局`))).toEqual(["会同县", "比如县"]));

test("and is found in a sentence", () => {
  const isFound = (place: string): boolean => {
    const text = `配合${place}水务局开展工作`;
    return findBodyNames(text).some(({ start, end }) => text.slice(start, end) === `${place}水务局`);
  };
  // many cities have a 城区; what else is here is not read yet
  const missed =
    "城区 矿区 郊区 兴安盟 锡林郭勒盟 阿拉善盟 会同县 龙胜各族自治县 隆林各族自治县 东区 西区 比如县";
  expect(places.filter((place) => !isFound(place)).sort()).toEqual(missed.split(" ").sort());
});
