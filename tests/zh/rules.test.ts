/** Every rule carries texts that it must match and texts that it must not. */
import { describe, expect, test } from "vitest";
import { regionalRules, repairRules } from "../../pipeline/2-normalise/repair-rules.ts";
import { dutyLeadIn, explicitLead, hasExplicitLead } from "../../pipeline/zh/duty-leads.ts";
import { markAt, markRules } from "../../pipeline/zh/enumeration.ts";
import type { Holding } from "../../pipeline/zh/holdings.ts";
import { leaderLine, leadersOf } from "../../pipeline/zh/leader-lines.ts";
import { leaderShapes } from "../../pipeline/zh/leader-shapes.ts";
import * as lineKinds from "../../pipeline/zh/line-kinds.ts";
import { sectionHeading, sectionRules } from "../../pipeline/zh/section-headings.ts";
import { statementKind, statementRules } from "../../pipeline/zh/statement-kinds.ts";
import { isUnitName, placePrefix } from "../../pipeline/zh/unit-names.ts";

const replaced = (text: string, { pattern, to }: { pattern: RegExp; to: string }): string =>
  text.replace(pattern, to);

describe.each([...repairRules, ...regionalRules])("repair $id", (rule) => {
  test.each(rule.examples.map(([before, after]) => [before, after]))("%s → %s", (before, after) => {
    expect(replaced(before, rule)).toBe(after);
  });
  test.each(rule.counterExamples)("leaves %s", (text) => expect(replaced(text, rule)).toBe(text));
});

describe("marks", () => {
  const examples = markRules.flatMap((rule) => rule.examples.map((text) => [text, rule.style]));
  test.each(examples)("%s is %s", (text, style) => expect(markAt(text)?.style).toBe(style));
  const none = markRules.flatMap((rule) => rule.counterExamples);
  test.each(none)("%s has none", (text) => expect(markAt(text)).toBeNull());
  test.each([
    ["十二、附则", 12],
    ["（二十）办公室", 20],
    ["第一百零二条 本法", 102],
    ["⑫发文", 12],
  ])("%s is number %i", (text, ordinal) => expect(markAt(text)?.ordinal).toBe(ordinal));
});

describe("section headings", () => {
  const examples = sectionRules.flatMap((rule) => rule.examples.map((text) => [text, rule.topic]));
  test.each(examples)("%s is about %s", (text, topic) =>
    expect(sectionHeading(text)).toEqual({ owner: 0, topic }),
  );
  test.each(sectionRules.flatMap((rule) => rule.counterExamples))("%s is none", (text) =>
    expect(sectionHeading(text)).toBeNull(),
  );
  test("an owner before the topic is found", () =>
    expect(sectionHeading("办公室工作职责：")).toEqual({ owner: 3, topic: "duties" }));
});

describe("statements", () => {
  const examples = statementRules.flatMap((rule) => rule.examples.map((text) => [text, rule.kind]));
  test.each(examples)("%s is %s", (text, kind) => expect(statementKind(text)).toBe(kind));
  const counter = statementRules.flatMap((rule) => rule.counterExamples.map((text) => [text, rule.kind]));
  test.each(counter)("%s is not %s", (text, kind) => expect(statementKind(text)).not.toBe(kind));
});

describe.each(Object.entries({ ...lineKinds, leaderLine }))("line kind %s", (_, rule) => {
  test.each(rule.examples)("matches %s", (text) => expect(rule.pattern.test(text)).toBe(true));
  test.each(rule.counterExamples)("does not match %s", (text) => expect(rule.pattern.test(text)).toBe(false));
});

describe.each(leaderShapes)("people: $id", (shape) => {
  const read = (hans: string, found: readonly Holding[]): string[] =>
    found.map(
      ({ name, title, acting }) =>
        `${hans.slice(name.start, name.end)}, ${title === null ? "" : hans.slice(title.start, title.end)}${acting ? "*" : ""}`,
    );
  test.each(shape.examples.map(([hans, people]) => ({ hans, people })))("$hans", ({ hans, people }) => {
    expect(read(hans, shape.read(hans, { start: 0, end: hans.replace(/。$/u, "").length }))).toEqual(people);
    expect(read(hans, leadersOf(hans))).toEqual(people);
  });
  test.each(shape.counterExamples)("nobody in %s", (hans) => expect(read(hans, leadersOf(hans))).toEqual([]));
});

describe("leads of duties", () => {
  test.each(explicitLead.examples)("%s", (text) => expect(hasExplicitLead(text)).toBe(true));
  test.each(explicitLead.counterExamples)("not %s", (text) => expect(hasExplicitLead(text)).toBe(false));
  test.each([
    ["综合规划组掌理事项如下：", 5],
    ["管委会履行下列职责：", 3],
    ["办公室的主要职责是：", 3],
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
