import { parse } from "csv-parse/sync";
import { PipelineError } from "../../../model/findings/issue.ts";
import type { Column } from "../../../model/tables/columns.ts";
import type { FlatTable } from "../../../model/tables/flat-table.ts";
import { guarded, unguarded } from "../../../model/tables/formula-guard.ts";
import type { Scalar } from "../../../model/tables/table.ts";
import type { Files } from "../../files/files.ts";
import { linesOf as textLines } from "../../files/lines.ts";
import { unreadable } from "../content.ts";
import { type Cells, type Decoder, flatEdition } from "./decoder.ts";

export const csv: Decoder = csvDecoder("csv/", (text) => text);

/** Has a byte-order mark, and guards its text against being run as a formula. */
export const csvExcel: Decoder = csvDecoder("csv-excel/", guardedText, "\ufeff");

/** Text whose guard is missing is not what it should be, though Excel would be the first to notice. */
function guardedText(cell: string): string {
  const text = unguarded(cell);
  return guarded(text) === cell ? text : `${cell} without its guard`;
}

function csvDecoder(folder: string, textOf: (cell: string) => string, start = ""): Decoder {
  return {
    folder,
    async *decode({ files, tables }) {
      for (const { flat, rows } of tables)
        for (const table of flat) {
          const path = `${folder}${table.name}.csv`;
          const found = rowsOfCsv(files, path, table, start, textOf);
          yield flatEdition(path, table, rows, found);
        }
    },
  };
}

/** The rows of one file. Throws verify.missing-file or verify.unreadable. */
export function* rowsOfCsv(
  files: Files,
  path: string,
  table: FlatTable,
  start = "",
  textOf = (cell: string): string => cell,
): Generator<Cells> {
  try {
    for (const line of linesOf(files, path, table, start)) yield cells(table, line, textOf);
  } catch (error) {
    throw error instanceof PipelineError ? error : unreadable(path, error);
  }
}

function* linesOf(files: Files, path: string, { columns }: FlatTable, start: string): Generator<string[]> {
  let header: readonly string[] | null = null;
  for (const text of recordsOf(files, path)) {
    if (header === null && !text.startsWith(start)) throw new Error("there is no byte-order mark");
    if (!text.endsWith("\r\n")) throw new Error("the last line has no end");
    const lines = parse(header === null ? text.slice(start.length) : text, {
      record_delimiter: "\r\n",
      ...(header && { columns: false }),
    }) as string[][];
    if (header === null) {
      header = lines.shift() ?? [];
      if (header.join() !== columns.map(({ name }) => name).join())
        throw new Error(`the header is ${header.join()}`);
    }
    for (const line of lines) {
      if (line.length !== header.length)
        throw new Error(`a row has ${line.length} cells, the header ${header.length}`);
      yield line;
    }
  }
  if (header === null) throw new Error("there is no header");
}

/** Characters of a file that are taken apart at once. */
const together = 256 * 1024;

/** A file in pieces that end with a row: a line break within quotes ends none. */
function* recordsOf(files: Files, path: string): Generator<string> {
  let [waiting, quotes] = ["", 0];
  for (const line of textLines(files, path, "\r\n")) {
    waiting += line;
    quotes += line.split('"').length - 1;
    if (quotes % 2 !== 0 || waiting.length < together) continue;
    yield waiting;
    [waiting, quotes] = ["", 0];
  }
  if (waiting !== "") yield waiting;
}

const cells = ({ columns }: FlatTable, line: readonly string[], textOf: (cell: string) => string): Cells =>
  Object.fromEntries(columns.map((column, index) => [column.name, cell(column, line[index] ?? "", textOf)]));

/** The value that a cell stands for; text that fits no value of the column stays text, and so differs. */
function cell({ type }: Column, text: string, textOf: (cell: string) => string): Scalar {
  if (text === "") return null;
  if (type.kind === "boolean") return text === "true" ? true : text === "false" ? false : text;
  if (type.kind === "string") return textOf(text);
  const number = Number(text);
  return String(number) === text ? number : text;
}
