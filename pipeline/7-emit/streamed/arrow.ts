import { arrowTable } from "../arrow.ts";
import { ArrowFileWriter } from "../arrow-file.ts";
import type { StreamedFormat } from "./format.ts";

/** A record batch for each group. */
export const arrow: StreamedFormat = {
  open: ({ name, columns }, part, version, put) => {
    const writer = new ArrowFileWriter();
    const path = `arrow/${name}/${part}.arrow`;
    const written = (async () => {
      for await (const bytes of writer) put(path, bytes, 0);
    })();
    return {
      write: async ({ rows }) => {
        for (const batch of arrowTable({ columns, rows }, version).batches) writer.write(batch);
        put(path, "", rows.length);
      },
      end: async () => {
        writer.finish();
        await written;
      },
    };
  },
};
