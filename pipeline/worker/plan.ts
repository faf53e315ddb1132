import { vocabularyLines } from "../corpus/common-tables.ts";
import type { Settings } from "../corpus/journal.ts";
import { longestLine } from "../corpus/lines.ts";
import { corpusTableShape } from "../corpus/tables.ts";
import type { Effects } from "../effects/effects.ts";
import { generator } from "../generator.ts";
import type { TableName } from "../model/dataset.ts";
import { sharedTables } from "../model/tables/shared-tables.ts";
import type { Row } from "../model/tables/table.ts";
import { sparkSchema } from "./spark-schema.ts";

/** What an engine needs to know of a run before it begins, and would else have to say a second time. */
export async function plan(
  { print }: Effects,
  tables: readonly TableName[],
  { seconds, megabytes }: { readonly seconds: number; readonly megabytes: number },
): Promise<void> {
  const settings: Omit<Settings, "shard_bytes"> = {
    generator,
    tables,
    formats: ["parquet"],
    page_seconds: seconds,
    page_megabytes: megabytes,
  };
  const schemas = ["pages" as const, ...tables].map((table) => [
    table,
    sparkSchema(corpusTableShape(table).columns),
  ]);
  const vocabularies = (await vocabularyLines(tables)).flatMap(([table, lines]) =>
    lines.map((line) => [table, (JSON.parse(line) as Row).id, line]),
  );
  print(
    JSON.stringify({
      settings,
      longest_line: longestLine,
      /** columns of each table, in the words of Spark */
      schemas: Object.fromEntries(schemas),
      /** tables whose rows belong to no page, and are merged */
      merged: sharedTables,
      /** rows that are the same whatever is read */
      rows: vocabularies,
    }),
  );
}
