import { parquetReadObjects } from "hyparquet";
import type { Cells } from "./decoder.ts";
import { nested, plain } from "./nested.ts";

/** The rows of one file. */
export const rowsOfParquet = async (bytes: Uint8Array): Promise<Cells[]> =>
  // a copy, since the bytes may be a window on a larger buffer
  plain(await parquetReadObjects({ file: bytes.slice().buffer }));

export const parquet = nested("parquet/", ".parquet", rowsOfParquet);
