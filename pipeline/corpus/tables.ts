import { type TableShape, tableShape } from "../7-emit/tables.ts";
import { once } from "../model/collections/once.ts";
import type { TableName } from "../model/dataset.ts";
import { type TableSchema, tableSchema } from "../model/tables/columns.ts";
import { corpusSchemas, tableNames } from "../model/tables/schemas.generated.ts";
import { vocabularyTables } from "../model/tables/shared-tables.ts";

/** Not written unless asked for: of a byte of text they make 60 as JSON, all others 20. */
const onRequest: ReadonlySet<TableName> = new Set<TableName>([
  "evidence",
  "segments",
  "duty_categories",
  ...vocabularyTables,
]);

export const defaultTables: readonly TableName[] = tableNames.filter((name) => !onRequest.has(name));

const vocabularies: ReadonlySet<TableName> = new Set(vocabularyTables);

/** Vocabularies are the same for all pages, and written at the end. */
export const tablesOfPages = (asked: readonly TableName[]): readonly TableName[] =>
  tableNames.filter((name) => asked.includes(name) && !vocabularies.has(name));

export type CorpusTable = TableName | "pages";

/** What is written of a table of a corpus; pages is one, whatever tables are asked for. */
export const corpusTableShape = (name: CorpusTable): TableShape => shapes()[name];

const shapes = once(
  () =>
    Object.fromEntries(
      [
        ...tableNames.map((name) => tableShape(name, tableSchema(name))),
        tableShape("pages", corpusSchemas.pages as unknown as TableSchema),
      ].map((shape) => [shape.name, shape]),
    ) as Readonly<Record<CorpusTable, TableShape>>,
);
