import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rawSpan } from "../../pipeline/model/text/alignment.ts";
import { slice } from "../../pipeline/model/text/text.ts";
import { readText } from "../pages.ts";

const page = readFileSync("sources/dalian-customs/page.txt", "utf8");
const { reading } = readText(page);

test("the flagship page: 12,715 characters, 544 marks widened, readings of equal length", () => {
  expect(reading.raw.length).toBe(12_715);
  expect(reading.corrections.filter((c) => c.rule_id === "typography-width")).toHaveLength(544);
  expect(reading.hant.length).toBe(reading.hans.length);
});

describe("forms that look wrong and are right stay", () => {
  const kept = [
    "行政複議",
    "複核",
    "答覆",
    "匯總",
    "外匯",
    "發布",
    "布控",
    "編製海關統計",
    "制發",
    "印製",
    "制服",
    "法制",
    "體制",
    "徵稅",
    "並",
    "面料",
    "關志",
    "吳志秀",
    "標誌",
    "著眼點",
    "平台",
    "帳冊",
    "注重",
    "註冊",
    "升格",
    "周邊",
    "審單作業系統",
    "區域性報關協會",
  ];
  test.each(kept)("%s", (form) => {
    const count = (text: string): number => text.split(form).length;
    expect(count(reading.hant.chars.join("").replace(/，/g, ","))).toBe(count(page.replace(/，/g, ",")));
  });
});

test("a Taiwan page keeps its words and gets no proposals", () => {
  const { reading: taiwan } = readText("海濱縣資訊局\n資訊局掌理網路、資料庫及軟體事項，維護電腦及程式。\n");
  expect(taiwan.corrections.filter((c) => c.kind !== "punctuation")).toEqual([]);
});

test("a Simplified page is its own Simplified reading", () => {
  const { reading: simplified } = readText("某某局\n负责编制规划，制定制度。\n");
  expect(simplified.hans.units).toBe("某某局\n负责编制规划，制定制度。\n");
  expect(simplified.hant.units).toContain("制度");
});

test("normalising twice changes nothing more", () => {
  const once = reading.hant.chars.join("");
  const again = readText(once).reading;
  expect(again.corrections.filter((c) => c.status === "applied")).toEqual([]);
  expect(again.hant.chars.join("")).toBe(once);
});

test("any text: the readings have equal length and the corrections quote the page", () => {
  const unit = fc.constantFrom(
    "海",
    "關",
    "关",
    "后",
    "結束",
    "征",
    "稅",
    "編",
    "製",
    "、",
    ",",
    ";",
    "(",
    ")",
    " ",
    "\u3000",
    "\n",
    "[1]",
    "𬭎",
    "1",
    "年",
    "a",
    "\u200b",
  );
  fc.assert(
    fc.property(fc.string({ unit, minLength: 1, maxLength: 80 }), (text) => {
      fc.pre(text.trim() !== "");
      const result = readText(`局${text}`).reading;
      expect(result.hant.length).toBe(result.hans.length);
      for (const c of result.corrections) expect(result.raw.chars.slice(c.start, c.end).join("")).toBe(c.raw);
    }),
    { numRuns: 200 },
  );
});

describe("words of Taiwan on a page that a phrase converter made", () => {
  const page =
    "海濱海關\n受海關總署垂直領導。\n按許可權審批;負責網際網路、資料庫和海濱網路的維護。\n局長、黨委書記\n";
  const { reading } = readText(page);
  const hans = "按权限审批；负责互联网、数据库和海滨网络的维护。";
  const start = reading.hans.units.indexOf(hans);
  const both = (words: string) => {
    const at = reading.hans.units.indexOf(words);
    return slice(reading.hant, { start: at, end: at + words.length });
  };

  test("the Simplified reading has the mainland's, the Traditional one keeps the page's", () => {
    expect(slice(reading.hans, { start, end: start + hans.length })).toBe(hans);
    expect(both(hans)).toBe("按權限審批；負責網際網路、資料庫和海濱網路的維護。");
    expect(both("权限")).toBe("權限");
    expect(both("互联网")).toBe("網際網路");
    expect(both("海滨网络的维护")).toBe("海濱網路的維護");
  });

  test("a span of either leads to the words of the page", () => {
    const at = reading.hans.units.indexOf("数据库");
    expect(slice(reading.raw, rawSpan(reading.edits, { start: at, end: at + 3 }))).toBe("資料庫");
  });

  test("that the Traditional text should have them is proposed", () => {
    const proposed = reading.corrections.filter(({ kind }) => kind === "regional_lexicon");
    expect(proposed.map(({ raw, corrected, status }) => `${raw} ${corrected} ${status}`)).toEqual([
      "許可權 權限 applied",
      "網際網路 互聯網 proposed",
      "資料庫 數據庫 proposed",
      "網路 網絡 proposed",
    ]);
  });

  test.each([
    ["of Taiwan", "海濱關\n本關資訊室掌理網路及資料庫事項,依行政院規定辦理。\n", "资料库"],
    ["of nowhere in particular", "海濱關\n負責網路及資料庫的維護。\n", "资料库"],
    ["that writes 信息 itself", "海濱海關\n黨委。負責信息公開和資訊中心的管理。\n", "资讯"],
  ])("a page %s keeps its words", (_, text, word) => {
    expect(readText(text).reading.hans.units).toContain(word);
  });
});
