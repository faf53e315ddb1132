import type { Emitter } from "./emitter.ts";
import { tablesToEmit } from "./tables.ts";

/** The JSON Schema of each table, so that a release explains itself. */
export const schema: Emitter = {
  name: "JSON Schema",
  emit: (dataset) =>
    tablesToEmit(dataset).map((table) => ({
      path: `schema/${table.name}.schema.json`,
      mediaType: "application/schema+json",
      rows: null,
      bytes: new TextEncoder().encode(`${JSON.stringify(table.schema, null, 2)}\n`),
    })),
};
