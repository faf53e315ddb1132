import { arrow } from "./arrow.ts";
import { csv, csvExcel } from "./csv.ts";
import type { Decoder } from "./decoder.ts";
import { json } from "./json.ts";
import { ndjson } from "./ndjson.ts";
import { parquet } from "./parquet.ts";
import { sqlite } from "./sqlite.ts";
import { views } from "./views.ts";
import { xlsx } from "./xlsx.ts";

/** All formats that hold tables; the counterpart of 7-emit/registry.ts. */
export const decoders: readonly Decoder[] = [
  json,
  ndjson,
  csv,
  csvExcel,
  arrow,
  parquet,
  sqlite,
  views,
  xlsx,
];
