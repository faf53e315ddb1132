import { arrow } from "./arrow.ts";
import { csv } from "./csv.ts";
import { csvExcel } from "./csv-excel.ts";
import type { Emitter } from "./emitter.ts";
import { json } from "./json.ts";
import { jsonld } from "./jsonld/index.ts";
import { ndjson } from "./ndjson.ts";
import { parquet } from "./parquet.ts";
import { schema } from "./schema.ts";
import { sqlite } from "./sqlite.ts";
import { text } from "./text.ts";
import { views } from "./views.ts";
import { xlsx } from "./xlsx.ts";

/** All formats of a release. */
export const emitters: readonly Emitter[] = [
  json,
  ndjson,
  csv,
  csvExcel,
  arrow,
  parquet,
  sqlite,
  schema,
  text,
  jsonld,
  views,
  xlsx,
];
