import { arrow } from "./arrow.ts";
import { csv } from "./csv.ts";
import { csvExcel } from "./csv-excel.ts";
import type { DatabaseEmitter, Emitter } from "./emitter.ts";
import { json } from "./json.ts";
import { jsonld } from "./jsonld/index.ts";
import { ndjson } from "./ndjson.ts";
import { parquet } from "./parquet.ts";
import { schema } from "./schema.ts";
import { sqlite } from "./sqlite.ts";
import { text } from "./text.ts";
import { views } from "./views.ts";
import { xlsx } from "./xlsx.ts";

/** Formats of a release that are made of its records. */
export const emitters: readonly Emitter[] = [
  json,
  ndjson,
  csv,
  csvExcel,
  arrow,
  parquet,
  schema,
  text,
  jsonld,
];

/** Those that are made of its database, which the last of them finishes as a file. */
export const databaseEmitters: readonly DatabaseEmitter[] = [views, xlsx, sqlite];
