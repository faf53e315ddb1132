import { parse } from "csv-parse/sync";
import type { Column } from "../../../model/columns.ts";
import type { FlatTable } from "../../../model/flat-table.ts";
import type { Scalar } from "../../../model/table.ts";
import { attempt, type Content, readText } from "../content.ts";
import type { Cells, DecodedTable, Decoder } from "./decoder.ts";

export const csv: Decoder = {
  folder: "csv/",
  decode: async (content) =>
    content.tables.flatMap(({ flat, rows }) =>
      flat.map((table): DecodedTable => {
        const path = `csv/${table.name}.csv`;
        const columns = table.columns.map(({ name }) => name);
        return {
          path,
          table: table.name,
          columns,
          found: read(content, path, table),
          expected: table.rows(rows),
        };
      }),
    ),
};

function read({ files }: Content, path: string, { columns }: FlatTable): Cells[] {
  const text = readText(files, path);
  return attempt(path, () => {
    const [header = [], ...lines] = parse(text, { record_delimiter: "\r\n" });
    if (header.join() !== columns.map(({ name }) => name).join())
      throw new Error(`the header is ${header.join()}`);
    return lines.map((line) =>
      Object.fromEntries(columns.map((column, index) => [column.name, cell(column, line[index] ?? "")])),
    );
  });
}

/** The value that a cell stands for; text that fits no value of the column stays text, and so differs. */
function cell({ type }: Column, text: string): Scalar {
  if (text === "") return null;
  if (type.kind === "boolean") return text === "true" ? true : text === "false" ? false : text;
  if (type.kind === "string") return text;
  const number = Number(text);
  return String(number) === text ? number : text;
}
