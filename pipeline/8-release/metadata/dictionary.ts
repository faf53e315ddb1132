import type { Column } from "../../model/columns.ts";
import { textFile } from "../files.ts";
import type { Describer } from "./describer.ts";
import type { DescribedTable, DescribedView } from "./description.ts";

/** DICTIONARY.md: every table and column in words. */
export const dictionary: Describer = ({ tables, views }) =>
  textFile("DICTIONARY.md", "text/markdown; charset=utf-8", dictionaryText(tables, views));

/** Every table and column in words; nothing in it depends on a release. */
export const dictionaryText = (tables: readonly DescribedTable[], views: readonly DescribedView[]): string =>
  `# Data dictionary

Absent is null, and the empty string is never a value. Offsets count Unicode code points, from 0, the end not included.
Lists are nested in JSON, NDJSON, Arrow and Parquet; in CSV and SQLite each is a table of its own.
${tables.map(tableText).join("")}
# Views

Tables joined for those who ask first questions: in \`views/\` as CSV and Parquet, in \`sqlite/haiguan.sqlite\`, and by
\`views/views.sql\` in DuckDB. They hold nothing that the tables do not.
${views.map(viewText).join("")}`;

const viewText = ({ name, schema, columns }: DescribedView): string => `
## ${name}

${schema.description}.

${columnTable(columns)}`;

const tableText = ({ name, schema, columns, flat }: DescribedTable): string => `
## ${name}

${schema.description}.${lists(flat.slice(1).map((table) => `\`${table.name}\``))}

${columnTable(columns)}`;

const columnTable = (columns: readonly Column[]): string => `| column | type | null | values | what |
|---|---|---|---|---|
${columns.flatMap((column) => rows(column, "")).join("\n")}
`;

const lists = (names: readonly string[]): string =>
  names.length === 0 ? "" : ` In CSV and SQLite its lists are in ${names.join(", ")}.`;

/** The row of a column, then those of the fields in it. */
function rows(column: Column, prefix: string): string[] {
  const path = prefix + column.name;
  const { type, nullable, description } = column;
  const own = `| \`${path}\` | ${typeName(column)} | ${nullable ? "yes" : ""} | ${values(column)} | ${cell(description)} |`;
  const inner = type.kind === "list" ? type.item.type : type;
  const fields = inner.kind === "struct" ? inner.columns : [];
  return [own, ...fields.flatMap((field) => rows(field, `${path}${type.kind === "list" ? "[]" : ""}.`))];
}

const typeName = ({ type }: Column): string =>
  type.kind === "list" ? `list of ${typeName(type.item)}` : type.kind === "struct" ? "object" : type.kind;

function values({ references, constraints, type }: Column): string {
  const inner = type.kind === "list" ? type.item : null;
  if (inner !== null && inner.type.kind !== "struct") return values(inner);
  if (references !== null) return references === "*" ? "id of any record" : `id in ${references}`;
  if (constraints.enum !== null) return constraints.enum.map((value) => `\`${value}\``).join(", ");
  const { minimum, maximum } = constraints;
  return [minimum === null ? "" : `from ${minimum}`, maximum === null ? "" : `to ${maximum}`]
    .join(" ")
    .trim();
}

const cell = (text: string): string => text.replace(/\|/g, "\\|");
