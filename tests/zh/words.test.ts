/** What rules give besides being met: numbers of marks, owners of headings, lists of duties, names of bodies. */
import { describe, expect, test } from "vitest";
import { isUnitName, placePrefix } from "../../pipeline/zh/bodies/unit-names.ts";
import { dutyLeadIn } from "../../pipeline/zh/duties/duty-leads.ts";
import { markAt } from "../../pipeline/zh/layout/enumeration.ts";
import { sectionHeading } from "../../pipeline/zh/layout/section-headings.ts";

describe("marks", () => {
  test.each([
    ["十二、附则", 12],
    ["（二十）办公室", 20],
    ["第一百零二条 本法", 102],
    ["⑫发文", 12],
  ])("%s is number %i", (text, ordinal) => expect(markAt(text)?.ordinal).toBe(ordinal));
});

describe("section headings", () => {
  test("an owner before the topic is found", () =>
    expect(sectionHeading("办公室工作职责：")).toEqual({ owner: 3, topic: "duties" }));
});

describe("leads of duties", () => {
  test.each([
    ["综合规划组掌理事项如下：", 5],
    ["管委会履行下列职责：", 3],
    ["办公室的主要职责是：", 3],
    ["灯塔处尤其有权限：", 3],
  ])("%s introduces a list", (text, owner) => expect(dutyLeadIn(text)?.owner).toBe(owner));
  test.each(["办公室。", "负责审核下列以外的文件。"])("%s introduces none", (text) =>
    expect(dutyLeadIn(text)).toBeNull(),
  );
});

describe("names of bodies", () => {
  test.each([
    "办公室",
    "稽查处",
    "侦查处",
    "监管通关处",
    "综合协调处",
    "超限治理科",
    "某某海关",
    "全国海关学会",
    "XX市大数据管理服务中心",
    "机关党委",
  ])("%s", (name) => expect(isUnitName(name)).toBe(true));
  test.each(["查处", "有关部门", "公司", "机关", "负责处", "内部", "贸易格局", "承办", "执行情况", "为中心"])(
    "not %s",
    (name) => expect(isUnitName(name)).toBe(false),
  );
  test("the place at the start of a name", () => {
    expect(placePrefix("邳州市港口管理处")).toBe("邳州市");
    expect(placePrefix("办公室")).toBe("");
  });
});
