/** Characters that are not what they look like: the reading has the usual ones, the quote those of the page. */
import { describe, expect, test } from "vitest";
import { impossibleDates } from "../../pipeline/zh/numbers/dates.ts";
import { readText } from "../pages.ts";

const units = (name: string, duty: string) => {
  const { dataset } = readText(`某某海关\n${name}\n负责考核。\n办公室\n${duty}\n`);
  return dataset.organizations.map((o) => [o.name_hans, o.quote]);
};

describe("names in other forms", () => {
  test.each([
    ["⼈事处", "人事处"],
    ["⻓江⻔户科", "长江门户科"],
    ["\uf9ff绣科", "刺绣科"],
    ["\u{2f81a}储科", "冬储科"],
    ["财\u2003务\u2003处", "财务处"],
  ])("%s", (printed, name) => expect(units(printed, "负责文电。")).toContainEqual([name, printed]));
  test.each([
    "\u200e",
    "\u034f",
    "\u061c",
    "\u115f",
    "\u17b4",
    "\u180b",
    "\u202e",
    "\u2060",
    "\u2068",
    "\u206a",
    "\u3164",
    "\ufe0f",
    "\uffa0",
    "\u{e0061}",
    "\u{1d173}",
    "\u0007",
    "\ufffc",
  ])("a name with %j in it", (mark) => {
    const { dataset } = readText(`某某海关\n人${mark}事处${mark}\n负责考核。\n`);
    expect(dataset.organizations.map((o) => [o.name_hans, o.quote])).toContainEqual([
      "人事处",
      `人${mark}事处`,
    ]);
    expect(dataset.corrections.map((c) => [c.quote, c.corrected, c.rule_id])).toContainEqual([
      mark,
      null,
      "invisible",
    ]);
  });
});

test.each([
  ["二○○六年", "2006"],
  ["二◯◯六年", "2006"],
  ["二ОО三年", "2003"],
  ["一九九O年", "1990"],
  ["二00六年", "2006"],
  ["２００６年", "2006"],
  ["2OO6年", "2006"],
  ["１９９８－１０－０１", "1998-10-01"],
])("%s更名: an event of %s, with the date as printed", (printed, date) => {
  const { dataset } = readText(`某某海关\n${printed}更名为青山海关。\n`);
  expect(dataset.events.map((e) => [e.date, e.quote])).toEqual([[date, `${printed}更名为青山海关`]]);
  expect(dataset.corrections.length).toBeGreaterThan(0);
});

describe("dates that no calendar has", () => {
  test.each([
    "1998年2月30日",
    "二〇二三年十三月一日",
    "2023年4月31日",
    "2023-02-29",
    "光绪五十年",
    "民国元年二月三十日",
    "2021年——2019年",
    "2021年5月至2021年3月",
    "1949年至1907年",
  ])("%s", (date) => {
    expect(
      impossibleDates(`于${date}设立`).map(({ start, end }) => `于${date}设立`.slice(start, end)),
    ).toEqual([date]);
    const { dataset, report } = readText(`某某海关\n${date}设立。\n`);
    expect(dataset.corrections.map((c) => [c.quote, c.status])).toEqual([[date, "flagged"]]);
    expect(report.issues.map(({ code }) => code)).toContain("normalise.impossible-date");
    expect(dataset.events).toEqual([]);
  });
  test.each([
    "2月29日",
    "2024年2月29日",
    "光绪三十三年二月三十日",
    "满13月",
    "1998.13.1",
    "2023年",
    "民国102年",
    "2021年5月至2021年",
    "2019年——2021年",
    "1986年12月至3月",
  ])("not %s", (date) => expect(impossibleDates(date)).toEqual([]));
});
