import { columnsOf, type TableSchema } from "../../../model/tables/columns.ts";
import type { FlatTable } from "../../../model/tables/flat-table.ts";
import { flatView, type View } from "../../../model/views/index.ts";
import type { Files } from "../../files/files.ts";
import { attempt, readJson } from "../content.ts";
import { rowsOfCsv } from "./csv.ts";
import type { DecodedTable, Decoder } from "./decoder.ts";
import { rowsAs } from "./nested.ts";
import { readParquet } from "./parquet.ts";
import { databaseOf, rowsOfSqlite } from "./sqlite.ts";
import { editionInWorkbook } from "./xlsx.ts";

const schemaPath = /^schema\/views\/(\w+)\.schema\.json$/;

/**
 * The joined tables. What they should hold is what the views of the release's own database give, whose tables are
 * compared with json/; so an older release is judged by its own views.
 */
export const views: Decoder = {
  folder: "views/",
  async *decode(content) {
    const { files } = content;
    const described = [...files.keys()].flatMap((path) => describedView(files, path));
    const workbook = content.workbook();
    const { database, close } = await databaseOf(content);
    try {
      for (const view of described) {
        const expected = rowsOfSqlite(database, view.name, view.columns);
        yield* editionsOf(files, view, expected);
        yield editionInWorkbook(workbook, tableOf(view), expected);
      }
    } finally {
      close();
    }
  },
};

type Described = Omit<View, "sql" | "key">;

function describedView(files: Files, path: string): Described[] {
  const name = schemaPath.exec(path)?.[1];
  if (name === undefined) return [];
  const schema = readJson(files, path) as TableSchema;
  return [{ name, schema, columns: columnsOf(schema) }];
}

const tableOf = (view: Described): FlatTable => flatView({ ...view, key: [] });

function* editionsOf(
  files: Files,
  view: Described,
  expected: DecodedTable["expected"],
): Generator<DecodedTable> {
  const { name, columns } = view;
  const standard = `the view ${name} of sqlite/`;
  const edition = { table: name, columns, expected, standard };
  const [csv, parquet] = [`views/${name}.csv`, `views/${name}.parquet`];
  yield { ...edition, path: csv, found: rowsOfCsv(files, csv, tableOf(view)) };
  yield { ...edition, path: parquet, ...typedRows(files, parquet) };
}

function typedRows(files: Files, path: string): Pick<DecodedTable, "found" | "shapes"> {
  const { rows, shapes } = attempt(path, () => readParquet(files, path));
  return { found: rowsAs(path, rows), shapes };
}
