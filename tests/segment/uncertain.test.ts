/**
 * segment.uncertain-line: a line that could nearly as well be something else is reported when that would change the
 * records.
 */
import { describe, expect, test } from "vitest";
import { noCuration } from "../../pipeline/model/inputs/curation.ts";
import { readText } from "../pages.ts";

const code = "segment.uncertain-line";
const told = (page: string, curation = noCuration) =>
  readText(page, { curation }).report.issues.filter((issue) => issue.code === code);

const page = `青岬市气象局
内设机构
资料中心主要负责观测资料的整理。
预报中心主要负责天气预报的发布。
`;

describe(code, () => {
  test("says what the line was read as, for which evidence, what came second and how many are like it", () => {
    const [issue, ...others] = told(page);
    expect(others).toEqual([]);
    expect(issue?.severity).toBe("note");
    expect(issue?.message).toMatch(
      /^read as unit heading \(subject-and-lead.*\), only [\d.]+ ahead of text; 1 more like it$/,
    );
  });
  test("names the place of the line", () => {
    const start = Array.from(page.slice(0, page.indexOf("资料中心"))).length;
    expect(told(page)[0]?.span).toEqual({ start, end: start + "资料中心主要负责观测资料的整理。".length });
  });
  test.each([
    ["a reading that is far ahead", "青岬市气象局\n资料中心\n负责观测资料的整理。\n"],
    ["two readings that give the same records", "青岬市气象局主要职责\n负责天气预报的发布。\n"],
  ])("not for %s", (_, text) => expect(told(text)).toEqual([]));
  test("not where people have decided", () => {
    const decided = (quote: string) =>
      ({ action: "set_role", quote, role: "caption", reason: "test" }) as const;
    const entries = [
      decided("资料中心主要负责观测资料的整理。"),
      decided("预报中心主要负责天气预报的发布。"),
    ];
    expect(told(page, { entries })).toEqual([]);
  });
});
