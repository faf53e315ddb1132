import { arrow } from "./arrow.ts";
import { csv } from "./csv.ts";
import type { FormatName, StreamedFormat } from "./format.ts";
import { ndjson } from "./ndjson.ts";
import { parquet } from "./parquet.ts";

export const streamedFormats: Readonly<Record<FormatName, StreamedFormat>> = { ndjson, parquet, arrow, csv };
