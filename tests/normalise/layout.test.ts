/** Noise and blanks that the layout put into lines. */
import { describe, expect, test } from "vitest";
import { slice } from "../../pipeline/model/text/text.ts";
import { readText } from "../pages.ts";
import { workOf } from "../work.ts";

const readLine = (text: string): string => {
  const { reading } = readText(text);
  return reading.lines.map((line) => slice(reading.hant, line)).join("\n");
};

describe("lines as they are read", () => {
  test.each([
    ["主      任          王立安", "主任          王立安"],
    ["副主任　　李若明", "副主任　　李若明"],
    ["主 任 王 微", "主任 王微"],
    ["副 所 長：王　微", "副所長：王微"],
    ["成員：王　微、李若明", "成員：王微、李若明"],
    ["負責進 出境貨物的監管，擬訂設計 、考核辦法。", "負責進出境貨物的監管，擬訂設計、考核辦法。"],
    ["局長　張立安，副局長　李若明。", "局長　張立安，副局長　李若明。"],
    ["直屬海關(guān)總署，業(yè)務(wù)範圍包括內(nèi)蒙古", "直屬海關總署，業務範圍包括內蒙古"],
    ["歷史沿革[編輯]", "歷史沿革"],
    ["甲科 | 負責文電 | 張立安", "甲科 | 負責文電 | 張立安"],
  ])("%s", (text, read) => expect(readLine(text)).toBe(read));
});

test("a reading in brackets stays in the quote", () => {
  const { dataset } = readText("东州海(hǎi)关(guān)\n办公室\n负责文电(diàn)工作。\n");
  expect(dataset.organizations.map((o) => [o.name_hans, o.quote])).toContainEqual([
    "东州海关",
    "东州海(hǎi)关(guān)",
  ]);
  expect(dataset.duties.map((d) => [d.text_hans, d.quote])).toEqual([["负责文电工作", "负责文电(diàn)工作"]]);
});

test("a line of gaps takes work in proportion to its length", () => {
  const perGap = [2000, 20_000].map(
    (gaps) => workOf(() => readLine(`${"甲乙 丙 ，".repeat(gaps)}\n`)) / gaps,
  );
  expect((perGap[1] ?? 0) / (perGap[0] ?? 1)).toBeLessThan(1.1);
});

describe("blanks between Chinese and digits or letters", () => {
  const hans = (text: string): string => readText(text).reading.hans.units;
  test("are noise where the page sets them throughout; long numbers stay apart", () =>
    expect(hans("系统 H2000 由 3 个科室使用，设科长 2 名、科员 12 名，电话 0411-82798888。")).toBe(
      "系统 H2000由3个科室使用，设科长2名、科员12名，电话 0411-82798888。",
    ));
  test("stay where they are rare", () =>
    expect(hans("王立安 1980年生，任3个科2种职务，编制12名。")).toContain("王立安 1980年"));
});
