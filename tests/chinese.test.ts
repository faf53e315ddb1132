/** Descriptions of columns in three languages, and pages in Traditional made of those in Simplified. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { describedTable } from "../pipeline/8-release/metadata/description.ts";
import type { Column, TableSchema } from "../pipeline/model/tables/columns.ts";
import { schemas, tableNames } from "../pipeline/model/tables/schemas.generated.ts";
import { flatView, views } from "../pipeline/model/views/index.ts";
import {
  converterWith,
  inTraditional,
  pageInTraditional,
  reviewedWords,
} from "../scripts/chinese/traditional.ts";

type Words = Readonly<Record<string, string>>;
const words = (path: string): Words => JSON.parse(readFileSync(path, "utf8")) as Words;

const described = (column: Column): readonly string[] => {
  const { type } = column;
  const inner = type.kind === "list" ? type.item : column;
  const fields = inner.type.kind === "struct" ? inner.type.columns : [];
  return [column.description, inner.description, ...fields.flatMap(described)];
};

const descriptions = new Set(
  [
    ...tableNames
      .map((name) => describedTable(name, schemas[name] as TableSchema))
      .flatMap(({ columns, flat }) => [
        ...columns.flatMap(described),
        ...flat.flatMap((table) => [table.description, ...table.columns.flatMap(described)]),
      ]),
    ...views
      .map(flatView)
      .flatMap(({ description, columns }) => [description, ...columns.flatMap(described)]),
  ].filter((text) => text !== ""),
);

describe.each(["zh-Hans", "zh-Hant"])("schemas/descriptions.%s.json", (language) => {
  const translated = words(`schemas/descriptions.${language}.json`);

  test("has each description of a table, a view and a column of theirs, and no other", () =>
    expect(Object.keys(translated).sort()).toEqual([...descriptions].sort()));

  test("leaves none in English, and names the same kinds, columns and codes", () => {
    const names = (text: string) => [...new Set(text.match(/\b[a-z]+_[a-z_]+\b|\b\d{4,}\b/g))].sort();
    for (const [english, chinese] of Object.entries(translated)) {
      expect(chinese, english).toMatch(/\p{Script=Han}/u);
      expect(names(chinese), english).toEqual(names(english));
    }
  });
});

describe("words that were proof-read", () => {
  const written = ["README.zh-Hans.md", ...readdirSync("docs/zh-Hans").map((file) => `docs/zh-Hans/${file}`)]
    .map((path) => readFileSync(path, "utf8"))
    .join("\n");
  const converted = inTraditional(written);

  test.each(Object.keys(reviewedWords))("without %s a page would be another", (word) => {
    const { [word]: _, ...others } = reviewedWords;
    expect(converterWith(others)(written) === converted).toBe(false);
  });
});

test("the longer word holds", () => expect(inTraditional("字符串和字符")).toBe("字串和字元"));

test("what is code stays, what is said about a command and where links lead does not", () =>
  expect(
    pageInTraditional(
      "# 数据\n\n`数据` 见[字典](zh-Hans/dictionary.md)\n\n```\n$ haiguan explain 办公室    # 按名称\n办公室\n```\n",
    ),
  ).toBe(
    "# 資料\n\n`数据` 見[字典](zh-Hant/dictionary.md)\n\n```\n$ haiguan explain 办公室    # 按名稱\n办公室\n```\n",
  ));
