import { once } from "../../model/collections/once.ts";
import type { LargeDataset } from "../../model/dataset.ts";
import { issue, PipelineError } from "../../model/findings/issue.ts";
import { MemoryFile, type Scratch } from "../../model/releases/random-file.ts";
import type { Manifest } from "../../model/releases/release.generated.ts";
import { type Column, columnsOf, type TableSchema, tableSchema } from "../../model/tables/columns.ts";
import { type FlatTable, flatTables } from "../../model/tables/flat-table.ts";
import type { Rows } from "../../model/tables/rows.ts";
import { tableNames as allTables } from "../../model/tables/schemas.generated.ts";
import type { Row, Tables } from "../../model/tables/table.ts";
import type { Files } from "../files/files.ts";
import { tableNames } from "../files/published.ts";
import { RecordLines } from "../files/record-lines.ts";
import { Archive } from "./unzip.ts";
import { sheetsOf, type Workbook } from "./workbook.ts";

export const workbookPath = "xlsx/haiguan.xlsx";

/** A table of the release under test, as its own schema describes it: an older release has older columns. */
export interface ReleasedTable {
  readonly name: string;
  readonly schema: TableSchema;
  readonly columns: readonly Column[];
  readonly flat: readonly FlatTable[];
  /** from json/, which the other formats are compared with; they are read from there each time */
  readonly rows: Rows<Row>;
}

export interface Content {
  readonly files: Files;
  readonly manifest: Manifest;
  readonly tables: readonly ReleasedTable[];
  /** for what is too large to be in memory */
  readonly scratch: Scratch;
  /** xlsx/, read when it is first asked for: its tables and its views are compared at two places */
  workbook(): Workbook;
}

export const readContent = (files: Files, scratch: Scratch = () => new MemoryFile()): Content => ({
  files,
  scratch,
  manifest: readJson(files, "manifest.json") as Manifest,
  tables: tableNames(files).map((name) => {
    const schema = readJson(files, `schema/${name}.schema.json`) as TableSchema;
    const columns = attempt(`schema/${name}.schema.json`, () => columnsOf(schema));
    const flat = flatTables(name, schema.description, columns);
    return { name, schema, columns, flat, rows: new RecordLines<Row>(files, `json/${name}.json`) };
  }),
  workbook: once(() => attempt(workbookPath, () => sheetsOf(new Archive(files, workbookPath)))),
});

/** The text layers by source. Throws verify.missing-file or verify.unreadable. */
export const textsOf = ({ files, tables }: Content): ReadonlyMap<string, string> => {
  const sources = tables.find(({ name }) => name === "sources")?.rows ?? [];
  return new Map(Array.from(sources, ({ id, text_path }) => [id, readText(files, String(text_path))]));
};

/** The records for code that knows its tables; those that the release has not are empty. */
export const datasetOf = (content: Content): LargeDataset => {
  const tables = tablesOfContent(content);
  return Object.fromEntries(allTables.map((name) => [name, tables[name] ?? []])) as unknown as LargeDataset;
};

/** Whether the release has the tables and columns of this code, whatever its schemas say of them. */
export const isCurrent = ({ tables }: Content): boolean => {
  const names = (columns: readonly Column[]): string => columns.map(({ name }) => name).join();
  const own = allTables.map((name) => `${name}: ${names(columnsOf(tableSchema(name)))}`);
  return own.join() === tables.map(({ name, columns }) => `${name}: ${names(columns)}`).join();
};

/** The rows alone. */
export const tablesOfContent = ({ tables }: Pick<Content, "tables">): Tables =>
  Object.fromEntries(tables.map(({ name, rows }) => [name, rows]));

/** Throws verify.missing-file, naming the file. */
export function readBytes(files: Files, path: string): Uint8Array {
  const bytes = files.get(path);
  if (bytes === undefined) throw new PipelineError(issue("verify.missing-file", `${path} is missing`));
  return bytes;
}

/** Throws verify.missing-file or verify.unreadable, naming the file. */
export function readText(files: Files, path: string): string {
  const bytes = readBytes(files, path);
  return attempt(path, () => new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
}

export const readJson = (files: Files, path: string): unknown => {
  const text = readText(files, path);
  return attempt(path, () => JSON.parse(text) as unknown);
};

/** Runs a reader; whatever it throws becomes verify.unreadable of that file, if it says of none that it is. */
export function attempt<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof PipelineError ? error : unreadable(path, error);
  }
}

export const unreadable = (path: string, error: unknown): PipelineError =>
  new PipelineError(
    issue("verify.unreadable", `${path}: ${error instanceof Error ? error.message : String(error)}`),
  );
