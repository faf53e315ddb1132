import { type Column, columnsOf, type TableSchema } from "../../model/columns.ts";
import { type FlatTable, flatTables } from "../../model/flat-table.ts";
import { issue, PipelineError } from "../../model/issue.ts";
import { once } from "../../model/once.ts";
import type { Manifest } from "../../model/release.generated.ts";
import type { Row, Tables } from "../../model/table.ts";
import { type Files, tableNames } from "../published.ts";
import { sheetsOf, type Workbook } from "./workbook.ts";

export const workbookPath = "xlsx/haiguan.xlsx";

/** A table of the release under test, as its own schema describes it: an older release has older columns. */
export interface ReleasedTable {
  readonly name: string;
  readonly schema: TableSchema;
  readonly columns: readonly Column[];
  readonly flat: readonly FlatTable[];
  /** from json/, which the other formats are compared with */
  readonly rows: readonly Row[];
}

export interface Content {
  readonly files: Files;
  readonly manifest: Manifest;
  readonly tables: readonly ReleasedTable[];
  /** xlsx/, read when it is first asked for: its tables and its views are compared at two places */
  workbook(): Workbook;
}

export const readContent = (files: Files): Content => ({
  files,
  manifest: readJson(files, "manifest.json") as Manifest,
  tables: tableNames(files).map((name) => {
    const schema = readJson(files, `schema/${name}.schema.json`) as TableSchema;
    const columns = columnsOf(schema);
    const flat = flatTables(name, schema.description, columns);
    return { name, schema, columns, flat, rows: readJson(files, `json/${name}.json`) as Row[] };
  }),
  workbook: once(() => attempt(workbookPath, () => sheetsOf(readBytes(files, workbookPath)))),
});

/** The rows alone. */
export const tablesOfContent = ({ tables }: Content): Tables =>
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

/** Runs a reader; whatever it throws becomes verify.unreadable of that file. */
export function attempt<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw unreadable(path, error);
  }
}

export const unreadable = (path: string, error: unknown): PipelineError =>
  new PipelineError(
    issue("verify.unreadable", `${path}: ${error instanceof Error ? error.message : String(error)}`),
  );
