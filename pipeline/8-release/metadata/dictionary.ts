import type { Column } from "../../model/tables/columns.ts";
import { textFile } from "../files/artifacts.ts";
import type { Describer } from "./describer.ts";
import type { DescribedTable, DescribedView } from "./description.ts";

/** What a data dictionary says in one language beside names. */
export interface DictionaryWords {
  readonly title: string;
  readonly introduction: string;
  readonly views: string;
  readonly introductionOfViews: string;
  readonly headings: readonly [column: string, type: string, nullable: string, values: string, what: string];
  readonly types: Readonly<Record<Exclude<Column["type"]["kind"], "list">, string>>;
  readonly yes: string;
  readonly stop: string;
  readonly anyId: string;
  listOf(type: string): string;
  idIn(table: string): string;
  between(minimum: number | null, maximum: number | null): string;
  lists(tables: readonly string[]): string;
  /** a description of schemas/ or of a view, in this language */
  said(description: string): string;
}

const english: DictionaryWords = {
  title: "Data dictionary",
  introduction: `Absent is null, and the empty string is never a value. Offsets count Unicode code points, from 0, the end not included.
Lists are nested in JSON, NDJSON, Arrow and Parquet; in CSV and SQLite each is a table of its own.`,
  views: "Views",
  introductionOfViews: `Tables joined for those who ask first questions: in \`views/\` as CSV and Parquet, in \`sqlite/haiguan.sqlite\`, and by
\`views/views.sql\` in DuckDB. They hold nothing that the tables do not.`,
  headings: ["column", "type", "null", "values", "what"],
  types: { string: "string", integer: "integer", number: "number", boolean: "boolean", struct: "object" },
  yes: "yes",
  stop: ".",
  anyId: "id of any record",
  listOf: (type) => `list of ${type}`,
  idIn: (table) => `id in ${table}`,
  between: (minimum, maximum) =>
    [minimum === null ? "" : `from ${minimum}`, maximum === null ? "" : `to ${maximum}`].join(" ").trim(),
  lists: (tables) => ` In CSV and SQLite its lists are in ${tables.join(", ")}.`,
  said: (description) => description,
};

/** DICTIONARY.md: every table and column in words. */
export const dictionary: Describer = ({ tables, views }) =>
  textFile("DICTIONARY.md", "text/markdown; charset=utf-8", dictionaryText(tables, views));

/** Every table and column in words; nothing in it depends on a release. */
export const dictionaryText = (
  tables: readonly DescribedTable[],
  views: readonly DescribedView[],
  words: DictionaryWords = english,
): string =>
  `# ${words.title}

${words.introduction}
${tables.map((table) => tableText(table, words)).join("")}
# ${words.views}

${words.introductionOfViews}
${views.map((view) => viewText(view, words)).join("")}`;

const viewText = ({ name, schema, columns }: DescribedView, words: DictionaryWords): string => `
## ${name}

${words.said(schema.description)}${words.stop}

${columnTable(columns, words)}`;

const tableText = ({ name, schema, columns, flat }: DescribedTable, words: DictionaryWords): string => `
## ${name}

${words.said(schema.description)}${words.stop}${lists(flat.slice(1), words)}

${columnTable(columns, words)}`;

const columnTable = (
  columns: readonly Column[],
  words: DictionaryWords,
): string => `| ${words.headings.join(" | ")} |
|---|---|---|---|---|
${columns.flatMap((column) => rows(column, "", words)).join("\n")}
`;

const lists = (tables: DescribedTable["flat"], words: DictionaryWords): string =>
  tables.length === 0 ? "" : words.lists(tables.map(({ name }) => `\`${name}\``));

/** The row of a column, then those of the fields in it. */
function rows(column: Column, prefix: string, words: DictionaryWords): string[] {
  const path = prefix + column.name;
  const { type, nullable, description } = column;
  const own = `| \`${path}\` | ${typeName(column, words)} | ${nullable ? words.yes : ""} | ${values(column, words)} | ${cell(words.said(description))} |`;
  const inner = type.kind === "list" ? type.item.type : type;
  const fields = inner.kind === "struct" ? inner.columns : [];
  return [
    own,
    ...fields.flatMap((field) => rows(field, `${path}${type.kind === "list" ? "[]" : ""}.`, words)),
  ];
}

const typeName = ({ type }: Column, words: DictionaryWords): string =>
  type.kind === "list" ? words.listOf(typeName(type.item, words)) : words.types[type.kind];

function values({ references, constraints, type }: Column, words: DictionaryWords): string {
  const inner = type.kind === "list" ? type.item : null;
  if (inner !== null && inner.type.kind !== "struct") return values(inner, words);
  if (references !== null) return references === "*" ? words.anyId : words.idIn(references);
  if (constraints.enum !== null) return constraints.enum.map((value) => `\`${value}\``).join(", ");
  return words.between(constraints.minimum, constraints.maximum);
}

const cell = (text: string): string => text.replace(/\|/g, "\\|");
