import { type Family, type Rule, rules } from "../rules/rule.ts";

/** A word of Taiwan that phrase converters put in the place of one of the mainland, both in Traditional script. */
export interface RegionalWord extends Rule {
  readonly id: string;
  /** finds the word, and not the same characters across the border of two others */
  readonly pattern: RegExp;
  readonly mainland: string;
  /** the mainland has the word of Taiwan, too: where its own word stands on the page, no converter replaced it */
  readonly both?: true;
  readonly reason: string;
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}

const family: Family<RegionalWord> = {
  name: "words of Taiwan",
  holds: ({ pattern }, text) => text.search(pattern) >= 0,
};

const word = (
  id: string,
  pattern: RegExp,
  mainland: string,
  meaning: string,
  examples: readonly string[],
  counterExamples: readonly string[],
): RegionalWord => ({
  id: `lexicon-${id}`,
  pattern,
  mainland,
  reason: `${mainland} is the mainland word for ${meaning}`,
  examples,
  counterExamples,
});

export const regionalWords = rules(family, [
  word("internet", /網際網路/gu, "互聯網", "the Internet", ["維護網際網路"], ["互聯網", "網路"]),
  word(
    "network",
    /(?<!網際|互聯|官|聯)網路(?![由徑段口])/gu,
    "網絡",
    "a network",
    ["負責網路的管理"],
    ["網絡", "網際網路", "互聯網路由器"],
  ),
  word("database", /資料庫/gu, "數據庫", "a database", ["建立資料庫"], ["數據庫", "資料"]),
  {
    ...word(
      "permission",
      /(?<!行政)許可權(?!限)/gu,
      "權限",
      "scope of authority",
      ["按規定許可權審批"],
      ["權限", "行政許可權", "審批許可權限"],
    ),
    reason: "權限 is meant: scope of authority; 許可權 is the computing term for access rights",
  },
  word("software", /軟體(?!動物)/gu, "軟件", "software", ["軟體的採購"], ["軟件", "軟體動物"]),
  word("hardware", /硬體/gu, "硬件", "hardware", ["硬體設備"], ["硬件"]),
  word(
    "programming",
    /(?<![工流課日歷過議章])程式(?!化)/gu,
    "程序",
    "a program and a procedure",
    ["負責程式的管理", "行政程式"],
    ["程序", "工程式樣", "程式化"],
  ),
  {
    ...word(
      "information",
      /(?<![投融外])資訊(?!問|息)/gu,
      "信息",
      "information",
      ["資訊化建設"],
      ["信息", "投資訊息"],
    ),
    both: true,
  },
  word("server", /伺服器/gu, "服務器", "a server", ["伺服器的維護"], ["服務器"]),
  word(
    "intellectual-property",
    /智慧財產/gu,
    "知識產",
    "intellectual property, with 權",
    ["智慧財產權海關保護"],
    ["知識產權", "智慧城市"],
  ),
  word(
    "artificial-intelligence",
    /人工智慧/gu,
    "人工智能",
    "artificial intelligence",
    ["人工智慧審圖"],
    ["人工智能", "智慧海關"],
  ),
  {
    ...word("video", /(?<!電)視訊(?!號)/gu, "視頻", "video", ["視訊會議"], ["視頻", "電視訊號"]),
    both: true,
  },
  word("printer", /印表機/gu, "打印機", "a printer", ["印表機耗材"], ["打印機"]),
  word("disc", /光碟/gu, "光盤", "an optical disc", ["光碟監管"], ["光盤"]),
  word("hard-disk", /(?<=[硬磁])碟/gu, "盤", "a disk", ["硬碟", "磁碟"], ["光碟", "碟片"]),
  word("screen", /螢幕/gu, "屏幕", "a screen", ["電子螢幕"], ["屏幕"]),
  word("laser", /雷射/gu, "激光", "a laser", ["雷射設備"], ["激光"]),
  word("nano", /奈米/gu, "納米", "nano-", ["奈米材料"], ["納米"]),
  word("taxi", /計程車/gu, "出租車", "a taxi", ["計程車管理"], ["出租車", "計程"]),
  word("mobile-phone", /行動電話/gu, "移動電話", "a mobile phone", ["行動電話"], ["移動電話"]),
]);
