import type { DictionaryWords } from "../../pipeline/8-release/metadata/dictionary.ts";

/** The words of the data dictionary in Simplified Chinese. */
export const chineseDictionary = (descriptions: Readonly<Record<string, string>>): DictionaryWords => ({
  title: "数据字典",
  introduction: `没有值即为 null，绝不用空字符串。偏移量以 Unicode 码点计，从 0 起，不含末端。
列表在 JSON、NDJSON、Arrow 和 Parquet 中嵌套在记录内，在 CSV 和 SQLite 中各为一张单独的表。`,
  views: "视图",
  introductionOfViews: `为常见问题预先连接好的表：CSV 和 Parquet 版在 \`views/\`，SQLite 版在 \`sqlite/haiguan.sqlite\`，
DuckDB 用 \`views/views.sql\`。视图的内容全部来自各表。`,
  headings: ["字段", "类型", "可为 null", "取值", "含义"],
  types: { string: "字符串", integer: "整数", number: "数值", boolean: "布尔值", struct: "对象" },
  yes: "是",
  stop: "。",
  anyId: "任一记录的 id",
  listOf: (type) => `${type}列表`,
  idIn: (table) => `${table} 的 id`,
  between: (minimum, maximum) => {
    if (minimum === null) return maximum === null ? "" : `至 ${maximum}`;
    return maximum === null ? `从 ${minimum} 起` : `${minimum} 至 ${maximum}`;
  },
  lists: (tables) => `其中的列表在 CSV 和 SQLite 中为 ${tables.join("、")}。`,
  said: (description) => descriptions[description] ?? untranslated(description),
});

function untranslated(description: string): never {
  throw new Error(`schemas/descriptions.zh-Hans.json has no translation of «${description}»`);
}
