import { describe, expect, test } from "vitest";
import { sentenceEvents } from "../../../pipeline/4-extract/events/sentence.ts";
import { readText } from "../../pages.ts";

const told = (
  hans: string,
  before: string | null = null,
  paragraph: string | null = null,
  story = false,
): string[] =>
  sentenceEvents(hans, before, paragraph, story).happenings.map(
    ({ date, basis, span }) => `${date} ${basis}: ${hans.slice(span.start, span.end)}`,
  );

describe("one sentence", () => {
  test.each([
    ["甲海关成立于1984年12月，隶属于省局", ["1984-12 stated: 甲海关成立于1984年12月"]],
    ["历史节点：1949年新中国成立", ["1949 stated: 1949年新中国成立"]],
    ["先后于1988年提出18条举措", ["1988 stated: 1988年提出18条举措"]],
    ["1949年10月，根据上级指示，甲税务局成立", ["1949-10 stated: 1949年10月，根据上级指示，甲税务局成立"]],
    ["1684年（康熙二十三年），清政府设立税关", ["1684 stated: 1684年（康熙二十三年），清政府设立税关"]],
    [
      "1953年更名为甲关、1956年更名为乙关",
      ["1953 stated: 1953年更名为甲关", "1956 stated: 1956年更名为乙关"],
    ],
    [
      "2012年、2014年两次获奖",
      ["2012 stated: 2012年、2014年两次获奖", "2014 stated: 2012年、2014年两次获奖"],
    ],
    ["1951年至1953年，由省财政厅领导", ["1951/1953 stated: 1951年至1953年，由省财政厅领导"]],
    [
      "1986年1月15日总署提出：“今后，要促进贸易”",
      ["1986-01-15 stated: 1986年1月15日总署提出：“今后，要促进贸易”"],
    ],
  ])("%s", (text, events) => expect(told(text)).toEqual(events));

  test.each([
    [
      "1980年2月9日，甲海关升格，直属总署后，业务量与日俱增",
      ["1980-02-09 stated: 1980年2月9日，甲海关升格", "1980-02-09 inferred: 直属总署"],
    ],
    [
      "1946年，甲管理处成立，受驻军及青山市政府的共同领导，行使权力",
      ["1946 stated: 1946年，甲管理处成立", "1946 inferred: 受驻军及青山市政府的共同领导"],
    ],
    [
      "1907年7月1日，甲海关开关，由外国人代掌税收事务",
      ["1907-07-01 stated: 1907年7月1日，甲海关开关", "1907-07-01 inferred: 由外国人代掌税收事务"],
    ],
  ])("a story tells what came of it: %s", (text, events) => {
    expect(told(text, null, null, true)).toEqual(events);
    expect(told(text)).toEqual(events.slice(0, 1));
  });

  test.each([
    "截至2020年底，共有干部1200人",
    "根据2018年机构改革方案，甲局撤销",
    "1998年的规定由办公室执行",
    "《1997年条例》由甲局执行",
    "至今已有338年的历史",
    "负责文电工作",
  ])("nothing happens in %s", (text) => expect(told(text)).toEqual([]));

  test("what happens next in the year of the sentence has its date, too", () =>
    expect(told("1905年，甲国战败，乙国全面接管租借地，由其代掌税务，租借地内货物一律免税")).toEqual([
      "1905 stated: 1905年，甲国战败",
      "1905 stated: 乙国全面接管租借地",
    ]));
  test("after an exact day only the year of what happens next is known", () =>
    expect(told("1980年2月9日，国务院发布了决定，甲海关升格为厅局级海关")[1]).toBe(
      "1980 inferred: 甲海关升格为厅局级海关",
    ));
  test("an undated sentence of the same paragraph goes on, inferred, only with a subject and a verb of events", () => {
    expect(told("乙国租借甲地的港口", "1945", "1945")).toEqual(["1945 inferred: 乙国租借甲地的港口"]);
    expect(told("通过改革，提高了执法水平", "1945", "1945")).toEqual([]);
    expect(told("乙国租借甲地的港口", "1945")).toEqual([]);
  });
});

const page = `青山海关
历史沿革
创建时期（1907年——1949年）
1907年5月30日，两国签署协定。同年7月1日，青山海关正式开关。
恢复时期（1949年——）
1949年9月，青山解放，11月7日，军管会接管税关。
内设机构
办公室
负责2020年以来文件的归档。
`;

describe("a page", () => {
  const { dataset } = readText(page);
  const inOrder = <R extends { ordinal: number }>(rows: readonly R[]): R[] =>
    [...rows].sort((a, b) => a.ordinal - b.ordinal);
  test("events belong to the era under whose heading they stand", () =>
    expect(
      inOrder(dataset.events).map((e) => [
        e.date,
        dataset.periods.find((p) => p.id === e.period_id)?.title_hans,
      ]),
    ).toEqual([
      ["1907-05-30", "创建时期"],
      ["1907-07-01", "创建时期"],
      ["1949-09", "恢复时期"],
      ["1949-11-07", "恢复时期"],
    ]));
  test("eras have their years", () =>
    expect(inOrder(dataset.periods).map((p) => p.date)).toEqual(["1907/1949", "1949/.."]));
});
