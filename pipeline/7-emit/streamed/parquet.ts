import { ParquetFile } from "../parquet-file.ts";
import type { StreamedFormat } from "./format.ts";

/** A row group for each group. */
export const parquet: StreamedFormat = {
  open: ({ name, columns }, part, version, put) => {
    const file = new ParquetFile(columns, version);
    const path = `parquet/${name}/${part}.parquet`;
    return {
      write: async ({ rows }) => put(path, file.write(rows), rows.length),
      end: async () => put(path, file.end(), 0),
    };
  },
};
