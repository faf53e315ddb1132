import { unzipSync } from "fflate";
import { Parser } from "htmlparser2";
import type { Column } from "../../../model/columns.ts";
import type { FlatTable } from "../../../model/flat-table.ts";
import { fitting, notInWorkbook } from "../../../model/sheet-text.ts";
import type { Scalar } from "../../../model/table.ts";
import type { Files } from "../../published.ts";
import { attempt, type Content, readBytes } from "../content.ts";
import type { Cells, DecodedTable, Decoder } from "./decoder.ts";

const path = "xlsx/haiguan.xlsx";

/** The tables in the workbook; its views are compared where all views are. */
export const xlsx: Decoder = {
  folder: "xlsx/",
  decode: async (content) => {
    const workbook = readWorkbook(content.files);
    return tablesOf(content).map(({ table, rows }) => editionInWorkbook(workbook, table, rows));
  },
};

/** Throws verify.missing-file or verify.unreadable. */
export const readWorkbook = (files: Files): Workbook => attempt(path, () => sheetsOf(readBytes(files, path)));

/** A table as a sheet has it; the sheet cuts texts that are too long for it. */
export const editionInWorkbook = (
  workbook: Workbook,
  table: FlatTable,
  rows: readonly Cells[],
): DecodedTable => ({
  path,
  table: table.name,
  columns: table.columns.map(({ name }) => name),
  found: attempt(path, () => rowsOf(table, workbook.get(table.name))),
  expected: rows.map(cut),
});

const tablesOf = ({ tables }: Content): { table: FlatTable; rows: readonly Cells[] }[] =>
  tables
    .filter(({ name }) => !notInWorkbook.has(name))
    .flatMap(({ flat, rows }) => flat.map((table) => ({ table, rows: table.rows(rows) })));

const cut = (row: Cells): Cells =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, typeof value === "string" ? fitting(value) : value]),
  );

type Line = ReadonlyMap<string, Scalar>;

/** Rows of each sheet by its name, each with its cells by the letters of their columns. */
type Workbook = ReadonlyMap<string, readonly Line[]>;

function sheetsOf(bytes: Uint8Array): Workbook {
  const files = unzipSync(bytes);
  const text = (name: string): string => new TextDecoder().decode(files[name]);
  const names: string[] = [];
  parse(text("xl/workbook.xml"), {
    onopentag: (tag, attributes) => {
      if (tag === "sheet") names.push(attributes.name ?? "");
    },
  });
  return new Map(names.map((name, index) => [name, linesOf(text(`xl/worksheets/sheet${index + 1}.xml`))]));
}

const parse = (xml: string, handler: ConstructorParameters<typeof Parser>[0]): void =>
  new Parser(handler, { xmlMode: true }).end(xml);

function linesOf(xml: string): Line[] {
  const lines: Map<string, Scalar>[] = [];
  let cell = { column: "", type: "n", text: "" };
  parse(xml, {
    onopentag: (tag, { r = "", t = "n" }) => {
      if (tag === "row") lines.push(new Map());
      if (tag === "c") cell = { column: r.replace(/\d+$/, ""), type: t, text: "" };
    },
    ontext: (text) => {
      cell.text += text;
    },
    onclosetag: (tag) => {
      if (tag === "c") lines.at(-1)?.set(cell.column, scalarOf(cell.type, cell.text));
    },
  });
  return lines;
}

function scalarOf(type: string, text: string): Scalar {
  if (type === "b") return text === "1";
  if (type === "n") return Number(text);
  return text.replace(/_x([0-9A-F]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function rowsOf({ name, columns }: FlatTable, lines: readonly Line[] | undefined): Cells[] {
  if (lines === undefined) throw new Error(`there is no sheet ${name}`);
  const [header, ...rest] = lines;
  const letters = [...(header ?? new Map<string, Scalar>()).keys()];
  const names = letters.map((letter) => header?.get(letter));
  if (names.join() !== columns.map((column: Column) => column.name).join())
    throw new Error(`the header of ${name} is ${names.join()}`);
  return rest.map((line) =>
    Object.fromEntries(columns.map((column, index) => [column.name, line.get(letters[index] ?? "") ?? null])),
  );
}
