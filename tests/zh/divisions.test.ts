/** Which division of the mainland a name means, on the page of a body at a place. */
import { describe, expect, test } from "vitest";
import { divisionNear, kindOfDivision, placesOfBody } from "../../pipeline/zh/places/divisions.ts";

const codesOf = (name: string, body: string): string[] => {
  const places = placesOfBody(body);
  const found = places === null ? null : divisionNear(name, places);
  return (found ?? []).map(({ code, since, revision }) => `${code} ${since}/${revision}`);
};
const dalian = "中华人民共和国大连海关";

describe("codes of GB/T 2260", () => {
  test.each([
    ["普兰店", ["219008 1991-12/1994-12", "210282 1995-12/2014-12", "210214 2015-12/2019-04"]],
    ["大连市", ["210200 1981-12/2019-04"]],
    ["本溪", ["210500 1980-12/2019-04"]],
    ["朝阳", ["212200 1980-12/1983-12", "211300 1984-12/2019-04"]],
    ["内蒙古地区", ["150000 1980-12/2019-04"]],
    ["满洲里市", ["152102 1980-12/2000-12", "150781 2001-12/2019-04"]],
  ])("%s, near Dalian", (name, codes) => expect(codesOf(name, dalian)).toEqual(codes));

  test.each(["鼓楼区", "和平区", "满洲里", "公安", "开发区", "大连口岸", "大连地区", "郊区", "甲山市"])(
    "%s, near Dalian, may be any place or none",
    (name) => expect(codesOf(name, dalian)).toEqual([]),
  );

  test("a name that several places share is that of the nearest", () => {
    expect(codesOf("和平区", "沈阳市苏家屯区人民政府")).toEqual(["210102 1980-12/2019-04"]);
    expect(codesOf("和平区", "天津海关")).toEqual(["120101 1980-12/2019-04"]);
  });

  test.each(["行政院海岸巡防署", "连江县政府", "澳门海关", "公安部", "青山海关", "中山科学研究院"])(
    "%s is not known to be on the mainland",
    (body) => expect(placesOfBody(body)).toBeNull(),
  );

  test("a kind is that of all its names", () => {
    const kind = (name: string) =>
      kindOfDivision(divisionNear(name, placesOfBody(dalian) ?? []) ?? ([] as never));
    expect(kind("瓦房店")).toBe("city");
    expect(kind("旅顺口")).toBe("district");
    expect(kind("普兰店")).toBeNull();
  });
});
