import type { StreamedFormat } from "./format.ts";

export const ndjson: StreamedFormat = {
  open: ({ name }, part, _, put) => ({
    write: async ({ lines }) =>
      put(`ndjson/${name}/${part}.ndjson`, lines.map((line) => `${line}\n`).join(""), lines.length),
    end: async () => {},
  }),
};
