import { recordBatches } from "../arrow.ts";
import { ArrowFileWriter } from "../arrow-file.ts";
import type { StreamedFormat } from "./format.ts";

/** A record batch for each group. */
export const arrow: StreamedFormat = {
  open: ({ name, columns }, part, version, put) => {
    const writer = new ArrowFileWriter();
    const path = `arrow/${name}/${part}.arrow`;
    const putWritten = (rows: number): void => {
      for (const bytes of writer.taken()) put(path, bytes, 0);
      put(path, "", rows);
    };
    return {
      write: async ({ rows }) => {
        for (const batch of recordBatches({ columns, rows }, version)) writer.write(batch);
        putWritten(rows.length);
      },
      end: async () => {
        writer.finish();
        putWritten(0);
      },
    };
  },
};
