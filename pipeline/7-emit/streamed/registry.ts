import { arrow } from "./arrow.ts";
import { csv } from "./csv.ts";
import type { StreamedFormat } from "./format.ts";
import { ndjson } from "./ndjson.ts";
import { parquet } from "./parquet.ts";

/** The formats of a corpus. */
export const streamedFormats: readonly StreamedFormat[] = [ndjson, parquet, arrow, csv];
