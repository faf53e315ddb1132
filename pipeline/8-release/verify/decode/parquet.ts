import { parquetReadObjects } from "hyparquet";
import { nested, plain } from "./nested.ts";

export const parquet = nested("parquet/", ".parquet", async (bytes) =>
  // a copy, since the bytes may be a window on a larger buffer
  plain(await parquetReadObjects({ file: bytes.slice().buffer })),
);
