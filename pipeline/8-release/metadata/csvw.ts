import { recordBase, recordIri } from "../../model/releases/iri.ts";
import type { Column, ScalarKind } from "../../model/tables/columns.ts";
import type { FlatTable } from "../../model/tables/flat-table.ts";
import { jsonFile } from "../files/artifacts.ts";
import type { Describer } from "./describer.ts";
import { about, csvFiles, languageOf, licenceUrl } from "./description.ts";

/** Metadata of the CSV edition by CSV on the Web (https://www.w3.org/TR/tabular-metadata/). */
export const csvw: Describer = (release) =>
  jsonFile("csv-metadata.json", {
    "@context": ["http://www.w3.org/ns/csvw", { "@language": "en" }],
    "dc:title": about.title,
    "dc:license": { "@id": licenceUrl(release.licence) },
    tables: csvFiles(release).map(({ file, table }) => ({
      url: file.path,
      "dc:description": table.description,
      tableSchema: {
        ...(table.key.join() === "id" && file.path.startsWith("csv/")
          ? { aboutUrl: recordBase + recordIri(table.name, "{id}") }
          : {}),
        columns: table.columns.map(column),
        primaryKey: table.key,
        foreignKeys: foreignKeys(table),
      },
    })),
  });

const bases: Readonly<Record<ScalarKind, string>> = {
  string: "string",
  integer: "integer",
  number: "decimal",
  boolean: "boolean",
};

function column(column: Column): object {
  const { name, type, nullable, description, constraints } = column;
  if (type.kind === "list" || type.kind === "struct") throw new Error(`${name}: csv/ has no ${type.kind}`);
  const base = bases[type.kind];
  const { minimum, maximum, minLength } = constraints;
  const limits = {
    ...(minimum === null ? {} : { minimum }),
    ...(maximum === null ? {} : { maximum }),
    ...(minLength === null ? {} : { minLength }),
  };
  const language = languageOf(column);
  return {
    name,
    titles: name,
    datatype: Object.keys(limits).length === 0 ? base : { base, ...limits },
    required: !nullable,
    ...(language === null ? {} : { lang: language }),
    "dc:description": description,
  };
}

/** Only of columns that are never null: by CSVW every row must have the row that it points at. */
function foreignKeys({ columns, parent }: FlatTable): object[] {
  const key = (from: readonly string[], table: string, to: readonly string[]) => ({
    columnReference: from,
    reference: { resource: `csv/${table}.csv`, columnReference: to },
  });
  const own = columns.flatMap(({ name, references, nullable }) =>
    references === null || references === "*" || nullable ? [] : [key([name], references, ["id"])],
  );
  return parent === null ? own : [key(parent.columns, parent.table, parent.key), ...own];
}
