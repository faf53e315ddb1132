import { expect, test } from "vitest";
import { fullNames } from "../../pipeline/zh/bodies/abbreviations.ts";
import { isUnitName } from "../../pipeline/zh/bodies/unit-names.ts";

test.each([
  ["东州市妇联", ["东州市妇女联合会"]],
  ["东州市法院", ["东州市人民法院"]],
  ["东州市人民法院", []],
  ["妇联", []],
  ["东州市水务局", []],
])("%s stands for %j", (name, full) => expect(fullNames(name)).toEqual(full));

test("what a short name stands for is a name", () => {
  for (const short of ["妇联", "残联", "科协", "编办", "统战部"])
    expect(fullNames(`东州市${short}`).every((name) => isUnitName(name))).toBe(true);
});
